import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csv } from './csv';

const rows = (text: string): string[][] => parse(text, { bom: true });

describe('csv', () => {
  it('comes back from another reader as it went in', () => {
    const cells = ['plain', 'a, b', 'say "no"', 'two\nlines', '', ' spaces ', '船 🚢'];
    expect(rows(csv(['a', 'b', 'c', 'd', 'e', 'f', 'g'], [cells]))[1]).toEqual(cells);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('takes the force from the formula %j', (text) => {
    expect(rows(csv(['a'], [[text]]))[1]).toEqual([`'${text}`]);
  });

  it('leaves numbers alone, also those below nought', () => {
    expect(rows(csv(['a', 'b', 'c', 'd'], [[-1.5, 0, true, undefined]]))[1]).toEqual([
      '-1.5',
      '0',
      'true',
      '',
    ]);
  });

  it('begins with a byte order mark, by which spreadsheets know UTF-8', () => {
    expect(csv(['a'], []).startsWith('\uFEFFa')).toBe(true);
  });
});
