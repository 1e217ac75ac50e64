/** Stories with their running text and what was found in it, as most exports need them. */
import type { Block, Document, Mention, Quote, Range, Repair, Story } from '../engine/types';
import type { Project } from './types';

const running = new Set(['standfirst', 'body', 'subheading', 'list', 'quote', 'table']);

/** A stretch of the document with the repairs inside it applied. */
export interface Paragraph extends Range {
  role: string;
  text: string;
  /** Runs of the document that stand in `text` as they are: [start, end) from `at` on. */
  pieces: (Range & { at: number })[];
}

export interface StoryText {
  /** Document and story in one word. */
  id: string;
  document: Document;
  story: Story;
  headline: string;
  paragraphs: Paragraph[];
  /** Those that stand in the headline or a paragraph, in the order of the text. */
  mentions: Mention[];
  quotes: Quote[];
}

/** Index of the first of the things, sorted by start, that begins at `offset` or after it. */
function firstFrom(things: Range[], offset: number): number {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((things[middle] as Range).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The block an offset stands in. */
export function blockAt(document: Document, offset: number): Block | undefined {
  const block = document.blocks[firstFrom(document.blocks, offset + 1) - 1];
  return block && offset < block.end ? block : undefined;
}

/** Refused repairs are not among the document's. */
function paragraph(document: Document, role: string, { start, end }: Range): Paragraph {
  const pieces: Paragraph['pieces'] = [];
  let text = '';
  let from = start;
  const verbatim = (to: number): void => {
    if (from < to) pieces.push({ start: from, end: to, at: text.length });
    text += document.text.slice(from, to);
  };
  for (let i = firstFrom(document.repairs, start); i < document.repairs.length; ++i) {
    const repair = document.repairs[i] as Repair;
    if (repair.start >= end) break;
    if (repair.start < from || repair.end > end) continue;
    verbatim(repair.start);
    text += repair.after;
    from = repair.end;
  }
  verbatim(end);
  return { role, start, end, text, pieces };
}

/** The things of each story that stand in what is shown of it. */
function byStory<T extends Range>(document: Document, things: T[]): Map<number, T[]> {
  const found = new Map<number, T[]>();
  for (const thing of things) {
    const block = blockAt(document, thing.start);
    if (!block?.kept || block.story === null) continue;
    if (block.role !== 'headline' && !running.has(block.role)) continue;
    const list = found.get(block.story);
    if (list) list.push(thing);
    else found.set(block.story, [thing]);
  }
  return found;
}

export function storyTexts({ documents }: Project): StoryText[] {
  return documents.flatMap((document) => {
    const mentions = byStory(document, document.mentions);
    const quotes = byStory(document, document.quotes);
    return document.stories.map((story) => ({
      id: `${document.id}#${story.id}`,
      document,
      story,
      headline: story.headline ? paragraph(document, 'headline', story.headline).text : '',
      paragraphs: document.blocks
        .slice(story.first_block, story.last_block + 1)
        .filter((block) => block.story === story.id && block.kept && running.has(block.role))
        .map((block) => paragraph(document, block.role, block)),
      mentions: mentions.get(story.id) ?? [],
      quotes: quotes.get(story.id) ?? [],
    }));
  });
}

/** A story's headline and paragraphs as one string. */
export interface Flow {
  text: string;
  paragraphs: (Range & { role: string })[];
  /** Where a range of the document stands in `text`; undefined when it does not, or not whole. */
  place(range: Range): Range | undefined;
}

export function flowOf({ document, story, paragraphs }: StoryText): Flow {
  const all = story.headline ? [paragraph(document, 'headline', story.headline), ...paragraphs] : paragraphs;
  const flow: Flow['paragraphs'] = [];
  const pieces: Paragraph['pieces'] = [];
  let text = '';
  for (const one of all) {
    if (text) text += '\n\n';
    for (const piece of one.pieces) pieces.push({ ...piece, at: piece.at + text.length });
    flow.push({ role: one.role, start: text.length, end: text.length + one.text.length });
    text += one.text;
  }
  pieces.sort((a, b) => a.start - b.start);
  // The end of a range belongs to the character before it.
  const placed = (offset: number): number | undefined => {
    const piece = pieces[firstFrom(pieces, offset + 1) - 1];
    return piece && offset < piece.end ? piece.at + offset - piece.start : undefined;
  };
  return {
    text,
    paragraphs: flow,
    place({ start, end }) {
      const [first, last] = [placed(start), placed(end - 1)];
      return first !== undefined && last !== undefined && first <= last
        ? { start: first, end: last + 1 }
        : undefined;
    },
  };
}

/** What is quoted, without a cue that interrupts it. */
export const partsOf = (quote: Quote): Range[] => (quote.parts?.length ? quote.parts : [quote]);

export const quotedText = (document: Document, quote: Quote): string =>
  partsOf(quote)
    .map(({ start, end }) => document.text.slice(start, end))
    .join(' … ');

/** Of things that overlap, the one that begins first, and of those the longest. */
export function flattened<T extends Range>(things: T[]): T[] {
  let free = 0;
  return [...things]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((one) => {
      if (one.start < free) return false;
      free = one.end;
      return true;
    });
}
