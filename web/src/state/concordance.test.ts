import { describe, expect, it } from 'vitest';
import type { Document } from '../engine/types';
import { concordance, patternOf } from './concordance';

const text = 'MENU harbour\nThe harbour’s mouth.\nHarbours of the   north.';
const block = (words: string, kept: boolean, story: number | null) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, role: 'body', kept, story, reason: '', confidence: 1 };
};
const document = {
  id: 'd',
  text,
  blocks: [
    block('MENU harbour', false, null),
    block('The harbour’s mouth.', true, 1),
    block('Harbours of the   north.', true, 1),
  ],
  mentions: [],
} as unknown as Document;
const hits = (wanted: string, mode: 'phrase' | 'word' = 'phrase') =>
  concordance([document], wanted, mode).map(({ hit }) => hit);

describe('concordance', () => {
  it('finds words in kept lines only, whatever their case', () => {
    expect(hits('harbour')).toEqual(['harbour', 'Harbour']);
  });

  it('finds whole words only where that is asked', () => {
    expect(hits('harbour', 'word')).toEqual(['harbour']);
    expect(hits('harbours', 'word')).toEqual(['Harbours']);
  });

  it('takes a phrase across any white space and any apostrophe', () => {
    expect(hits("harbour's mouth")).toEqual(['harbour’s mouth']);
    expect(hits('of the north')).toEqual(['of the   north']);
  });

  it('gives the place in the document’s text and the neighbours', () => {
    const [first] = concordance([document], 'mouth', 'phrase');
    expect(text.slice(first?.at.start, first?.at.end)).toBe('mouth');
    expect(first?.before.endsWith('harbour’s ')).toBe(true);
  });

  it('takes signs as they are, and nothing for an empty search', () => {
    expect(patternOf('a.b (c)', false)?.test('A.B (C)')).toBe(true);
    expect(patternOf('a.b', false)?.test('axb')).toBe(false);
    expect(hits('  ')).toEqual([]);
  });
});
