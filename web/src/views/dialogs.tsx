/** Keys, privacy and export. */

import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { download, formats, project } from '../export';
import { type Refusal, requestCount, testRefusals } from '../privacy/proof';
import { dialog, items } from '../state/store';
import { strings } from '../strings';

function Dialog({ title, children }: { title: string; children: ComponentChildren }) {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => element.current?.showModal(), []);
  return (
    <dialog ref={element} aria-label={title} onClose={() => (dialog.value = undefined)}>
      <div class="dialog-head">
        <h2>{title}</h2>
        <button type="button" onClick={() => element.current?.close()}>
          {strings.why.close}
        </button>
      </div>
      {children}
    </dialog>
  );
}

function Keys() {
  return (
    <Dialog title={strings.keys.title}>
      <dl class="keys">
        {strings.keys.rows.map(([keys, what]) => (
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
    </Dialog>
  );
}

const refusals = signal<Refusal[]>([]);

function Privacy() {
  const text = strings.privacy;
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

function Export() {
  const text = strings.exports;
  return (
    <Dialog title={text.title}>
      <p class="m">{items.value.length === 0 ? text.nothing : text.hint}</p>
      <ul class="exports">
        {formats.map((format) => (
          <li key={format.id}>
            <button
              type="button"
              disabled={items.value.length === 0}
              onClick={() => void download(format, project())}
            >
              {format.label}
            </button>{' '}
            <span class="m">{format.use}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

export function Dialogs() {
  if (dialog.value === 'keys') return <Keys />;
  if (dialog.value === 'privacy') return <Privacy />;
  if (dialog.value === 'export') return <Export />;
  return null;
}
