import { describe, expect, it } from 'vitest';
import { filterFor, type Sortable, sortedBy } from './sorting';

const order = (values: Sortable[], descending = false): Sortable[] =>
  sortedBy(values, (value) => value, descending);

describe('sortedBy', () => {
  it('sorts numbers by size and words without regard to case', () => {
    expect(order([10, 9, 100])).toEqual([9, 10, 100]);
    expect(order(['b', 'A', 'c 10', 'c 9'])).toEqual(['A', 'b', 'c 9', 'c 10']);
  });

  it('keeps what has no value last in both directions', () => {
    expect(order(['', 'b', undefined, 'a'])).toEqual(['a', 'b', '', undefined]);
    expect(order(['', 'b', undefined, 'a'], true)).toEqual(['b', 'a', '', undefined]);
  });

  it('keeps the order of equal rows, also when turned round', () => {
    const rows = [
      { name: 'x', n: 1 },
      { name: 'y', n: 1 },
    ];
    expect(sortedBy(rows, (row) => row.n, true).map((row) => row.name)).toEqual(['x', 'y']);
  });

  it('does not change what it was given', () => {
    const given = [2, 1];
    sortedBy(given, (value) => value, false);
    expect(given).toEqual([2, 1]);
  });
});

describe('filterFor', () => {
  it('wants every word, in any order and without accents', () => {
    const wanted = filterFor('usk Yaro');
    expect(wanted('Yaro Usk')).toBe(true);
    expect(wanted('Yaro')).toBe(false);
    expect(filterFor('zoe')('Zoë')).toBe(true);
  });

  it('leaves everything when it is empty', () => {
    expect(filterFor('  ')('anything')).toBe(true);
  });
});
