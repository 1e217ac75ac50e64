import { describe, expect, it } from 'vitest';
import { timelineBins } from './timeline-bins';

const counts = (dates: string[]): [string, number][] =>
  timelineBins(dates).bins.map(({ prefix, count }) => [prefix, count]);

describe('timelineBins', () => {
  it('draws days where they lie near each other, those without a date too', () => {
    expect(counts(['2024-02-28', '2024-03-01', '2024-03-01T09:00'])).toEqual([
      ['2024-02-28', 1],
      ['2024-02-29', 0],
      ['2024-03-01', 2],
    ]);
  });

  it('draws months and years where days would be too many', () => {
    expect(counts(['2023-11-05', '2024-01-30', '2024-02'])).toEqual([
      ['2023-11', 1],
      ['2023-12', 0],
      ['2024-01', 1],
      ['2024-02', 1],
    ]);
    expect(counts(['2001-05-01', '2003-05-01']).at(0)).toEqual(['2001-05', 1]);
    expect(counts(['1999', '2001'])).toEqual([
      ['1999', 1],
      ['2000', 0],
      ['2001', 1],
    ]);
    expect(counts(['1900', '1999']).at(-1)).toEqual(['199', 1]);
  });

  it('counts what lies far from the rest beside the bars', () => {
    const near = Array.from({ length: 40 }, (_, i) => `2024-03-${String((i % 20) + 1).padStart(2, '0')}`);
    const { bins, before, after } = timelineBins(['1917-11-07', ...near]);
    expect(bins.length).toBeLessThanOrEqual(20);
    expect(before).toBeGreaterThanOrEqual(1);
    expect(before + after + bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(41);
  });

  it('says how many dates are not exact enough, and draws nothing without dates', () => {
    expect(timelineBins(['2024-03-01', '2024-03-02', '2024']).coarse).toBe(1);
    expect(timelineBins([])).toEqual({ bins: [], before: 0, after: 0, coarse: 0 });
  });
});
