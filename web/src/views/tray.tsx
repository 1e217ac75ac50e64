/** The tray: what was brought, story by story. */
import { signal, useComputed } from '@preact/signals';
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

const text = strings.tray;

function select(document: string, story: number): void {
  selected.value = { document, story };
  open.value = false;
  if (view.value !== 'reader' && view.value !== 'said') view.value = 'reader';
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

function Item({ item }: { item: TrayItem }) {
  const { source, document, failure } = item;
  return (
    <li class="source">
      <div class="source-name">
        <span>{source.name}</span>
        <button
          type="button"
          class="quiet"
          aria-label={text.remove(source.name)}
          onClick={() => void removeItem(source.id)}
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
      {document && (document.stories.length || 1) > 0 && (
        <div>
          {(document.stories.length > 0 ? document.stories : [undefined]).map((story, index) => (
            <Story key={story?.id ?? 0} document={document} index={story ? index : -1} />
          ))}
        </div>
      )}
    </li>
  );
}

/** Arrows move among the stories: one stop for the Tab key. */
function move(event: KeyboardEvent): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const buttons = [
    ...(event.currentTarget as HTMLElement).querySelectorAll<HTMLButtonElement>('button.item'),
  ];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const next = buttons[Math.min(Math.max(at + step, 0), buttons.length - 1)];
  next?.focus();
  next?.click();
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

function itemsShown(): TrayItem[] {
  const matches = filterFor(wanted.value);
  const fits = ({ source, document }: TrayItem): boolean =>
    matches(
      [source.name, ...(document?.stories.map((story) => titleOf(document, story.id)) ?? [])].join(' '),
    );
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
        <input
          type="search"
          aria-label={text.filter}
          placeholder={text.filter}
          value={wanted.value}
          onInput={(event) => (wanted.value = event.currentTarget.value)}
        />
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
      <ul>
        {shown.map((item) => (
          <Item key={item.source.id} item={item} />
        ))}
      </ul>
    </nav>
  );
}
