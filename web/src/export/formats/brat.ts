/** brat's standoff: a text and its annotations for each story, and the configuration that names them.
 * Offsets are code points. Spans may lie over each other; one that runs over a line's end, or
 * that a cue interrupts, is in parts. */
import { offsetsOf } from '../../engine/offsets';
import type { Range } from '../../engine/types';
import { fileNames, withoutEnding } from '../file-names';
import { flowOf, partsOf, type StoryText, storyTexts } from '../stories';
import type { ExportFile, Make } from '../types';

const kinds = [
  'person',
  'organisation',
  'place',
  'group',
  'event',
  'work',
  'date',
  'time',
  'duration',
  'money',
  'percent',
  'quantity',
];
const typeName = (kind: string): string => kind.charAt(0).toUpperCase() + kind.slice(1);

const configuration = [
  '[entities]',
  ...kinds.map(typeName),
  'Quotation',
  '[relations]',
  'SaidBy\tArg1:Quotation, Arg2:<ENTITY>',
  '[events]',
  '[attributes]',
  'Reported\tArg:Quotation',
  'MarkMissing\tArg:Quotation',
  '',
].join('\n');

/** The parts of a range that lines of `text` cut it into, without the white space at their ends. */
function fragments(text: string, { start, end }: Range): Range[] {
  const out: Range[] = [];
  for (const { index, 0: line } of text.slice(start, end).matchAll(/[^\r\n]+/g)) {
    const from = start + index + (line.length - line.trimStart().length);
    const to = start + index + line.trimEnd().length;
    if (from < to) out.push({ start: from, end: to });
  }
  return out;
}

function annotations(story: StoryText, text: string, place: (range: Range) => Range | undefined): string {
  const { toCodePoint } = offsetsOf(text);
  const lines: string[] = [];
  let spans = 0;
  let others = 0;
  const add = (type: string, ranges: Range[]): string | undefined => {
    const parts = ranges.flatMap((range) => {
      const placed = place(range);
      return placed ? fragments(text, placed) : [];
    });
    if (parts.length === 0) return undefined;
    const id = `T${++spans}`;
    const places = parts.map((part) => `${toCodePoint(part.start)} ${toCodePoint(part.end)}`).join(';');
    lines.push(
      `${id}\t${type} ${places}\t${parts.map((part) => text.slice(part.start, part.end)).join(' ')}`,
    );
    return id;
  };
  const ids = new Map(
    story.mentions.map((mention) => {
      const id = add(typeName(mention.type), [mention]);
      const notes = [mention.entity, mention.normal].filter(Boolean).join(' ');
      if (id && notes) lines.push(`#${++others}\tAnnotatorNotes ${id}\t${notes.replace(/\s+/g, ' ')}`);
      return [mention, id];
    }),
  );
  for (const quote of story.quotes) {
    const id = add('Quotation', partsOf(quote));
    if (!id) continue;
    if (!quote.direct) lines.push(`A${++others}\tReported ${id}`);
    if (quote.broken) lines.push(`A${++others}\tMarkMissing ${id}`);
    const speaker = story.document.mentions[quote.speaker_mention ?? -1];
    const by = speaker && ids.get(speaker);
    if (by) lines.push(`R${++others}\tSaidBy Arg1:${id} Arg2:${by}`);
  }
  return lines.map((line) => `${line}\n`).join('');
}

export const make: Make = (project) => {
  const name = fileNames();
  const files: ExportFile[] = [{ name: 'brat/annotation.conf', content: configuration }];
  for (const story of storyTexts(project)) {
    const { text, place } = flowOf(story);
    const base = `brat/${name(`${withoutEnding(story.document.name)} ${story.story.id}`)}`;
    files.push({ name: `${base}.txt`, content: text });
    files.push({ name: `${base}.ann`, content: annotations(story, text, place) });
  }
  return files;
};
