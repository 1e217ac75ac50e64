/** Every table of the page as CSV. Offsets are UTF-16 code units of the document's text, as in the page. */
import type { Document, Range } from '../../engine/types';
import { blockAt, quotedText, type StoryText, storyTexts } from '../stories';
import type { Make, Project } from '../types';
import { type Cell, csv } from './csv';

const slice = (document: Document, range?: { start: number; end: number }): string =>
  range ? document.text.slice(range.start, range.end) : '';

const storyAt = (document: Document, offset: number): number | undefined =>
  blockAt(document, offset)?.story ?? undefined;

const table =
  (name: string, header: string[], rows: (project: Project) => Cell[][]): Make =>
  (project) => [{ name: `${name}.csv`, content: csv(header, rows(project)) }];

export const stories = table(
  'stories',
  [
    'document',
    'story',
    'headline',
    'byline',
    'place',
    'agency',
    'published',
    'language',
    'words',
    'confidence',
    'reason',
  ],
  (project) =>
    storyTexts(project).map(({ document, story, headline, paragraphs }) => [
      document.id,
      story.id,
      headline,
      story.byline.map((name) => name.text).join('; '),
      story.dateline?.place,
      story.agency,
      story.published,
      story.language,
      paragraphs.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0),
      story.confidence,
      story.reason,
    ]),
);

export const entities = table(
  'entities',
  ['id', 'type', 'name', 'alias', 'count', 'evidence', 'roles'],
  (project) =>
    project.entities.flatMap((entity) =>
      entity.aliases.map((alias) => [
        entity.id,
        entity.type,
        entity.name,
        alias.text,
        alias.count,
        alias.evidence,
        entity.roles.join('; '),
      ]),
    ),
);

export const mentions = table(
  'mentions',
  ['document', 'story', 'start', 'end', 'type', 'text', 'normal', 'entity', 'confidence'],
  (project) =>
    project.documents.flatMap((document) =>
      document.mentions.map((one) => [
        document.id,
        storyAt(document, one.start),
        one.start,
        one.end,
        one.type,
        one.text,
        one.normal,
        one.entity,
        one.confidence,
      ]),
    ),
);

export const quotes = table(
  'quotes',
  [
    'document',
    'story',
    'start',
    'end',
    'direct',
    'quotation',
    'source',
    'speaker',
    'cue',
    'mark_missing',
    'reason',
  ],
  (project) =>
    project.documents.flatMap((document) =>
      document.quotes.map((one) => [
        document.id,
        storyAt(document, one.start),
        one.start,
        one.end,
        one.direct,
        quotedText(document, one),
        slice(document, one.source),
        one.speaker,
        slice(document, one.cue),
        one.broken,
        one.reason,
      ]),
    ),
);

export const copies = table(
  'copies',
  [
    'document_a',
    'story_a',
    'document_b',
    'story_b',
    'relation',
    'a_in_b',
    'b_in_a',
    'a_in_b_exact',
    'b_in_a_exact',
    'likely_source',
    'reason',
  ],
  (project) =>
    project.copies.pairs.map((pair) => [
      pair.a.document,
      pair.a.story,
      pair.b.document,
      pair.b.story,
      pair.relation,
      pair.a_in_b,
      pair.b_in_a,
      pair.a_in_b_exact,
      pair.b_in_a_exact,
      pair.origin?.agency,
      pair.reason,
    ]),
);

export const removed = table(
  'removed',
  ['document', 'start', 'end', 'role', 'reason', 'confidence', 'text'],
  (project) =>
    project.documents.flatMap((document) =>
      document.blocks
        .filter((block) => !block.kept)
        .map((block) => [
          document.id,
          block.start,
          block.end,
          block.role,
          block.reason,
          block.confidence,
          slice(document, block),
        ]),
    ),
);

const valueTypes = new Set(['date', 'time', 'duration', 'money', 'percent', 'quantity']);

/** The sentence-like stretch a value stands in, as far as its paragraph goes. */
function surroundings(document: Document, start: number, end: number): string {
  const block = blockAt(document, start);
  if (!block) return '';
  const line = document.text.slice(block.start, block.end);
  const from = line.lastIndexOf('. ', start - block.start) + 2;
  const stop = line.indexOf('. ', end - block.start);
  return line.slice(from > 1 ? from : 0, stop < 0 ? line.length : stop + 1);
}

const valuesOf = ({ document, story, mentions }: StoryText): Cell[][] =>
  mentions
    .filter((one) => valueTypes.has(one.type))
    .map((one) => [
      document.id,
      story.id,
      one.type,
      one.normal,
      one.text,
      surroundings(document, one.start, one.end),
    ]);

export const values = table('values', ['document', 'story', 'type', 'value', 'text', 'sentence'], (project) =>
  storyTexts(project).flatMap(valuesOf),
);

export const passages = table(
  'passages',
  [
    'document_a',
    'story_a',
    'start_a',
    'end_a',
    'document_b',
    'story_b',
    'start_b',
    'end_b',
    'moved',
    'edit',
    'text_a',
    'text_b',
  ],
  (project) => {
    const byId = new Map(project.documents.map((document) => [document.id, document]));
    return project.copies.passages.flatMap(({ a, b, moved, edits }) => {
      const [left, right] = [byId.get(a.document), byId.get(b.document)];
      if (!left || !right) return [];
      const row = (from: Range, to: Range, edit: string): Cell[] => [
        a.document,
        a.story,
        from.start,
        from.end,
        b.document,
        b.story,
        to.start,
        to.end,
        moved,
        edit,
        slice(left, from),
        slice(right, to),
      ];
      return [row(a, b, ''), ...edits.map((edit) => row(edit.a, edit.b, edit.kind))];
    });
  },
);

export const repairs = table('repairs', ['document', 'start', 'end', 'kind', 'before', 'after'], (project) =>
  project.documents.flatMap((document) =>
    document.repairs.map((one) => [document.id, one.start, one.end, one.kind, one.before, one.after]),
  ),
);
