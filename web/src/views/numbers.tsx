/** Numbers: dates, sums, shares and quantities, with the sentence they stand in. */
import { signal } from '@preact/signals';
import type { Document, Mention } from '../engine/types';
import { blockIndexAt } from '../state/places';
import { filterFor, type Sortable } from '../state/sorting';
import { documents } from '../state/store';
import { type Value, valueKinds, valuesOf } from '../state/values';
import { strings } from '../strings';
import { viewStrings } from '../strings.views';
import { Filter } from './filter';
import { StoryLink } from './story-link';
import { type Column, Table } from './table';
import { Timeline } from './timeline';

const text = viewStrings.numbers;
const { kinds } = strings.numbers;
const kind = signal('');
const wanted = signal('');

interface Row extends Value {
  document: Document;
}

/** The normal form as a person writes it; nothing where it is not known (a weekday of no known week). */
export function shownValue({ type, normal }: Mention): string {
  if (!normal || /X/.test(normal)) return '';
  const sum = /^(?:([A-Z]{3}) )?(-?\d+(?:\.\d+)?)(.*)$/.exec(normal);
  if (!sum || type === 'date' || type === 'time' || type === 'duration')
    return /\d/.test(normal) ? normal : '';
  const [, currency, amount, unit] = sum;
  const grouped = Number(amount).toLocaleString('en', { maximumFractionDigits: 6 });
  return `${currency ? `${currency} ` : ''}${grouped}${unit}`;
}

/** Sums, shares and quantities by their size, the rest as it is written. */
function sortValue({ mention }: Row): Sortable {
  const { type, normal = '' } = mention;
  if (type === 'date' || type === 'time' || type === 'duration') return shownValue(mention);
  const amount = Number.parseFloat(normal.replace(/^[A-Z]{3} /, ''));
  return Number.isNaN(amount) ? undefined : amount;
}

/** What stands round it in its line, about a sentence. */
function sentence({ document, mention }: Row): string {
  const block = document.blocks[blockIndexAt(document, mention)];
  if (!block) return '';
  const line = document.text.slice(block.start, block.end);
  const [start, end] = [mention.start - block.start, mention.end - block.start];
  const from = line.lastIndexOf('. ', start) + 1;
  const stop = line.indexOf('. ', end);
  return line
    .slice(Math.max(from, start - 160), Math.min(stop < 0 ? line.length : stop + 1, end + 160))
    .trim();
}

const columns: Column<Row>[] = [
  { id: 'text', title: text.text, value: ({ mention }) => mention.text },
  { id: 'kind', title: text.kind, value: ({ mention }) => kinds[mention.type] },
  {
    id: 'value',
    title: text.value,
    value: sortValue,
    plain: ({ mention }) => shownValue(mention),
    cell: ({ mention }) => shownValue(mention),
  },
  { id: 'context', title: text.context, value: sentence, className: 'sentence' },
  {
    id: 'story',
    title: text.story,
    className: 'title',
    value: ({ document }) => document.name,
    cell: ({ document, mention, story }) => (
      <StoryLink
        story={{ document: document.id, story }}
        at={{ document: document.id, start: mention.start, end: mention.end }}
      />
    ),
  },
];

function rowsShown(): Row[] {
  const matches = filterFor(wanted.value);
  return documents.value.flatMap((document) =>
    valuesOf(document)
      .map((value) => ({ ...value, document }))
      .filter(
        (row) =>
          (!kind.value || row.mention.type === kind.value) &&
          (!wanted.value ||
            matches(`${row.mention.text} ${row.mention.normal ?? ''} ${sentence(row)} ${document.name}`)),
      ),
  );
}

export function NumbersView() {
  const rows = rowsShown();
  const dates = rows
    .filter(({ mention }) => mention.type === 'date' && shownValue(mention))
    .map(({ mention }) => mention.normal as string);
  return (
    <div class="pane">
      <p class="filters">
        <Filter value={wanted} />
        <label>
          {text.kind}{' '}
          <select value={kind.value} onChange={(event) => (kind.value = event.currentTarget.value)}>
            <option value="">{viewStrings.entities.all}</option>
            {valueKinds.map((one) => (
              <option key={one} value={one}>
                {kinds[one]}
              </option>
            ))}
          </select>
        </label>
      </p>
      <Timeline
        dates={dates}
        choose={(prefix) => {
          kind.value = 'date';
          wanted.value = prefix;
        }}
      />
      {rows.length === 0 ? (
        <p>{wanted.value || kind.value ? viewStrings.table.none : text.none}</p>
      ) : (
        <Table
          label={strings.tabs.numbers}
          columns={columns}
          rows={rows}
          keyOf={({ document, mention }) => `${document.id}:${mention.start}`}
        />
      )}
    </div>
  );
}
