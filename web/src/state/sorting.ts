/** Rows of tables: their order, and which of them a filter leaves. */

export type Sortable = string | number | undefined;

export interface Order {
  column: string;
  descending: boolean;
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b);
  return typeof a === 'number' ? -1 : 1;
}

const missing = (value: Sortable): value is undefined | '' => value === undefined || value === '';

/** Rows with equal values keep their order; those without a value come last in both directions. */
export function sortedBy<T>(rows: readonly T[], value: (row: T) => Sortable, descending: boolean): T[] {
  const keyed = rows.map((row) => ({ row, value: value(row) }));
  keyed.sort(({ value: a }, { value: b }) => {
    if (missing(a) || missing(b)) return Number(missing(a)) - Number(missing(b));
    return descending ? compare(b, a) : compare(a, b);
  });
  return keyed.map(({ row }) => row);
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

/** Says of a text whether every word of the filter stands in it, whatever its case and accents. */
export function filterFor(wanted: string): (text: string) => boolean {
  const words = plain(wanted).split(/\s+/).filter(Boolean);
  if (words.length === 0) return () => true;
  return (text) => {
    const folded = plain(text);
    return words.every((word) => folded.includes(word));
  };
}
