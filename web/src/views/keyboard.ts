/** Keys of the whole page. */

import { stepDifference } from '../state/differences';
import { redo, undo } from '../state/history';
import { chooseEntity, stepMention } from '../state/mentions';
import { cancel } from '../state/reading';
import {
  announcement,
  dialog,
  sameKey,
  selected,
  singleKeys,
  storyRows,
  view,
  views,
  whyBlock,
} from '../state/store';

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.matches('input, textarea, select') || target.isContentEditable);

function nextStory(step: number): void {
  const rows = storyRows.value;
  const at = rows.findIndex((row) => sameKey(row.key, selected.value));
  const next = rows[Math.min(Math.max(at + step, 0), rows.length - 1)];
  if (next) selected.value = next.key;
}

/** Moves the focus to the next (previous) line with something to decide; among copies, to the next
 * difference. */
function nextMark(step: number): void {
  if (view.value === 'copies') {
    stepDifference(step);
    return;
  }
  const buttons = [
    ...document.querySelectorAll<HTMLElement>(
      '#panel .cut [data-restore], #panel .fold button, #panel .break button',
    ),
  ];
  const at = buttons.indexOf(document.activeElement as HTMLElement);
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
}

function restoreHere(): void {
  const row = document.activeElement?.closest('.row');
  row?.querySelector<HTMLElement>('[data-restore]')?.click();
}

async function step(back: boolean): Promise<void> {
  const command = await (back ? undo() : redo());
  if (command) announcement.value = `${back ? 'Undone' : 'Done again'}: ${command.label}`;
}

export function followKeys(): void {
  addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !typing(event.target)) {
      event.preventDefault();
      void step(!event.shiftKey);
      return;
    }
    if (event.key === 'Escape') {
      whyBlock.value = undefined;
      chooseEntity(undefined);
      cancel();
      return;
    }
    if (typing(event.target) || event.ctrlKey || event.metaKey || event.altKey || dialog.value) return;
    if (!singleKeys.value) return;
    const tab = views[Number(event.key) - 1];
    if (tab) view.value = tab;
    else if (event.key === 'j') nextStory(1);
    else if (event.key === 'k') nextStory(-1);
    else if (event.key === 'n') nextMark(1);
    else if (event.key === 'p') nextMark(-1);
    else if (event.key === 'm') stepMention(1);
    else if (event.key === 'M') stepMention(-1);
    else if (event.key === 'r') restoreHere();
    else if (event.key === '?') dialog.value = 'keys';
    else if (event.key === '/') {
      view.value = 'search';
      requestAnimationFrame(() => document.getElementById('search')?.focus());
    } else return;
    event.preventDefault();
  });
}
