/** W3C Web Annotation: names, quotations and removed lines, each pointing into the text of its document
 * by its words and by its place. Places are code points, as the model demands; the texts come along. */
import { version } from 'virtual:version';
import { offsetsOf } from '../../engine/offsets';
import type { Document, Range } from '../../engine/types';
import { fileNames, withoutEnding } from '../file-names';
import { partsOf } from '../stories';
import type { ExportFile, Make } from '../types';

/** Words before and after a quotation by which it is found where its text has changed. */
const context = 32;

interface Body {
  type: 'TextualBody';
  purpose: string;
  value: string;
}

const body = (purpose: string, value: string): Body => ({ type: 'TextualBody', purpose, value });

const isLow = (text: string, at: number): boolean => /[\uDC00-\uDFFF]/.test(text.charAt(at));

/** Cut between characters. */
function around(text: string, { start, end }: Range): { prefix: string; exact: string; suffix: string } {
  const from = Math.max(0, start - context);
  const to = Math.min(text.length, end + context);
  return {
    prefix: text.slice(isLow(text, from) ? from + 1 : from, start),
    exact: text.slice(start, end),
    suffix: text.slice(end, isLow(text, to) ? to - 1 : to),
  };
}

/** What is said of a document: where, why it is an annotation, and in which words. */
function notes(document: Document, names: Map<string, string>): [Range[], string, Body[]][] {
  const name = (entity: string | undefined): Body[] =>
    entity ? [body('identifying', names.get(entity) ?? entity)] : [];
  return [
    ...document.mentions.map((one): [Range[], string, Body[]] => [
      [one],
      'classifying',
      [
        body('classifying', one.type),
        ...name(one.entity),
        ...(one.normal ? [body('describing', one.normal)] : []),
      ],
    ]),
    ...document.quotes.map((one): [Range[], string, Body[]] => [
      partsOf(one),
      'describing',
      [body('classifying', one.direct ? 'direct quotation' : 'reported speech'), ...name(one.speaker)],
    ]),
    ...document.blocks
      .filter((block) => !block.kept)
      .map((one): [Range[], string, Body[]] => [
        [one],
        'assessing',
        [body('classifying', one.role), body('describing', `removed: ${one.reason}`)],
      ]),
  ];
}

export const make: Make = (project) => {
  const names = new Map(project.entities.map(({ id, name }) => [id, name]));
  const fileName = fileNames();
  const texts: ExportFile[] = [];
  const items = project.documents.flatMap((document) => {
    const text = `${fileName(withoutEnding(document.name))}.txt`;
    texts.push({ name: `annotations/texts/${text}`, content: document.text });
    const { toCodePoint } = offsetsOf(document.text);
    const target = (range: Range): object => ({
      source: `texts/${encodeURIComponent(text)}`,
      selector: [
        { type: 'TextQuoteSelector', ...around(document.text, range) },
        { type: 'TextPositionSelector', start: toCodePoint(range.start), end: toCodePoint(range.end) },
      ],
    });
    return notes(document, names).map(([ranges, motivation, bodies]) => ({
      type: 'Annotation',
      motivation,
      body: bodies,
      target: ranges.length > 1 ? ranges.map(target) : ranges.map(target)[0],
    }));
  });
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'annotations.jsonld',
    type: 'AnnotationCollection',
    label: `Made by Copydesk ${version}`,
    total: items.length,
    first: {
      id: 'annotations.jsonld#page',
      type: 'AnnotationPage',
      startIndex: 0,
      items: items.map((item, i) => ({ id: `annotations.jsonld#a${i + 1}`, ...item })),
    },
  };
  return [
    { name: 'annotations/annotations.jsonld', content: `${JSON.stringify(collection, null, 1)}\n` },
    ...texts,
  ];
};
