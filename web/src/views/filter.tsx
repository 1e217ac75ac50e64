/** The field that narrows a list. */
import type { Signal } from '@preact/signals';
import { strings } from '../strings';

export function Filter({ value }: { value: Signal<string> }) {
  return (
    <label>
      {strings.tray.filter}{' '}
      <input
        type="search"
        value={value.value}
        onInput={(event) => (value.value = event.currentTarget.value)}
      />
    </label>
  );
}
