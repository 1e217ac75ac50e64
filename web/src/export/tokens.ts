/** Words and sentences by Unicode's rules (UAX 29), as the browser has them for the language. */
import type { Range } from '../engine/types';

function segmenter(language: string, granularity: 'word' | 'sentence'): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language || 'und', { granularity });
  } catch {
    return new Intl.Segmenter('und', { granularity });
  }
}

/** Browsers segment a long text in time that grows with its square: it is given in windows. */
const window = 2000;

/** Where segments end. The last ones of a window may go on beyond it, so the next begins with them. */
function* endsOf(text: string, segments: Intl.Segmenter): Generator<number> {
  let from = 0;
  while (from < text.length) {
    const to = from + window;
    const ends = [...segments.segment(text.slice(from, to))].map(
      ({ index, segment }) => from + index + segment.length,
    );
    const sure = to < text.length && ends.length > 3 ? ends.slice(0, -3) : ends;
    yield* sure;
    from = sure.at(-1) ?? text.length;
  }
}

/** Words, marks and runs of spaces that cover `text`, cut also where a span begins or ends. Spans are
 * sorted and none is over another. */
export function tokensOf(text: string, language: string, spans: Range[]): Range[] {
  const cuts = spans.flatMap(({ start, end }) => [start, end]);
  const out: Range[] = [];
  let next = 0;
  let start = 0;
  for (const end of endsOf(text, segmenter(language, 'word'))) {
    for (; next < cuts.length && (cuts[next] as number) < end; ++next) {
      const cut = cuts[next] as number;
      if (cut <= start) continue;
      out.push({ start, end: cut });
      start = cut;
    }
    out.push({ start, end });
    start = end;
  }
  return out;
}

/** Sentences of `text`; none ends inside a span, so that "Mr. Vold" stays whole. */
export function sentencesOf(text: string, language: string, spans: Range[]): Range[] {
  const out: Range[] = [];
  let start = 0;
  let next = 0;
  for (const end of endsOf(text, segmenter(language, 'sentence'))) {
    while (next < spans.length && (spans[next] as Range).end <= end) ++next;
    const span = spans[next];
    if (span && span.start < end) continue;
    out.push({ start, end });
    start = end;
  }
  if (start < text.length) out.push({ start, end: text.length });
  return out;
}
