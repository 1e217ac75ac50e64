/** From UTF-16 code units, in which the page counts, to code points, in which most formats count, and back. */

export interface Offsets {
  toCodePoint(unit: number): number;
  toUnit(codePoint: number): number;
}

/** Number of the `sorted` numbers that are less than `value`. */
function countBelow(sorted: number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Offsets inside `text`. Takes the text once; each question the logarithm of its surrogate pairs. */
export function offsetsOf(text: string): Offsets {
  const pairUnits: number[] = [];
  for (const pair of text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)) pairUnits.push(pair.index);
  const pairPoints = pairUnits.map((unit, i) => unit - i);
  return {
    toCodePoint: (unit) => unit - countBelow(pairUnits, unit),
    toUnit: (codePoint) => codePoint + countBelow(pairPoints, codePoint),
  };
}

const counted = new Set(['start', 'end', 'offset', 'partner']);

/** A copy of plain data with every member that is an offset changed. */
export function changeOffsets<T>(data: T, change: (offset: number) => number): T {
  if (Array.isArray(data)) return data.map((one) => changeOffsets(one, change)) as T;
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      counted.has(key) && typeof value === 'number' ? change(value) : changeOffsets(value, change),
    ]),
  ) as T;
}
