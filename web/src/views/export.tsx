/** The dialog of exports: formats in groups, each with what it is for. */
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type ExportFormat, type FormatGroup, formats, save } from '../export';
import { documents, query } from '../state/store';
import { strings } from '../strings';
import { exportStrings as text } from '../strings.exports';
import { Dialog } from './dialog';

/** What became of the last export, where the person looks. */
const exported = signal('');

async function exportAs(chosen: ExportFormat[], what: string): Promise<void> {
  exported.value = text.making(what);
  try {
    await save(chosen);
    exported.value = text.saved(what);
  } catch (error) {
    exported.value = text.failed(what, (error as Error).message);
  }
}

function ExportGroup({ group, nothing }: { group: FormatGroup; nothing: boolean }) {
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
                disabled={nothing || (format.id === 'search' && !query.value.trim())}
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

export function Export() {
  const nothing = documents.value.length === 0;
  const groups = [...new Set(formats.map((format) => format.group))];
  useEffect(() => {
    exported.value = '';
  }, []);
  return (
    <Dialog title={strings.exports.title}>
      <p class="m">{nothing ? text.nothing : text.hint}</p>
      {groups.map((group) => (
        <ExportGroup key={group} group={group} nothing={nothing} />
      ))}
      <p class="exported">
        <button
          type="button"
          class="primary"
          disabled={nothing}
          onClick={() => void exportAs(formats, text.everything)}
        >
          {text.everything}
        </button>{' '}
        <span class="m" role="status">
          {exported.value}
        </span>
      </p>
    </Dialog>
  );
}
