/** Search: keyword in context over the stories. */
import { type Hit, type Mode, modes, mostHits } from '../state/concordance';
import { hits, mode, searching } from '../state/searching';
import { entities, query } from '../state/store';
import { viewStrings } from '../strings.views';
import { StoryLink } from './story-link';
import { type Column, Table } from './table';

const text = viewStrings.search;

/** From the word next to the hit outwards. */
const backwards = (before: string): string => before.trim().split(' ').reverse().join(' ');

const columns: Column<Hit>[] = [
  {
    id: 'before',
    title: text.before,
    className: 'before',
    value: ({ before }) => backwards(before),
    plain: ({ before }) => before.trim(),
    cell: ({ before }) => before,
  },
  { id: 'hit', title: text.hit, head: true, value: ({ hit }) => hit, cell: ({ hit }) => <mark>{hit}</mark> },
  {
    id: 'after',
    title: text.after,
    className: 'after',
    value: ({ after }) => after.trim(),
    cell: ({ after }) => after,
  },
  {
    id: 'story',
    title: text.story,
    className: 'title',
    value: ({ at }) => at.document,
    cell: ({ at, story }) => <StoryLink story={{ document: at.document, story }} at={at} />,
  },
];

export function SearchView() {
  const found = hits.value;
  return (
    <div class="pane search">
      <p class="filters">
        <label>
          {text.label}{' '}
          <input
            type="search"
            id="search"
            list={mode.value === 'name' ? 'names' : undefined}
            value={query.value}
            onInput={(event) => (query.value = event.currentTarget.value)}
          />
        </label>
        <label>
          {text.as}{' '}
          <select value={mode.value} onChange={(event) => (mode.value = event.currentTarget.value as Mode)}>
            {modes.map((one) => (
              <option key={one} value={one}>
                {text.modes[one]}
              </option>
            ))}
          </select>
        </label>
        {query.value && !searching.value && <output>{text.count(found.length)}</output>}
      </p>
      {mode.value === 'name' && (
        <datalist id="names">
          {entities.value.slice(0, 1000).map(({ id, name }) => (
            <option key={id} value={name} />
          ))}
        </datalist>
      )}
      {!query.value && <p class="m">{text.hint}</p>}
      {query.value && !searching.value && found.length === 0 && <p>{text.none(query.value)}</p>}
      {found.length === mostHits && <p class="m">{text.cut(mostHits)}</p>}
      {found.length > 0 && (
        <div class="kwic">
          <Table
            label={text.label}
            columns={columns}
            rows={found}
            keyOf={({ at }) => `${at.document}:${at.start}`}
          />
        </div>
      )}
    </div>
  );
}
