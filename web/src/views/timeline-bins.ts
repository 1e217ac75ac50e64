/** Bars of a timeline from dates that are known to the day, the month or the year. */

export interface Bin {
  /** The start of the dates it counts: "2024-03-12", "2024-03", "2024" or, for a decade, "202". */
  prefix: string;
  count: number;
}

export interface Bins {
  bins: Bin[];
  /** Dates before and after what is drawn, so that one of long ago does not squeeze the rest. */
  before: number;
  after: number;
  /** Dates that are not known exactly enough for these bars. */
  coarse: number;
}

const mostBins = 62;
/** Length of the prefix in an ISO date, from the finest. */
const units = [10, 7, 4, 3];

const number = (prefix: string): number => {
  const [year, month, day] = prefix.split('-').map(Number);
  if (day !== undefined) return Date.UTC(year ?? 0, (month ?? 1) - 1, day) / 86_400_000;
  if (month !== undefined) return (year ?? 0) * 12 + month - 1;
  return year ?? 0;
};

function prefixOf(value: number, length: number): string {
  if (length === 10) return new Date(value * 86_400_000).toISOString().slice(0, 10);
  if (length === 7)
    return `${String(Math.floor(value / 12)).padStart(4, '0')}-${String((value % 12) + 1).padStart(2, '0')}`;
  return String(value).padStart(length, '0');
}

/** `dates` are ISO dates, some cut after the month or the year; times after them are left out. */
export function timelineBins(dates: readonly string[]): Bins {
  const days = dates.map((date) => /^\d{4}(-\d\d(-\d\d)?)?/.exec(date)?.[0] ?? '').filter(Boolean);
  for (const length of units) {
    const exact = days.filter((day) => day.length >= length);
    // The unit is for most of the dates, or it is none.
    if (exact.length * 2 < days.length || exact.length === 0) continue;
    const values = exact.map((day) => number(day.slice(0, length))).sort((a, b) => a - b);
    const low = values[Math.floor(values.length * 0.05)] as number;
    const high = values[Math.ceil(values.length * 0.95) - 1] as number;
    if (high - low >= mostBins) continue;
    const bins = Array.from({ length: high - low + 1 }, (_, i) => ({
      prefix: prefixOf(low + i, length),
      count: 0,
    }));
    for (const value of values) {
      const bin = bins[value - low];
      if (bin) ++bin.count;
    }
    return {
      bins,
      before: values.filter((value) => value < low).length,
      after: values.filter((value) => value > high).length,
      coarse: days.length - exact.length,
    };
  }
  return { bins: [], before: 0, after: 0, coarse: days.length };
}
