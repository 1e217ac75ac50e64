/** Entities as a table and as a network need them. */
import { computed } from '@preact/signals';
import type { Entity, StoryKey } from '../engine/types';
import { mentionsByEntity, storyOrder } from './mentions';
import { blockIndexAt } from './places';
import { documentById, entities, keyOf } from './store';

export interface EntityRow {
  entity: Entity;
  /** Those it is mentioned in, by date; then those without one. */
  stories: StoryKey[];
}

/** Where in time each story stands. */
export const storyRank = computed(() => new Map(storyOrder.value.map((row, i) => [keyOf(row.key), i])));

export const entityRows = computed<EntityRow[]>(() =>
  entities.value.map((entity) => {
    const stories = new Map<string, StoryKey>();
    for (const { document, story } of mentionsByEntity.value.get(entity.id) ?? [])
      stories.set(keyOf({ document, story }), { document, story });
    const rank = (key: StoryKey): number => storyRank.value.get(keyOf(key)) ?? 0;
    return { entity, stories: [...stories.values()].sort((a, b) => rank(a) - rank(b)) };
  }),
);

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
