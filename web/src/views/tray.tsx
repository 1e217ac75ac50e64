/** The tray: what was brought, story by story. */
import { batch, signal, useComputed } from '@preact/signals';
import type { VNode } from 'preact';
import type { Document } from '../engine/types';
import { removeItem } from '../state/desk';
import { perDocument } from '../state/places';
import { filterFor } from '../state/sorting';
import {
  copies,
  inCluster,
  items,
  keyOf,
  sameKey,
  selected,
  storyCount,
  type TrayItem,
  titleOf,
  view,
} from '../state/store';
import { strings } from '../strings';
import { Filter } from './filter';
import { useNear } from './near';

const text = strings.tray;

function select(document: string, story: number): void {
  batch(() => {
    selected.value = { document, story };
    open.value = false;
    if (view.value !== 'reader' && view.value !== 'said') view.value = 'reader';
  });
}

const linesOff = perDocument((document) => document.blocks.filter((block) => !block.kept).length);

/** Drawn anew only when it changes: a tray may hold a thousand. */
function Story({ document, index }: { document: Document; index: number }) {
  const story = document.stories[index];
  const key = { document: document.id, story: story?.id ?? 0 };
  const current = useComputed(() => sameKey(selected.value, key)).value;
  const copied = useComputed(() => inCluster.value.has(keyOf(key))).value;
  const off = linesOff(document);
  return (
    <button
      type="button"
      class={current ? 'item on' : 'item'}
      aria-current={current ? 'true' : undefined}
      tabIndex={current ? 0 : -1}
      onClick={() => select(key.document, key.story)}
    >
      <span class="t">{titleOf(document, key.story)}</span>
      <span class="m">
        {!story && <span>{text.noStory}</span>}
        {story?.agency && <span>{story.agency}</span>}
        {story && !story.headline && <span>{text.noHeadline}</span>}
        {document.stories.length > 1 && <span>{text.storyOf(index + 1, document.stories.length)}</span>}
        {index <= 0 && off > 0 && <span>{text.off(off)}</span>}
        {copied && <span class="copy">{text.copyOf}</span>}
      </span>
    </button>
  );
}

/** Drawn when it comes near what is seen, or when one of its stories is open. */
function Item({ item }: { item: TrayItem }) {
  const { element, near } = useNear<HTMLLIElement>();
  const open = useComputed(() => selected.value?.document === item.source.id).value;
  return (
    <li ref={element} class="source">
      {(near.value || open) && <Inside item={item} />}
    </li>
  );
}

function Inside({ item: { source, document, failure } }: { item: TrayItem }) {
  return (
    <>
      <div class="source-name">
        <span>{source.name}</span>
        <button
          type="button"
          class="quiet"
          aria-label={text.remove(source.name)}
          onClick={() => removeItem(source.id)}
        >
          ×
        </button>
      </div>
      {failure !== undefined && (
        <p class="failure">
          {text.failed}: {failure}
        </p>
      )}
      {source.note && <p class="m">{source.note}</p>}
      {!document && failure === undefined && <p class="m">{text.reading}</p>}
      {document && (
        <div>
          {(document.stories.length > 0 ? document.stories : [undefined]).map((story, index) => (
            <Story key={story?.id ?? 0} document={document} index={story ? index : -1} />
          ))}
        </div>
      )}
    </>
  );
}

/** The same element for the same item: what has not changed is not compared. */
const drawn = new WeakMap<TrayItem, VNode>();

function drawnItem(item: TrayItem): VNode {
  const element = drawn.get(item) ?? <Item key={item.source.id} item={item} />;
  drawn.set(item, element);
  return element;
}

/** Arrows move among the stories as they are listed: one stop for the Tab key. */
function move(event: KeyboardEvent): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || !(event.target as Element).matches('button.item')) return;
  const keys = itemsShown().flatMap(({ source, document }) =>
    document
      ? (document.stories.length > 0 ? document.stories : [{ id: 0 }]).map(({ id }) => ({
          document: source.id,
          story: id,
        }))
      : [],
  );
  const at = keys.findIndex((key) => sameKey(key, selected.value));
  const next = keys[Math.min(Math.max(at + step, 0), keys.length - 1)];
  if (next) select(next.document, next.story);
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.tray .item.on')?.focus());
  event.preventDefault();
}

const wanted = signal('');
const grouped = signal(false);
/** On a phone the list is a sheet that is opened when wanted. */
const open = signal(false);

/** Items that hold copies of each other stand together where the first of them stands. */
function copiesTogether(all: TrayItem[]): TrayItem[] {
  const before = new Map<string, string>();
  const firstOf = (id: string): string => {
    const other = before.get(id);
    return other === undefined ? id : firstOf(other);
  };
  for (const { stories } of copies.value.clusters) {
    const first = firstOf(stories[0]?.document ?? '');
    for (const { document } of stories) {
      const other = firstOf(document);
      if (other !== first) before.set(other, first);
    }
  }
  const groups = new Map<string, TrayItem[]>();
  for (const item of all) {
    const first = firstOf(item.source.id);
    const group = groups.get(first);
    if (group) group.push(item);
    else groups.set(first, [item]);
  }
  return [...groups.values()].flat();
}

const titles = perDocument((document) =>
  document.stories.map((story) => titleOf(document, story.id)).join(' '),
);

function itemsShown(): TrayItem[] {
  const matches = filterFor(wanted.value);
  const fits = ({ source, document }: TrayItem): boolean =>
    matches(document ? `${source.name} ${titles(document)}` : source.name);
  const all = wanted.value ? items.value.filter(fits) : items.value;
  return grouped.value ? copiesTogether(all) : all;
}

export function Tray() {
  const shown = itemsShown();
  const toggle = () => {
    open.value = !open.value;
  };
  return (
    <nav class={open.value ? 'tray open' : 'tray'} aria-label={text.label} onKeyDown={move}>
      <h2>{text.counts(items.value.length, storyCount.value)}</h2>
      <button type="button" class="tray-toggle" aria-expanded={open.value} onClick={toggle}>
        {text.counts(items.value.length, storyCount.value)}
      </button>
      <div class="tray-tools">
        <Filter value={wanted} quiet />
        {copies.value.clusters.length > 0 && (
          <label>
            <input
              type="checkbox"
              checked={grouped.value}
              onChange={() => (grouped.value = !grouped.value)}
            />
            {text.group}
          </label>
        )}
      </div>
      {shown.length === 0 && <p class="m">{text.nothingFits}</p>}
      <ul>{shown.map(drawnItem)}</ul>
    </nav>
  );
}
