/** Entities: every name of one thing, with what merged it. */
import { signal } from '@preact/signals';
import type { Entity } from '../engine/types';
import { judgeEntity } from '../state/commands';
import {
  documents,
  entities,
  entityById,
  keyOf,
  mentionEntities,
  namesReady,
  selected,
  selectedEntity,
  storyTitle,
  view,
} from '../state/store';
import { strings } from '../strings';
import { viewStrings } from '../strings.views';

const text = viewStrings.entities;
const kind = signal('');

/** Stories in which an entity is mentioned. */
function storiesOf(entity: Entity): { document: string; story: number }[] {
  const found = new Map<string, { document: string; story: number }>();
  for (const document of documents.value) {
    const ids = mentionEntities.value[document.id] ?? [];
    document.mentions.forEach((mention, i) => {
      if (ids[i] !== entity.id) return;
      const block = document.blocks.find((one) => one.start <= mention.start && mention.end <= one.end);
      if (block?.kept && block.story !== null) {
        const key = { document: document.id, story: block.story };
        found.set(keyOf(key), key);
      }
    });
  }
  return [...found.values()];
}

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

function Links({ entity }: { entity: Entity }) {
  const notes = entity.links.map((link) => {
    const name = entityById.value.get(link.entity)?.name ?? '';
    return link.relation === 'demonym'
      ? text.demonym(name)
      : link.relation === 'capital'
        ? text.capital(name)
        : `${link.relation}: ${name}`;
  });
  return notes.length > 0 ? <span class="m">{notes.join(', ')}</span> : null;
}

function Row({ entity }: { entity: Entity }) {
  const stories = storiesOf(entity);
  const open = selectedEntity.value === entity.id;
  return (
    <>
      <tr class={open ? 'on' : ''}>
        <th scope="row">
          <button
            type="button"
            class="link"
            aria-expanded={open}
            onClick={() => (selectedEntity.value = open ? undefined : entity.id)}
          >
            <span class={`e e-${entity.type}`}>{entity.name}</span>
          </button>{' '}
          <Links entity={entity} />
        </th>
        <td>{strings.entities.types[entity.type] ?? entity.type}</td>
        <td>
          {entity.aliases
            .filter((alias) => alias.text !== entity.name)
            .map((alias) => alias.text)
            .join(', ')}
        </td>
        <td class="n">{entity.mentions}</td>
        <td class="n">{stories.length}</td>
      </tr>
      {open && (
        <tr class="detail">
          <td colSpan={5}>
            <Aliases entity={entity} />
            {entity.roles.length > 0 && (
              <p class="m">
                {text.roles}: {entity.roles.join(', ')}
              </p>
            )}
            <p>
              {stories.map((key) => (
                <button
                  key={keyOf(key)}
                  type="button"
                  class="link"
                  onClick={() => {
                    selected.value = key;
                    view.value = 'reader';
                  }}
                >
                  {storyTitle(key)}
                </button>
              ))}
            </p>
          </td>
        </tr>
      )}
    </>
  );
}

export function EntitiesView() {
  const rows = entities.value.filter((entity) => !kind.value || entity.type === kind.value);
  return (
    <div class="pane">
      <p class="filters">
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
        {!namesReady.value && <span class="m">{strings.namesLoading}</span>}
      </p>
      {rows.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <div class="scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">{text.name}</th>
                <th scope="col">{text.type}</th>
                <th scope="col">{text.aliases}</th>
                <th scope="col" class="n">
                  {text.mentions}
                </th>
                <th scope="col" class="n">
                  {text.stories}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, 500).map((entity) => (
                <Row key={entity.id} entity={entity} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
