/** Where each entity is mentioned, and the way from one mention to the next. */
import { computed, signal } from '@preact/signals';
import type { StoryKey } from '../engine/types';
import { strings } from '../strings';
import { perDocument, showPlace, storyAt, type TextPlace } from './places';
import {
  announcement,
  documents,
  entityById,
  mentionEntities,
  selected,
  selectedEntity,
  storyRows,
  view,
} from './store';

export type Mentioned = TextPlace & StoryKey;

/** The story in whose kept text each mention stands. */
export const mentionStories = perDocument((document) =>
  document.mentions.map((mention) => storyAt(document, mention)),
);

/** By entity: its mentions in the kept text of stories, in the order of the tray. */
export const mentionsByEntity = computed(() => {
  const all = new Map<string, Mentioned[]>();
  for (const document of documents.value) {
    const ids = mentionEntities.value[document.id] ?? [];
    const stories = mentionStories(document);
    document.mentions.forEach((mention, i) => {
      const id = ids[i];
      const story = stories[i];
      if (!id || story === undefined) return;
      const places = all.get(id) ?? [];
      if (places.length === 0) all.set(id, places);
      places.push({ document: document.id, story, start: mention.start, end: mention.end });
    });
  }
  return all;
});

export const mentionsOf = (entity: string | undefined): Mentioned[] =>
  (entity && mentionsByEntity.value.get(entity)) || [];

/** Which mention of the chosen entity is shown; -1 before the first step. */
export const mentionAt = signal(-1);

/** Chooses an entity, at one of its mentions where that is known; choosing it again lets it go. */
export function chooseEntity(entity: string | undefined, at?: TextPlace): void {
  selectedEntity.value = entity === selectedEntity.value ? undefined : entity;
  mentionAt.value = mentionsOf(selectedEntity.value).findIndex(
    (one) => one.document === at?.document && one.start === at.start,
  );
}

/** The first step leads to the first mention in the article that is open. */
export function stepMention(step: number): void {
  const places = mentionsOf(selectedEntity.value);
  if (places.length === 0) return;
  const here = Math.max(
    0,
    places.findIndex((one) => one.document === selected.value?.document),
  );
  const next = mentionAt.value < 0 ? here : (mentionAt.value + step + places.length) % places.length;
  mentionAt.value = next;
  showPlace(places[next] as Mentioned);
  announcement.value = strings.names.told(
    entityById.value.get(selectedEntity.value ?? '')?.name ?? '',
    next + 1,
    places.length,
  );
}

/** Names in one document, most mentioned first. */
export function namesIn(document: string): { id: string; name: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const id of mentionEntities.value[document] ?? []) if (id) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .flatMap(([id, count]) => {
      const name = entityById.value.get(id)?.name;
      return name ? [{ id, name, count }] : [];
    })
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

/** Stories in the order of their dates, then those without one as they came. */
export const storyOrder = computed(() => {
  const dated = storyRows.value.map((row, i) => ({
    row,
    i,
    date: row.document.stories[row.index]?.published,
  }));
  return dated
    .sort((a, b) => {
      if (a.date && b.date) return a.date < b.date ? -1 : a.date > b.date ? 1 : a.i - b.i;
      return a.date ? -1 : b.date ? 1 : a.i - b.i;
    })
    .map(({ row }) => row);
});

export function openStory(key: StoryKey): void {
  selected.value = key;
  view.value = 'reader';
}
