import { describe, expect, it } from 'vitest';
import { type Mark, segments } from './segments';

const mark = (start: number, end: number, className: string): Mark => ({ start, end, className });
const shape = (text: string, marks: Mark[], start = 0, end = text.length): [string, string][] =>
  segments(text, start, end, marks).map((one) => [one.text, one.marks.map((m) => m.className).join('+')]);

describe('segments', () => {
  it('gives the text back whole when nothing is marked', () => {
    expect(shape('abc', [])).toEqual([['abc', '']]);
  });

  it('cuts crossing marks into parts that do not overlap', () => {
    expect(shape('abcdef', [mark(0, 4, 'x'), mark(2, 6, 'y')])).toEqual([
      ['ab', 'x'],
      ['cd', 'x+y'],
      ['ef', 'y'],
    ]);
  });

  it('keeps the outer mark on both sides of one inside it', () => {
    expect(shape('abcdef', [mark(2, 3, 'inner'), mark(1, 5, 'outer')])).toEqual([
      ['a', ''],
      ['b', 'outer'],
      ['c', 'outer+inner'],
      ['de', 'outer'],
      ['f', ''],
    ]);
  });

  it('cuts marks to the range and leaves out empty ones and those beside it', () => {
    expect(shape('abcdef', [mark(0, 3, 'x'), mark(4, 4, 'empty'), mark(5, 6, 'past')], 2, 5)).toEqual([
      ['c', 'x'],
      ['de', ''],
    ]);
  });
});
