import { describe, expect, it } from 'vitest';
import { type Edge, layOut, type Point } from './force-layout';

/** Two groups of four, each fully linked, with nothing between them. */
const groups: Edge[] = [0, 4].flatMap((from) =>
  [0, 1, 2, 3].flatMap((a) =>
    [1, 2, 3].filter((b) => b > a).map((b) => ({ a: from + a, b: from + b, weight: 1 })),
  ),
);
const apart = (a: Point | undefined, b: Point | undefined): number =>
  a && b ? Math.hypot(a.x - b.x, a.y - b.y) : Number.NaN;
const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('layOut', () => {
  it('gives the same places for the same graph', () => {
    expect(layOut(8, groups)).toEqual(layOut(8, groups));
  });

  it('puts linked nodes nearer than others', () => {
    const points = layOut(8, groups);
    const linked = mean(groups.map(({ a, b }) => apart(points[a], points[b])));
    const others = mean([0, 1, 2, 3].flatMap((a) => [4, 5, 6, 7].map((b) => apart(points[a], points[b]))));
    expect(linked).toBeLessThan(others / 1.5);
  });

  it('keeps to the unit square, one node in the middle', () => {
    for (const { x, y } of layOut(150, groups)) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(1);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(1);
    }
    expect(layOut(1, [])).toEqual([{ x: 0.5, y: 0.5 }]);
    expect(layOut(0, [])).toEqual([]);
  });

  it('leaves no two nodes at one place', () => {
    const points = layOut(40, []);
    expect(new Set(points.map(({ x, y }) => `${x.toFixed(3)} ${y.toFixed(3)}`)).size).toBe(40);
  });
});
