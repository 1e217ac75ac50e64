import { describe, expect, it } from 'vitest';
import type { Passage } from '../engine/types';
import { inlineDiff, type Part, type Side } from './inline-diff';

/** A story of paragraphs, and where words stand in it. */
function side(...paragraphs: string[]): Side & { find(words: string): { start: number; end: number } } {
  const text = paragraphs.join('\n');
  const find = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  return { text, paragraphs: paragraphs.map(find), find };
}

const place = (range: { start: number; end: number }) => ({ document: 'd', story: 1, ...range });
const signs = { same: '', moved: '⇄', added: '+', dropped: '−' };
const shape = (lines: Part[][]): string[] =>
  lines.map((parts) => parts.map(({ kind, text }) => `${signs[kind]}${text}`).join('|'));

describe('inlineDiff', () => {
  it('puts the first one’s words before the second one’s where they differ', () => {
    const a = side('to finalise it');
    const b = side('to finalize it');
    const passage: Passage = {
      a: place(a.find('to finalise it')),
      b: place(b.find('to finalize it')),
      moved: false,
      edits: [{ a: a.find('finalise'), b: b.find('finalize'), kind: 'spelling' }],
    };
    expect(shape(inlineDiff(a, b, [passage]))).toEqual(['to |−finalise|+finalize| it']);
    expect(inlineDiff(a, b, [passage])[0]?.[1]?.difference).toBe(0);
  });

  it('keeps paragraphs that only one has at their place', () => {
    const a = side('Shared one.', 'Only in a.', 'Shared two.');
    const b = side('Only in b.', 'Shared one.', 'Shared two.');
    const shared = (words: string): Passage => ({
      a: place(a.find(words)),
      b: place(b.find(words)),
      moved: false,
      edits: [],
    });
    expect(shape(inlineDiff(a, b, [shared('Shared one.'), shared('Shared two.')]))).toEqual([
      '+Only in b.',
      'Shared one.',
      '−Only in a.',
      'Shared two.',
    ]);
  });

  it('says of moved text that it is moved, and ends with what only the first has', () => {
    const a = side('Moved.', 'Tail of a.');
    const b = side('Moved.');
    const passage = { a: place(a.find('Moved.')), b: place(b.find('Moved.')), moved: true, edits: [] };
    expect(shape(inlineDiff(a, b, [passage]))).toEqual(['⇄Moved.', '−Tail of a.']);
  });
});
