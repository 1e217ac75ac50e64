/** When the dates in the stories lie. The table under it holds the same dates. */
import { viewStrings } from '../strings.views';
import { timelineBins } from './timeline-bins';

const text = viewStrings.numbers.timeline;
const [width, height, base] = [1000, 110, 86];

/** `choose` gets the start of the dates under a bar. */
export function Timeline({ dates, choose }: { dates: string[]; choose: (prefix: string) => void }) {
  const { bins, before, after, coarse } = timelineBins(dates);
  if (bins.length < 2) return null;
  const step = width / bins.length;
  const most = Math.max(...bins.map((bin) => bin.count));
  const labelled = Math.ceil(bins.length / 8);
  const notes = [before && text.before(before), after && text.after(after), coarse && text.coarse(coarse)];
  return (
    <figure class="timeline">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={text.drawing}>
        <line class="edge-line" x1="0" x2={width} y1={base} y2={base} />
        {bins.map(({ prefix, count }, i) => (
          <g key={prefix}>
            {count > 0 && (
              // biome-ignore lint/a11y/noStaticElementInteractions: the filter over the table does the same
              <rect
                class="bar"
                x={i * step + step * 0.1}
                width={Math.min(step * 0.8, 40)}
                y={base - (count / most) * (base - 6)}
                height={(count / most) * (base - 6)}
                onClick={() => choose(prefix)}
              >
                <title>{text.bar(prefix, count)}</title>
              </rect>
            )}
            {i % labelled === 0 && (
              <text x={i * step + step * 0.1} y={base + 18}>
                {prefix.length === 3 ? `${prefix}0s` : prefix}
              </text>
            )}
          </g>
        ))}
      </svg>
      {notes.some(Boolean) && <figcaption class="m">{notes.filter(Boolean).join(', ')}</figcaption>}
    </figure>
  );
}
