/** What buttons and keys bring in. */
import { bring, bringAll } from '../state/desk';
import { filesOf, gatherFiles, textItem } from './gather';
import { sampleNames } from './samples';

export function chooseFiles(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.hidden = true;
  input.addEventListener('change', async () => {
    await bringAll(gatherFiles(filesOf(input.files ?? [])));
    input.remove();
  });
  input.addEventListener('cancel', () => input.remove());
  // Some browsers let go of an input that is nowhere in the page.
  document.body.append(input);
  input.click();
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
