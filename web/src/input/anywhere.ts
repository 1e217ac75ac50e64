/** Paste and drop anywhere on the page. */
import { bringAll } from '../state/reading';
import { items } from '../state/store';
import { takePaste } from './actions';
import { gatherDrop } from './gather';

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select');

export function followPasteAndDrop(): void {
  addEventListener('paste', (event) => {
    if (!typing(event.target) && event.clipboardData) takePaste(event.clipboardData);
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
    const data = event.dataTransfer;
    if (data) await bringAll((opening) => gatherDrop(data, opening));
  });
  addEventListener('beforeunload', (event) => {
    if (items.value.length > 0) event.preventDefault();
  });
}
