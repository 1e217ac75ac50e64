/** Entities: every name of one thing, with what merged it; and who is named with whom. */
import { signal } from '@preact/signals';
import type { Entity, Judgement, StoryKey } from '../engine/types';
import { judgeEntity } from '../state/commands';
import { type EntityRow, entityRows, storyRank } from '../state/entities';
import { chooseEntity } from '../state/mentions';
import { filterFor } from '../state/sorting';
import { entities, entityById, keyOf, namesReady, selectedEntity, storyTitle } from '../state/store';
import { strings } from '../strings';
import { viewStrings } from '../strings.views';
import { Filter } from './filter';
import { StoryLink } from './story-link';
import { type Column, Table } from './table';
import { TogetherView } from './together';

const text = viewStrings.entities;
const kind = signal('');
const wanted = signal('');
const together = signal(false);

function Aliases({ entity }: { entity: Entity }) {
  return (
    <ul class="aliases">
      {entity.aliases.map((alias) => (
        <li key={alias.text}>
          <b>{alias.text}</b> {alias.count}
          {alias.evidence && (
            <>
              {' '}
              <span class="pencil">{alias.evidence}</span>{' '}
              <button
                type="button"
                class="link"
                onClick={() =>
                  judgeEntity({ type: entity.type, a: entity.name, b: alias.text, judgement: 'not_same' })
                }
              >
                {text.split}
              </button>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

const other = signal('');
const judgements: [Judgement, string][] = [
  ['same', text.same],
  ['not_same', text.split],
  ['unsure', text.unsure],
];

const mostProposed = 50;

/** Says of this name and another of its kind whether they are one thing. */
function Merge({ entity }: { entity: Entity }) {
  const others = entities.value.filter((one) => one.type === entity.type && one.id !== entity.id);
  if (others.length === 0) return null;
  const matches = filterFor(other.value);
  const proposed = others.filter(({ name }) => matches(name)).slice(0, mostProposed);
  const chosen = others.find((one) => one.name === other.value);
  return (
    <p class="actions">
      <label>
        {text.compare(entity.name)}{' '}
        <input
          type="search"
          list="other-names"
          placeholder={text.otherName}
          value={other.value}
          onInput={(event) => (other.value = event.currentTarget.value)}
        />
      </label>
      <datalist id="other-names">
        {proposed.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
      {judgements.map(([judgement, label]) => (
        <button
          key={judgement}
          type="button"
          disabled={!chosen}
          onClick={() =>
            chosen && judgeEntity({ type: entity.type, a: entity.name, b: chosen.name, judgement })
          }
        >
          {label}
        </button>
      ))}
    </p>
  );
}

function Links({ entity }: { entity: Entity }) {
  const notes = entity.links.map(({ entity: id, relation }) => {
    const name = entityById.value.get(id)?.name ?? '';
    return text.links[relation]?.(name) ?? `${relation}: ${name}`;
  });
  return notes.length > 0 ? <span class="m"> {notes.join(', ')}</span> : null;
}

const mostStories = 40;

function Detail({ entity, stories }: EntityRow) {
  return (
    <>
      <Aliases entity={entity} />
      {entity.roles.length > 0 && (
        <p class="m">
          {text.roles}: {entity.roles.join(', ')}
        </p>
      )}
      <p>
        {stories.slice(0, mostStories).map((key) => (
          <StoryLink key={keyOf(key)} story={key} dated />
        ))}
        {stories.length > mostStories && (
          <span class="m">{text.onlyStories(mostStories, stories.length)}</span>
        )}
      </p>
      <Merge entity={entity} />
    </>
  );
}

const rank = (row: EntityRow, at: number): number | undefined => {
  const key = row.stories.at(at);
  return key && storyRank.value.get(keyOf(key));
};
const written = ({ entity }: EntityRow): string =>
  entity.aliases
    .filter((alias) => alias.text !== entity.name)
    .map((alias) => alias.text)
    .join(', ');

const columns: Column<EntityRow>[] = [
  {
    id: 'name',
    title: text.name,
    value: ({ entity }) => entity.name,
    cell: ({ entity }) => (
      <>
        <button
          type="button"
          class="link"
          aria-expanded={selectedEntity.value === entity.id}
          onClick={() => chooseEntity(entity.id)}
        >
          <span class={`e e-${entity.type}`}>{entity.name}</span>
        </button>
        <Links entity={entity} />
      </>
    ),
  },
  {
    id: 'type',
    title: text.type,
    value: ({ entity }) => strings.entities.types[entity.type] ?? entity.type,
  },
  { id: 'aliases', title: text.aliases, value: written },
  { id: 'mentions', title: text.mentions, value: ({ entity }) => entity.mentions, figures: true },
  { id: 'stories', title: text.stories, value: ({ stories }) => stories.length, figures: true },
  {
    id: 'first',
    title: text.first,
    className: 'title',
    value: (row) => rank(row, 0),
    plain: ({ stories: [first] }) => (first ? storyTitle(first) : ''),
    cell: ({ stories: [first] }) => first && <StoryLink story={first} dated />,
  },
  {
    id: 'last',
    title: text.last,
    className: 'title',
    value: (row) => rank(row, -1),
    plain: ({ stories }) => (stories.length > 0 ? storyTitle(stories.at(-1) as StoryKey) : ''),
    cell: ({ stories }) => {
      const last = stories.at(-1);
      return last && stories.length > 1 ? <StoryLink story={last} dated /> : text.sameStory;
    },
  },
];

function rowsShown(): EntityRow[] {
  const matches = filterFor(wanted.value);
  return entityRows.value.filter(
    ({ entity }) =>
      (!kind.value || entity.type === kind.value) &&
      matches([entity.name, ...entity.aliases.map((alias) => alias.text)].join(' ')),
  );
}

export function EntitiesView() {
  const rows = rowsShown();
  return (
    <div class="pane">
      <p class="filters">
        <Filter value={wanted} />
        <label>
          {text.type}{' '}
          <select value={kind.value} onChange={(event) => (kind.value = event.currentTarget.value)}>
            <option value="">{text.all}</option>
            {Object.entries(strings.entities.types).map(([type, name]) => (
              <option key={type} value={type}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <input
            type="checkbox"
            checked={together.value}
            onChange={() => (together.value = !together.value)}
          />
          {text.together.show}
        </label>
        {!namesReady.value && <span class="m">{strings.namesLoading}</span>}
      </p>
      {rows.length === 0 && <p>{entities.value.length === 0 ? text.none : viewStrings.table.none}</p>}
      {rows.length > 0 && together.value && <TogetherView rows={rows} />}
      {rows.length > 0 && !together.value && (
        <Table
          label={strings.tabs.entities}
          columns={columns}
          rows={rows}
          keyOf={({ entity }) => entity.id}
          detail={(row) => selectedEntity.value === row.entity.id && <Detail {...row} />}
        />
      )}
    </div>
  );
}
