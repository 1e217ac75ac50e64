/** Who is named with whom: a drawing, and the same as a table. */
import { useMemo } from 'preact/hooks';
import type { Entity } from '../engine/types';
import { type EntityRow, type Together, togetherIn } from '../state/entities';
import { chooseEntity } from '../state/mentions';
import { selectedEntity } from '../state/store';
import { strings } from '../strings';
import { viewStrings } from '../strings.views';
import { layOut, type Point } from './force-layout';
import { type Column, Table } from './table';

const text = viewStrings.entities.together;
const most = 150;
const mostLabels = 40;
const [width, height, margin] = [1000, 620, 60];

/** Kinds differ by shape. */
function Shape({ type, size }: { type: string; size: number }) {
  if (type === 'organisation')
    return <rect x={-size} y={-size} width={2 * size} height={2 * size} class="node-organisation" />;
  if (type === 'place')
    return (
      <path d={`M0 ${-1.3 * size}L${1.3 * size} 0L0 ${1.3 * size}L${-1.3 * size} 0Z`} class="node-place" />
    );
  return <circle r={size} class={type === 'person' ? 'node-person' : 'node-other'} />;
}

const at = ({ x, y }: Point): Point => ({
  x: Math.round(margin + x * (width - 2 * margin)),
  y: Math.round(margin / 2 + y * (height - margin * 1.5)),
});

function Drawing({ names, pairs }: { names: EntityRow[]; pairs: Together[] }) {
  const points = useMemo(
    () =>
      layOut(
        names.length,
        pairs.map(({ a, b, paragraphs }) => ({ a, b, weight: paragraphs })),
      ).map(at),
    [names, pairs],
  );
  const linked = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  const chosen = names.findIndex(({ entity }) => entity.id === selectedEntity.value);
  const near = new Set(
    pairs.filter(({ a, b }) => a === chosen || b === chosen).flatMap(({ a, b }) => [a, b]),
  );
  const dim = (...ends: number[]): string =>
    chosen >= 0 && !ends.every((one) => near.has(one)) ? ' dim' : '';
  return (
    <svg class="graph" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={text.drawing(names.length)}>
      {pairs.map(({ a, b, paragraphs }) => {
        const [from, to] = [points[a], points[b]];
        const touched = chosen < 0 || a === chosen || b === chosen;
        return (
          from &&
          to && (
            <line
              key={`${a} ${b}`}
              class={`edge-line${touched ? '' : ' dim'}`}
              x1={from.x}
              y1={from.y}
              x2={to.x}
              y2={to.y}
              stroke-width={Math.min(6, 0.6 + 0.6 * paragraphs)}
            />
          )
        );
      })}
      {names.map(({ entity }, i) => {
        const point = points[i] as Point;
        if (!linked.has(i)) return null;
        const size = 4 + Math.min(8, Math.sqrt(entity.mentions));
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the table under the drawing does the same
          <g
            key={entity.id}
            class={`node${dim(i)}${i === chosen ? ' chosen' : ''}`}
            transform={`translate(${point.x} ${point.y})`}
            onClick={() => chooseEntity(entity.id)}
          >
            <title>{`${entity.name}: ${strings.entities.types[entity.type] ?? entity.type}`}</title>
            <Shape type={entity.type} size={size} />
            {(i < mostLabels || near.has(i)) && (
              <text y={size + 14} text-anchor="middle">
                {entity.name}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

interface PairRow {
  a: Entity;
  b: Entity;
  pair: Together;
}

const name = (which: 'a' | 'b', title: string): Column<PairRow> => ({
  id: which,
  title,
  value: (row) => row[which].name,
  cell: (row) => (
    <button
      type="button"
      class="link"
      aria-pressed={selectedEntity.value === row[which].id}
      onClick={() => chooseEntity(row[which].id)}
    >
      {row[which].name}
    </button>
  ),
});

const columns: Column<PairRow>[] = [
  name('a', text.a),
  name('b', text.b),
  { id: 'paragraphs', title: text.paragraphs, value: ({ pair }) => pair.paragraphs, figures: true },
  { id: 'stories', title: viewStrings.entities.stories, value: ({ pair }) => pair.stories, figures: true },
];

export function TogetherView({ rows }: { rows: EntityRow[] }) {
  // The same names give the same drawing, whatever else is drawn anew.
  const ids = rows.map(({ entity }) => entity.id).join(' ');
  const { names, pairs } = useMemo(() => {
    const names = [...rows].sort((a, b) => b.entity.mentions - a.entity.mentions).slice(0, most);
    return { names, pairs: togetherIn(names.map(({ entity }) => entity)) };
  }, [ids]);
  const chosen = names.findIndex(({ entity }) => entity.id === selectedEntity.value);
  const listed = pairs
    .filter(({ a, b }) => chosen < 0 || a === chosen || b === chosen)
    .map((pair) => ({
      a: (names[pair.a] as EntityRow).entity,
      b: (names[pair.b] as EntityRow).entity,
      pair,
    }));
  return (
    <>
      {rows.length > most && <p class="m">{text.onlyMost(most, rows.length)}</p>}
      <Drawing names={names} pairs={pairs} />
      <p class="m">
        {text.hint}{' '}
        {chosen >= 0 && (
          <button type="button" class="link" onClick={() => chooseEntity(undefined)}>
            {text.all}
          </button>
        )}
      </p>
      {listed.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <Table
          label={text.show}
          columns={columns}
          rows={listed}
          keyOf={({ pair }) => `${pair.a} ${pair.b}`}
        />
      )}
    </>
  );
}
