/** The field that narrows a list, a moment after the last letter: a long list takes its time. */
import type { Signal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { strings } from '../strings';

const patience = 90;

/** `quiet`: its name is not shown beside it. */
export function Filter({ value, quiet }: { value: Signal<string>; quiet?: boolean }) {
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const label = strings.tray.filter;
  return (
    <label>
      <span class={quiet ? 'visually-hidden' : undefined}>{label}</span>{' '}
      <input
        type="search"
        value={value.value}
        placeholder={quiet ? label : undefined}
        onInput={({ currentTarget }) => {
          clearTimeout(timer.current);
          timer.current = setTimeout(() => (value.value = currentTarget.value), patience);
        }}
      />
    </label>
  );
}
