/** Changes of the tray's items as they arrive. Few are shown at once; many are gathered and shown
 * together, so that a thousand articles are not a thousand drawings. */
import { items, type TrayItem } from './store';

const few = 20;
const patience = 150;

const gathered = new Map<string, Partial<TrayItem>>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Whether something about the item waits to be shown. */
export const arriving = (id: string): boolean => gathered.has(id);

/** Shows what has been gathered. Must precede whatever asks which items have been read. */
export function showArrivals(): void {
  clearTimeout(timer);
  timer = undefined;
  if (gathered.size === 0) return;
  items.value = items.value.map((item) => {
    const change = gathered.get(item.source.id);
    return change ? { ...item, ...change } : item;
  });
  gathered.clear();
}

/** Nothing happens where no item has that id. */
export function changeItem(id: string, change: Partial<TrayItem>): void {
  gathered.set(id, { ...gathered.get(id), ...change });
  if (items.value.length <= few) showArrivals();
  else timer ??= setTimeout(showArrivals, patience);
}
