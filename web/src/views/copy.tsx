/** A button that puts text on the clipboard and says so. */
import { useSignal } from '@preact/signals';
import { announcement } from '../state/store';
import { strings } from '../strings';

const text = strings.copy;
const shownFor = 2000;

/** Where there is no clipboard to write to (pages from the disk, in some browsers). */
function copyBySelection(content: string): boolean {
  const field = document.createElement('textarea');
  field.value = content;
  field.className = 'visually-hidden';
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  return done;
}

async function put(content: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(content);
    return true;
  } catch {
    return copyBySelection(content);
  }
}

/** `make` may load what it needs first. */
export function CopyButton({ label, make }: { label: string; make: () => Promise<string> }) {
  const said = useSignal('');
  const copy = async () => {
    said.value = (await put(await make())) ? text.copied : text.refused;
    announcement.value = `${label}: ${said.value}`;
    setTimeout(() => (said.value = ''), shownFor);
  };
  return (
    <button type="button" class="link" aria-label={`${text.copy}: ${label}`} onClick={() => void copy()}>
      {said.value || label}
    </button>
  );
}
