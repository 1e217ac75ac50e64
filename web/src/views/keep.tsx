/** The switch that keeps articles on this device, and the way to forget them. */
import { forgetEverything, keep, keepFailure } from '../state/keep';
import { announcement, keeping } from '../state/store';
import { viewStrings } from '../strings.views';
import { Dialog } from './dialog';

const text = viewStrings.keep;

export function Keep() {
  const forget = async () => {
    await forgetEverything();
    announcement.value = text.forgotten;
  };
  return (
    <Dialog title={text.title}>
      <p>{text.explained}</p>
      <p class="actions">
        <label>
          <input type="checkbox" checked={keeping.value} onChange={() => void keep(!keeping.value)} />
          {text.keep}
        </label>
      </p>
      {keepFailure.value && <p class="failure">{text.failed(keepFailure.value)}</p>}
      <p class="actions">
        <button type="button" onClick={() => void forget()}>
          {text.forget}
        </button>
        <span class="m">{text.forgetHint}</span>
      </p>
    </Dialog>
  );
}
