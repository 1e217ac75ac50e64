/** Paste and drop anywhere on the page. */
import { bring, bringAll } from '../state/desk';
import { items } from '../state/store';
import { clipboardItem, filesOf, gatherDrop, gatherFiles } from './gather';

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select');

export function followPasteAndDrop(): void {
  addEventListener('paste', async (event) => {
    if (typing(event.target) || !event.clipboardData) return;
    if (event.clipboardData.files.length > 0) {
      await bringAll(gatherFiles(filesOf(event.clipboardData.files)));
      return;
    }
    const item = clipboardItem(event.clipboardData);
    if (item) bring({ items: [item], failures: [] });
  });
  let depth = 0;
  const mark = (on: boolean): void => {
    document.body.classList.toggle('dropping', on);
  };
  addEventListener('dragenter', (event) => {
    event.preventDefault();
    mark(++depth > 0);
  });
  addEventListener('dragleave', () => mark(--depth > 0));
  addEventListener('dragover', (event) => event.preventDefault());
  addEventListener('drop', async (event) => {
    event.preventDefault();
    depth = 0;
    mark(false);
    if (event.dataTransfer) await bringAll(gatherDrop(event.dataTransfer));
  });
  addEventListener('beforeunload', (event) => {
    if (items.value.length > 0) event.preventDefault();
  });
}
