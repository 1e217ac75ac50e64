/** Keys, privacy and export. */

import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type ExportFormat, type FormatGroup, formats, save } from '../export';
import { type Refusal, requestCount, testRefusals } from '../privacy/proof';
import { dialog, documents } from '../state/store';
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

/** What became of the last export, where the person looks. */
const exported = signal('');

async function exportAs(chosen: ExportFormat[], what: string): Promise<void> {
  const text = strings.exports;
  exported.value = '';
  try {
    await save(chosen);
    exported.value = text.saved(what);
  } catch (error) {
    exported.value = text.failed(what, (error as Error).message);
  }
}

function ExportGroup({ group, nothing }: { group: FormatGroup; nothing: boolean }) {
  const text = strings.exports;
  const inside = formats.filter((format) => format.group === group);
  const title = text.groups[group];
  return (
    <section class="exports" aria-labelledby={`exports-${group}`}>
      <h3 id={`exports-${group}`}>{title}</h3>
      <ul>
        {inside.map((format) => {
          const [label, use] = text.formats[format.id] ?? [format.id, ''];
          return (
            <li key={format.id}>
              <button
                type="button"
                disabled={nothing}
                aria-describedby={`export-${format.id}`}
                onClick={() => void exportAs([format], label)}
              >
                {label}
              </button>
              <span class="m" id={`export-${format.id}`}>
                {use}
              </span>
            </li>
          );
        })}
      </ul>
      {inside.length > 1 && (
        <button
          type="button"
          class="link"
          disabled={nothing}
          aria-label={`${title}: ${text.all}`}
          onClick={() => void exportAs(inside, title)}
        >
          {text.all}
        </button>
      )}
    </section>
  );
}

function Export() {
  const text = strings.exports;
  const nothing = documents.value.length === 0;
  const groups = [...new Set(formats.map((format) => format.group))];
  useEffect(() => {
    exported.value = '';
  }, []);
  return (
    <Dialog title={text.title}>
      <p class="m">{nothing ? text.nothing : text.hint}</p>
      {groups.map((group) => (
        <ExportGroup key={group} group={group} nothing={nothing} />
      ))}
      <p>
        <button type="button" disabled={nothing} onClick={() => void exportAs(formats, text.title)}>
          {text.everything}
        </button>{' '}
        <span class="m" role="status">
          {exported.value}
        </span>
      </p>
    </Dialog>
  );
}

export function Dialogs() {
  if (dialog.value === 'keys') return <Keys />;
  if (dialog.value === 'privacy') return <Privacy />;
  if (dialog.value === 'export') return <Export />;
  return null;
}
