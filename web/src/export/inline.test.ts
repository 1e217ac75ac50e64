import { describe, expect, it } from 'vitest';
import type { Mention, Quote } from '../engine/types';
import { type InlineMark, inlineParagraphs, rendered } from './inline';
import type { StoryText } from './stories';

/** A story of two paragraphs; offsets are those of "One two three.\n\nFour five." */
function story(mentions: [number, number][], quotes: [number, number][]): StoryText {
  const text = 'One two three.\n\nFour five.';
  const paragraph = (start: number, end: number) => ({
    role: 'body',
    start,
    end,
    text: text.slice(start, end),
    pieces: [{ start, end, at: 0 }],
  });
  return {
    id: 'a#1',
    document: { text, repairs: [] } as never,
    story: {} as never,
    headline: '',
    paragraphs: [paragraph(0, 14), paragraph(16, 26)],
    mentions: mentions.map(([start, end]) => ({ start, end }) as Mention),
    quotes: quotes.map(([start, end]) => ({ start, end }) as Quote),
  };
}

const shown = (mentions: [number, number][], quotes: [number, number][]): string =>
  inlineParagraphs(story(mentions, quotes))
    .map((one) => {
      const name = (mark: InlineMark) => (mark.kind === 'quote' ? `q${mark.number}.${mark.part}` : 'm');
      return rendered(
        one,
        (text) => text,
        (mark) => `<${name(mark)}>`,
        (mark) => `</${name(mark)}>`,
      );
    })
    .join('|');

describe('inline marks', () => {
  it('nest a name in a quotation', () => {
    expect(shown([[4, 7]], [[0, 13]])).toBe('<q0.0>One <m>two</m> three</q0.0>.|Four five.');
  });

  it('put the quotation outside where both are of one extent', () => {
    expect(shown([[0, 3]], [[0, 3]])).toBe('<q0.0><m>One</m></q0.0> two three.|Four five.');
  });

  it('mark a quotation in each paragraph it runs over', () => {
    expect(shown([], [[8, 20]])).toBe('One two <q0.0>three.</q0.0>|<q0.1>Four</q0.1> five.');
  });

  it('mark the parts of a quotation, and not the cue between them', () => {
    const interrupted = story([[4, 7]], []);
    interrupted.quotes = [
      {
        start: 0,
        end: 20,
        parts: [
          { start: 0, end: 3 },
          { start: 8, end: 20 },
        ],
      } as Quote,
    ];
    const marks = inlineParagraphs(interrupted).map((one) =>
      one.marks.map((mark) => (mark.kind === 'quote' ? [mark.part, mark.last] : 'name')),
    );
    expect(marks).toEqual([[[0, false], 'name', [1, false]], [[2, true]]]);
  });

  it('leave a name unmarked that crosses the bounds of a quotation', () => {
    expect(
      shown(
        [
          [0, 7],
          [16, 20],
        ],
        [[4, 13]],
      ),
    ).toBe('One <q0.0>two three</q0.0>.|<m>Four</m> five.');
  });

  it('leave out a quotation that crosses another', () => {
    expect(
      shown(
        [],
        [
          [0, 7],
          [4, 13],
        ],
      ),
    ).toBe('<q0.0>One two</q0.0> three.|Four five.');
  });
});
