/** Marks over a text, flattened into segments that do not overlap. */

export interface Mark {
  start: number;
  end: number;
  /** Classes of the segment; marks that overlap give theirs to the common part. */
  className: string;
  title?: string;
  /** What a click selects. */
  entity?: string;
  /** What a repair puts before or after it; drawn, not part of the text. */
  before?: string;
  after?: string;
}

export interface Segment {
  text: string;
  marks: Mark[];
}

/** Segments of text[start, end). Marks are cut to the range; order does not matter. */
export function segments(text: string, start: number, end: number, marks: Mark[]): Segment[] {
  const inside = marks.filter((mark) => mark.start < end && mark.end > start && mark.start < mark.end);
  const cuts = new Set([start, end]);
  for (const mark of inside) {
    cuts.add(Math.max(start, mark.start));
    cuts.add(Math.min(end, mark.end));
  }
  const points = [...cuts].sort((a, b) => a - b);
  const sorted = [...inside].sort((a, b) => a.start - b.start);
  const out: Segment[] = [];
  let first = 0;
  for (let i = 0; i + 1 < points.length; ++i) {
    const from = points[i] as number;
    const to = points[i + 1] as number;
    while (first < sorted.length && (sorted[first] as Mark).end <= from && noneOpen(sorted, first, from))
      ++first;
    const here: Mark[] = [];
    for (let k = first; k < sorted.length && (sorted[k] as Mark).start <= from; ++k) {
      if ((sorted[k] as Mark).end >= to) here.push(sorted[k] as Mark);
    }
    out.push({ text: text.slice(from, to), marks: here });
  }
  return out;
}

const noneOpen = (sorted: Mark[], index: number, at: number): boolean => (sorted[index] as Mark).end <= at;
