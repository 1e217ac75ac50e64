/** Keys and privacy; help, keeping and export have files of their own. */

import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { type Refusal, requestCount, testRefusals } from '../privacy/proof';
import { dialog, singleKeys } from '../state/store';
import { strings } from '../strings';
import { viewStrings } from '../strings.views';
import { Dialog } from './dialog';
import { Help } from './help';
import { Keep } from './keep';

function Keys() {
  return (
    <Dialog title={viewStrings.keys.title}>
      <dl class="keys">
        {viewStrings.keys.rows.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              {keys.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p class="actions">
        <label>
          <input
            type="checkbox"
            checked={singleKeys.value}
            onChange={() => (singleKeys.value = !singleKeys.value)}
          />
          {viewStrings.keys.single}
        </label>
      </p>
    </Dialog>
  );
}

const refusals = signal<Refusal[]>([]);

function Privacy() {
  const text = viewStrings.privacy;
  return (
    <Dialog title={text.title}>
      {text.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p>
        {text.requests}: <b>{requestCount.value}</b>{' '}
        <button type="button" onClick={async () => (refusals.value = await testRefusals())}>
          {text.test}
        </button>
      </p>
      <ul>
        {refusals.value.map((one) => (
          <li key={one.from}>{one.refused ? text.refused(one.from) : text.reached(one.from)}</li>
        ))}
      </ul>
    </Dialog>
  );
}

/** The dialog of exports, once it has been loaded. */
const exportDialog = signal<ComponentType | undefined>(undefined);
const notLoaded = signal('');

function Export() {
  useEffect(() => {
    notLoaded.value = '';
    import('./export').then(
      (view) => {
        exportDialog.value = view.Export;
      },
      (error: Error) => {
        notLoaded.value = strings.exports.notLoaded(error.message);
      },
    );
  }, []);
  const View = exportDialog.value;
  if (View) return <View />;
  return notLoaded.value ? (
    <Dialog title={strings.exports.title}>
      <p>{notLoaded.value}</p>
    </Dialog>
  ) : null;
}

export function Dialogs() {
  if (dialog.value === 'help') return <Help />;
  if (dialog.value === 'keep') return <Keep />;
  if (dialog.value === 'keys') return <Keys />;
  if (dialog.value === 'privacy') return <Privacy />;
  if (dialog.value === 'export') return <Export />;
  return null;
}
