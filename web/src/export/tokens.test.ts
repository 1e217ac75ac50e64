import { describe, expect, it } from 'vitest';
import type { Range } from '../engine/types';
import { sentencesOf, tokensOf } from './tokens';

const words = (text: string, ranges: Range[]): string[] =>
  ranges.map(({ start, end }) => text.slice(start, end));

describe('tokens', () => {
  it('cover the text and part words from marks', () => {
    const text = 'Safe 🙏, she said.';
    expect(words(text, tokensOf(text, 'en', []))).toEqual([
      'Safe',
      ' ',
      '🙏',
      ',',
      ' ',
      'she',
      ' ',
      'said',
      '.',
    ]);
  });

  it('are cut where a span begins or ends', () => {
    const text = "Vold's U.S.-led";
    const spans = [
      { start: 0, end: 4 },
      { start: 7, end: 11 },
    ];
    const found = words(text, tokensOf(text, 'en', spans));
    expect(found).toEqual(['Vold', "'s", ' ', 'U.S', '.', '-', 'led']);
  });

  it('are the same however long the text is', () => {
    const line = "The captain's ferry 🚢 can't sail; it's 3.14 km off. ";
    const once = words(line, tokensOf(line, 'en', []));
    const long = line.repeat(300);
    expect(words(long, tokensOf(long, 'en', []))).toEqual(Array.from({ length: 300 }, () => once).flat());
    expect(sentencesOf(long, 'en', []).length).toBe(300);
  });

  it('take a language nobody knows for none', () => {
    expect(tokensOf('a b', 'not a language', [])).toHaveLength(3);
  });
});

describe('sentences', () => {
  it('end at full stops, but not inside a span', () => {
    const text = 'It was Mr. Vold. She said so.';
    expect(words(text, sentencesOf(text, 'en', [{ start: 7, end: 15 }]))).toEqual([
      'It was Mr. Vold. ',
      'She said so.',
    ]);
  });

  it('cover the text', () => {
    const text = 'One. Two. Three';
    expect(words(text, sentencesOf(text, 'en', [{ start: 10, end: 15 }])).join('')).toBe(text);
  });
});
