/** The way from one difference of two stories to the next. */
import { signal } from '@preact/signals';
import { announcement } from './store';

/** Which difference is looked at; -1: none yet. */
export const difference = signal(-1);
/** What each difference of the shown pair says; the view keeps it up to date. */
export const differences = signal<string[]>([]);

export function stepDifference(step: number): void {
  const all = differences.value.length;
  if (all === 0) return;
  const from = difference.value < 0 && step < 0 ? 0 : difference.value;
  difference.value = (from + step + all) % all;
  announcement.value = `${difference.value + 1} / ${all}: ${differences.value[difference.value]}`;
  requestAnimationFrame(() =>
    document.querySelector('#panel .edit-here')?.scrollIntoView({ block: 'center' }),
  );
}
