/** Which marks the reader shows; each label is drawn as what it shows: the legend of the marks. */
import type { Document } from '../engine/types';
import { type Shown, shown } from '../state/store';
import { strings } from '../strings';

const toggles: Shown[] = ['removed', 'person', 'organisation', 'place', 'date', 'number', 'quote', 'letters'];
const legend: Partial<Record<Shown, string>> = {
  removed: 'legend-removed',
  person: 'e e-person',
  organisation: 'e e-organisation',
  place: 'e e-place',
  date: 'e e-date',
  number: 'e e-number',
  quote: 'q',
};

export function Show({ document }: { document: Document }) {
  const removed = document.blocks.filter((block) => !block.kept).length;
  const label = (one: Shown): string =>
    one === 'removed' ? strings.show.removed(removed) : strings.show[one];
  return (
    <div class="show">
      {toggles.map((one) => (
        <label key={one}>
          <input
            type="checkbox"
            checked={shown.value[one]}
            onChange={() => {
              shown.value = { ...shown.value, [one]: !shown.value[one] };
            }}
          />
          <span class={legend[one]}>{label(one)}</span>
        </label>
      ))}
    </div>
  );
}
