/** Words and sentences by Unicode's rules (UAX 29), as the browser has them for the language. */
import type { Range } from '../engine/types';

function segmenter(language: string, granularity: 'word' | 'sentence'): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language || 'und', { granularity });
  } catch {
    return new Intl.Segmenter('und', { granularity });
  }
}

/** Words, marks and runs of spaces that cover `text`, cut also where a span begins or ends. Spans are
 * sorted and none is over another. */
export function tokensOf(text: string, language: string, spans: Range[]): Range[] {
  const cuts = spans.flatMap(({ start, end }) => [start, end]);
  const out: Range[] = [];
  let next = 0;
  for (const { index, segment } of segmenter(language, 'word').segment(text)) {
    let start = index;
    const end = index + segment.length;
    for (; next < cuts.length && (cuts[next] as number) < end; ++next) {
      const cut = cuts[next] as number;
      if (cut <= start) continue;
      out.push({ start, end: cut });
      start = cut;
    }
    out.push({ start, end });
  }
  return out;
}

/** Sentences of `text`; none ends inside a span, so that "Mr. Vold" stays whole. */
export function sentencesOf(text: string, language: string, spans: Range[]): Range[] {
  const out: Range[] = [];
  let start = 0;
  let next = 0;
  for (const { index, segment } of segmenter(language, 'sentence').segment(text)) {
    const end = index + segment.length;
    while (next < spans.length && (spans[next] as Range).end <= end) ++next;
    const span = spans[next];
    if (span && span.start < end) continue;
    out.push({ start, end });
    start = end;
  }
  if (start < text.length) out.push({ start, end: text.length });
  return out;
}
