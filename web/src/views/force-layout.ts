/** A force-directed layout (Fruchterman and Reingold, 1991): linked nodes draw near, all others push
 * apart. The same graph gives the same picture. The cost grows with the square of the nodes. */

export interface Edge {
  a: number;
  b: number;
  weight: number;
}

export interface Point {
  x: number;
  y: number;
}

const steps = 200;
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/** Places nodes in the unit square. */
export function layOut(count: number, edges: readonly Edge[]): Point[] {
  // A sunflower's seeds: spread evenly, no two at one place.
  const points = Array.from({ length: count }, (_, i) => {
    const radius = 0.5 * Math.sqrt((i + 0.5) / count);
    return { x: radius * Math.cos(i * goldenAngle), y: radius * Math.sin(i * goldenAngle) };
  });
  const heaviest = Math.max(1, ...edges.map((edge) => edge.weight));
  const ideal = Math.sqrt(1 / Math.max(1, count));
  for (let step = 0; step < steps; ++step) {
    const pushes = repulsion(points, ideal);
    for (const { a, b, weight } of edges) {
      const [from, to, first, second] = [points[a], points[b], pushes[a], pushes[b]];
      if (!from || !to || !first || !second) continue;
      const [dx, dy] = [to.x - from.x, to.y - from.y];
      const pull = (Math.hypot(dx, dy) / ideal) * (0.3 + 0.7 * (weight / heaviest));
      first.x += dx * pull;
      first.y += dy * pull;
      second.x -= dx * pull;
      second.y -= dy * pull;
    }
    const most = 0.1 * (1 - step / steps);
    points.forEach((point, i) => {
      const push = pushes[i] as Point;
      // Towards the middle: parts without a link stay in the picture.
      push.x -= point.x * 0.4;
      push.y -= point.y * 0.4;
      const length = Math.hypot(push.x, push.y) || 1;
      const by = Math.min(length, most) / length;
      point.x += push.x * by;
      point.y += push.y * by;
    });
  }
  return toUnitSquare(points);
}

function repulsion(points: readonly Point[], ideal: number): Point[] {
  const pushes = points.map(() => ({ x: 0, y: 0 }));
  points.forEach((one, i) => {
    for (let k = i + 1; k < points.length; ++k) {
      const other = points[k] as Point;
      const [dx, dy] = [one.x - other.x, one.y - other.y];
      const by = (ideal * ideal) / Math.max(dx * dx + dy * dy, 1e-6);
      const [first, second] = [pushes[i] as Point, pushes[k] as Point];
      first.x += dx * by;
      first.y += dy * by;
      second.x -= dx * by;
      second.y -= dy * by;
    }
  });
  return pushes;
}

/** A place along each side is half the force's and half the rank: nodes far off do not squeeze the rest. */
function toUnitSquare(points: readonly Point[]): Point[] {
  const along = (values: number[]): ((value: number) => number) => {
    const sorted = [...values].sort((a, b) => a - b);
    const [low, high] = [sorted[0] as number, sorted.at(-1) as number];
    const rank = new Map(sorted.map((value, i) => [value, i / (sorted.length - 1)]));
    return (value) => (high > low ? ((value - low) / (high - low) + (rank.get(value) ?? 0)) / 2 : 0.5);
  };
  const across = along(points.map((point) => point.x));
  const down = along(points.map((point) => point.y));
  return points.map(({ x, y }) => ({ x: across(x), y: down(y) }));
}
