/** Names and quotations of a story as marks that nest, as formats with elements need them. */
import type { Mention, Quote, Range } from '../engine/types';
import { flattened, flowOf, partsOf, type StoryText } from './stories';

export interface InlineMention extends Range {
  kind: 'mention';
  mention: Mention;
}

/** A quotation that a cue interrupts, or that runs over several paragraphs, is marked in parts. */
export interface InlineQuote extends Range {
  kind: 'quote';
  quote: Quote;
  /** Position among the story's quotations. */
  number: number;
  part: number;
  last: boolean;
}

export type InlineMark = InlineMention | InlineQuote;

export interface InlineParagraph {
  role: string;
  text: string;
  /** Offsets in `text`; each mark is inside the one before it, or after it. */
  marks: InlineMark[];
}

const outerFirst = (a: Range, b: Range): number => a.start - b.start || b.end - a.end;

/** The marks that do not cross one before them. */
function nested<T extends Range>(marks: T[]): T[] {
  const open: T[] = [];
  return [...marks].sort(outerFirst).filter((mark) => {
    while (open.length > 0 && (open.at(-1) as T).end <= mark.start) open.pop();
    const outer = open.at(-1);
    if (outer && mark.end > outer.end) return false;
    open.push(mark);
    return true;
  });
}

/** Whether one of the sorted `bounds` is inside the range. */
function cut(bounds: number[], { start, end }: Range): boolean {
  let low = 0;
  let high = bounds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bounds[middle] as number) <= start) low = middle + 1;
    else high = middle;
  }
  return low < bounds.length && (bounds[low] as number) < end;
}

/** The paragraphs, sorted, that a range lies over, from the first of them on. */
function over(paragraphs: Range[], { start, end }: Range): number[] {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle] as Range).end <= start) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let i = low; i < paragraphs.length && (paragraphs[i] as Range).start < end; ++i) found.push(i);
  return found;
}

/** Headline and paragraphs. A name that crosses the bounds of a quotation is left unmarked. */
export function inlineParagraphs(story: StoryText): InlineParagraph[] {
  const { text, paragraphs, place } = flowOf(story);
  const quotes = nested(
    story.quotes.flatMap((quote, number) =>
      partsOf(quote).flatMap((part) => {
        const range = place(part);
        return range ? [{ ...range, quote, number }] : [];
      }),
    ),
  );
  const bounds = quotes.flatMap(({ start, end }) => [start, end]).sort((a, b) => a - b);
  const mentions = flattened(
    story.mentions.flatMap((mention) => {
      const range = place(mention);
      return range && !cut(bounds, range) ? [{ ...range, mention }] : [];
    }),
  );
  const marks: InlineMark[][] = paragraphs.map(() => []);
  const within = (i: number, { start, end }: Range): Range => {
    const paragraph = paragraphs[i] as Range;
    return {
      start: Math.max(start, paragraph.start) - paragraph.start,
      end: Math.min(end, paragraph.end) - paragraph.start,
    };
  };
  const partsSoFar = new Map<number, InlineQuote>();
  for (const { quote, number, ...range } of quotes) {
    for (const i of over(paragraphs, range)) {
      const before = partsSoFar.get(number);
      if (before) before.last = false;
      const part = before ? before.part + 1 : 0;
      const mark: InlineQuote = { kind: 'quote', quote, number, part, last: true, ...within(i, range) };
      partsSoFar.set(number, mark);
      marks[i]?.push(mark);
    }
  }
  for (const { mention, ...range } of mentions) {
    const [i, ...more] = over(paragraphs, range);
    if (i !== undefined && more.length === 0)
      marks[i]?.push({ kind: 'mention', mention, ...within(i, range) });
  }
  return paragraphs.map(({ role, start, end }, i) => ({
    role,
    text: text.slice(start, end),
    // A quotation is round a name of the same extent.
    marks: (marks[i] as InlineMark[]).sort(
      (a, b) => outerFirst(a, b) || Number(a.kind === 'mention') - Number(b.kind === 'mention'),
    ),
  }));
}

/** The paragraph's text, each mark between what `open` and `close` give for it. */
export function rendered(
  { text, marks }: InlineParagraph,
  plain: (text: string) => string,
  open: (mark: InlineMark) => string,
  close: (mark: InlineMark) => string,
): string {
  let out = '';
  let at = 0;
  const inside: InlineMark[] = [];
  const to = (offset: number): void => {
    out += plain(text.slice(at, offset));
    at = offset;
  };
  const closeUntil = (offset: number): void => {
    for (let mark = inside.at(-1); mark && mark.end <= offset; mark = inside.at(-1)) {
      to(mark.end);
      out += close(mark);
      inside.pop();
    }
  };
  for (const mark of marks) {
    closeUntil(mark.start);
    to(mark.start);
    out += open(mark);
    inside.push(mark);
  }
  closeUntil(text.length);
  to(text.length);
  return out;
}
