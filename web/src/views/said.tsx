/** Said: who said what, by speaker or by story, and where a quotation mark was lost. */
import { signal } from '@preact/signals';
import type { Document, Quote, QuoteFault } from '../engine/types';
import { showPlace, storyAt } from '../state/places';
import { filterFor } from '../state/sorting';
import { documents, entityById, mentionEntities, titleOf } from '../state/store';
import { strings } from '../strings';
import { viewStrings } from '../strings.views';
import { CopyButton } from './copy';
import { Filter } from './filter';
import { MarkAct } from './mended';
import { isSettled } from './mending';
import { More } from './more';

const text = viewStrings.said;
const onlyDirect = signal(false);
const wanted = signal('');
const order = signal<'speaker' | 'story'>('speaker');
const atOnce = 50;
const limit = signal(atOnce);

interface Said {
  document: Document;
  quote: Quote;
  speaker: string;
}

function speakerOf(document: Document, quote: Quote): string {
  const id =
    quote.speaker_mention === undefined
      ? undefined
      : mentionEntities.value[document.id]?.[quote.speaker_mention];
  const entity = id ? entityById.value.get(id) : undefined;
  if (entity) return entity.name;
  return quote.source ? document.text.slice(quote.source.start, quote.source.end) : text.unknown;
}

const titleFor = ({ document, quote }: Said): string =>
  titleOf(document, storyAt(document, quote) ?? document.stories[0]?.id ?? 0);

/** By speaker those who say most come first; by story the order is the tray's. */
function groupsShown(): [string, Said[]][] {
  const matches = filterFor(wanted.value);
  const groups = new Map<string, Said[]>();
  for (const document of documents.value) {
    for (const quote of document.quotes) {
      if (onlyDirect.value && !quote.direct) continue;
      const said = { document, quote, speaker: speakerOf(document, quote) };
      if (wanted.value && !matches(`${said.speaker} ${document.text.slice(quote.start, quote.end)}`))
        continue;
      const name = order.value === 'speaker' ? said.speaker : titleFor(said);
      const group = groups.get(name);
      if (group) group.push(said);
      else groups.set(name, [said]);
    }
  }
  const all = [...groups];
  return order.value === 'story'
    ? all
    : all.sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
}

function Show({ document, start, end }: { document: Document; start: number; end: number }) {
  return (
    <button type="button" class="link" onClick={() => showPlace({ document: document.id, start, end })}>
      {text.show}
    </button>
  );
}

async function quoteWithSource({ document, quote, speaker }: Said): Promise<string> {
  const story = document.stories.find((one) => one.id === storyAt(document, quote));
  return (await import('../export/copying')).quotation(document, quote, speaker, story);
}

function Line({ said }: { said: Said }) {
  const { document, quote, speaker } = said;
  const words = document.text.slice(quote.start, quote.end);
  return (
    <li>
      <p class={quote.direct ? 'q' : ''}>{quote.direct ? `“${words}”` : words}</p>
      <p class="m">
        {order.value === 'story' && <b>{speaker} · </b>}
        {quote.direct ? text.direct : text.reported}
        {quote.cue && `: ${document.text.slice(quote.cue.start, quote.cue.end)}`}
        {quote.broken && <span class="pencil"> · {text.broken}</span>}
        {order.value === 'speaker' && ` · ${titleFor(said)}`} ·{' '}
        <Show document={document} start={quote.start} end={quote.end} /> ·{' '}
        <CopyButton label={strings.copy.quotation} make={() => quoteWithSource(said)} />
        {quote.reason && <span class="reason"> · {quote.reason}</span>}
      </p>
    </li>
  );
}

const around = 60;

/** The words round a lost mark, with the mark that is proposed, or the lone one struck out. */
function Fault({ document, fault }: { document: Document; fault: QuoteFault }) {
  const { offset, mark, orphan, reason } = fault;
  const end = orphan ? offset + mark.length : offset;
  return (
    <li>
      <p>
        … {document.text.slice(Math.max(0, offset - around), offset)}
        {orphan ? <del class="mark">{mark}</del> : <ins class="mark">{mark}</ins>}
        {document.text.slice(end, end + around)} …
      </p>
      <p class="m">
        {mark} {orphan ? text.orphan : text.missing}: {reason} ·{' '}
        {(fault.accepted || !isSettled(document, fault)) && (
          <>
            <MarkAct document={document} fault={fault} /> ·{' '}
          </>
        )}
        <Show document={document} start={Math.max(0, offset - 1)} end={Math.max(end, offset + 1)} />
      </p>
    </li>
  );
}

const mostFaults = 200;

function Faults() {
  const all = documents.value.flatMap((document) =>
    document.quote_faults.map((fault) => ({ document, fault })),
  );
  if (all.length === 0) return null;
  return (
    <details class="faults">
      <summary>{text.lost(all.length)}</summary>
      <p class="m">{text.lostHint}</p>
      <ul>
        {all.slice(0, mostFaults).map(({ document, fault }) => (
          <Fault key={`${document.id}:${fault.offset}:${fault.mark}`} document={document} fault={fault} />
        ))}
      </ul>
      {all.length > mostFaults && <p class="m">{text.onlyMost(mostFaults, all.length)}</p>}
    </details>
  );
}

export function SaidView() {
  const groups = groupsShown();
  let room = limit.value;
  const all = groups.reduce((sum, [, lines]) => sum + lines.length, 0);
  return (
    <div class="pane said">
      <p class="filters">
        <Filter value={wanted} />
        <label>
          {text.by}{' '}
          <select
            value={order.value}
            onChange={(event) => (order.value = event.currentTarget.value as 'speaker' | 'story')}
          >
            <option value="speaker">{text.speaker}</option>
            <option value="story">{text.story}</option>
          </select>
        </label>
        <label>
          <input
            type="checkbox"
            checked={onlyDirect.value}
            onChange={() => (onlyDirect.value = !onlyDirect.value)}
          />{' '}
          {text.onlyDirect}
        </label>
      </p>
      <Faults />
      {groups.length === 0 && <p>{wanted.value ? viewStrings.table.none : text.none}</p>}
      {groups.map(([name, lines]) => {
        const shown = lines.slice(0, Math.max(0, room));
        room -= lines.length;
        return (
          shown.length > 0 && (
            <section key={name}>
              <h2>
                {name} <span class="m">{lines.length}</span>
              </h2>
              <ul>
                {shown.map((said) => (
                  <Line key={`${said.document.id}:${said.quote.start}`} said={said} />
                ))}
              </ul>
            </section>
          )
        );
      })}
      <More limit={limit} step={atOnce} all={all} />
    </div>
  );
}
