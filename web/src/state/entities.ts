/** Entities as a table and as a network need them. */
import { computed } from '@preact/signals';
import type { Entity, StoryKey } from '../engine/types';
import { mentionStories, mentionsByEntity, storyOrder } from './mentions';
import { blockIndexAt, perDocument } from './places';
import { documentById, entities, keyOf, mentionEntities } from './store';

export interface EntityRow {
  entity: Entity;
  /** Those it is mentioned in, by date; then those without one. */
  stories: StoryKey[];
}

/** Where in time each story stands. */
export const storyRank = computed(() => new Map(storyOrder.value.map((row, i) => [keyOf(row.key), i])));

export const entityRows = computed<EntityRow[]>(() => {
  const storiesOf = new Map<string, StoryKey[]>();
  for (const { key, document } of storyOrder.value) {
    const ids = mentionEntities.value[document.id] ?? [];
    const named = new Set(
      mentionsIn(document)
        .get(key.story)
        ?.map((mention) => ids[mention]),
    );
    for (const id of named) {
      if (!id) continue;
      const stories = storiesOf.get(id);
      if (stories) stories.push(key);
      else storiesOf.set(id, [key]);
    }
  }
  return entities.value.map((entity) => ({ entity, stories: storiesOf.get(entity.id) ?? [] }));
});

/** By story: which mentions of the document stand in its kept text. */
const mentionsIn = perDocument((document) => {
  const all = new Map<number, number[]>();
  mentionStories(document).forEach((story, mention) => {
    if (story === undefined) return;
    const here = all.get(story);
    if (here) here.push(mention);
    else all.set(story, [mention]);
  });
  return all;
});

export interface Together {
  /** Positions in the list of names that was asked about. */
  a: number;
  b: number;
  paragraphs: number;
  stories: number;
}

/** How often two of the names stand in one paragraph. */
export function togetherIn(names: Entity[]): Together[] {
  const paragraphs = new Map<string, { story: string; names: number[] }>();
  names.forEach((entity, i) => {
    for (const place of mentionsByEntity.value.get(entity.id) ?? []) {
      const document = documentById(place.document);
      if (!document) continue;
      const name = `${place.document}\u0000${blockIndexAt(document, place)}`;
      const here = paragraphs.get(name) ?? { story: keyOf(place), names: [] };
      paragraphs.set(name, here);
      if (here.names.at(-1) !== i) here.names.push(i);
    }
  });
  const pairs = new Map<string, Together & { in: Set<string> }>();
  for (const { story, names: here } of paragraphs.values()) {
    here.forEach((a, k) => {
      for (const b of here.slice(k + 1)) {
        const pair = pairs.get(`${a} ${b}`) ?? { a, b, paragraphs: 0, stories: 0, in: new Set<string>() };
        pairs.set(`${a} ${b}`, pair);
        ++pair.paragraphs;
        pair.in.add(story);
        pair.stories = pair.in.size;
      }
    });
  }
  return [...pairs.values()].sort((x, y) => y.paragraphs - x.paragraphs || x.a - y.a || x.b - y.b);
}
