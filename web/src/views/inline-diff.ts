/** Two stories as one text: the second as it stands, what the first has instead or besides put in. */
import type { Passage, Range } from '../engine/types';

export type PartKind = 'same' | 'moved' | 'added' | 'dropped';

export interface Part {
  kind: PartKind;
  text: string;
  /** Number of the passage's change this part belongs to, as `differences` counts them. */
  difference?: number;
}

export interface Side {
  text: string;
  /** The paragraphs to show, in order. */
  paragraphs: Range[];
}

/** Number of a change: passages in order, and the changes in each. */
export function numbered(passages: readonly Passage[]): Map<Passage['edits'][number], number> {
  const numbers = new Map<Passage['edits'][number], number>();
  for (const { edits } of passages) for (const edit of edits) numbers.set(edit, numbers.size);
  return numbers;
}

/** The parts of each paragraph: those of `b`, and between them those that only `a` has. */
export function inlineDiff(a: Side, b: Side, passages: readonly Passage[]): Part[][] {
  const numbers = numbered(passages);
  const inA = [...passages].sort((x, y) => x.a.start - y.a.start);
  const inB = [...passages].sort((x, y) => x.b.start - y.b.start);
  const onlyA = a.paragraphs.filter(
    (range) => !inA.some(({ a: here }) => here.start < range.end && here.end > range.start),
  );
  const out: Part[][] = [];
  /** What only `a` has, up to where the passage stands that comes next. */
  const takeFromA = (before: number): void => {
    while (onlyA[0] && onlyA[0].start < before) {
      const range = onlyA.shift() as Range;
      out.push([{ kind: 'dropped', text: a.text.slice(range.start, range.end) }]);
    }
  };
  for (const paragraph of b.paragraphs) {
    const here = inB.filter(({ b: range }) => range.start < paragraph.end && range.end > paragraph.start);
    const first = here.find((passage) => !passage.moved);
    if (first && first.b.start >= paragraph.start) takeFromA(first.a.start);
    const parts: Part[] = [];
    const push = (kind: PartKind, text: string, difference?: number): void => {
      if (text) parts.push(difference === undefined ? { kind, text } : { kind, text, difference });
    };
    let at = paragraph.start;
    const cut = (offset: number): number => Math.min(Math.max(offset, paragraph.start), paragraph.end);
    for (const passage of here) {
      push('added', b.text.slice(at, Math.max(at, cut(passage.b.start))));
      at = Math.max(at, cut(passage.b.start));
      const kind = passage.moved ? 'moved' : 'same';
      for (const edit of passage.edits) {
        if (edit.b.start < at || edit.b.end > paragraph.end) continue;
        push(kind, b.text.slice(at, edit.b.start));
        push('dropped', a.text.slice(edit.a.start, edit.a.end), numbers.get(edit));
        push('added', b.text.slice(edit.b.start, edit.b.end), numbers.get(edit));
        at = edit.b.end;
      }
      const end = cut(passage.b.end);
      push(kind, b.text.slice(at, Math.max(at, end)));
      at = Math.max(at, end);
    }
    push('added', b.text.slice(at, paragraph.end));
    out.push(parts);
  }
  takeFromA(Number.POSITIVE_INFINITY);
  return out;
}
