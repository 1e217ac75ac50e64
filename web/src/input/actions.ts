/** What buttons and keys bring in. */
import { bring, bringAll } from '../state/reading';
import { clipboardContent, filesOf, gatherFiles, textItem } from './gather';
import { sampleNames } from './samples';

export function chooseFiles(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.hidden = true;
  input.addEventListener('change', async () => {
    await bringAll((opening) => gatherFiles(filesOf(input.files ?? []), opening));
    input.remove();
  });
  input.addEventListener('cancel', () => input.remove());
  // Some browsers let go of an input that is nowhere in the page.
  document.body.append(input);
  input.click();
}

/** Brings what a clipboard holds; false when that is nothing. */
export function takePaste(data: DataTransfer): boolean {
  const { item, files } = clipboardContent(data);
  if (item) bring({ items: [item], failures: [] });
  else if (files.length > 0) void bringAll((opening) => gatherFiles(files, opening));
  return item !== undefined || files.length > 0;
}

/** The sample articles: written for this project, with the traps of real ones. */
export async function bringSample(): Promise<void> {
  const items = await Promise.all(
    sampleNames.map(async (name) => {
      const own = document.getElementById(`sample:${name}`)?.textContent;
      const text = own ?? (await (await fetch(`samples/${name}`)).text());
      return textItem(text, name, 'plain');
    }),
  );
  bring({ items, failures: [] });
}
