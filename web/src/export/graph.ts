/** Networks of a project: names that stand in the same story, and stories that share text. */
import type { Entity } from '../engine/types';
import { type StoryText, storyTexts } from './stories';
import type { Project } from './types';

export type AttributeType = 'string' | 'integer' | 'double';
type Values = Record<string, string | number>;

/** Not directed. An edge's weight is among its values. */
export interface Graph {
  name: string;
  description: string;
  nodeTypes: Record<string, AttributeType>;
  edgeTypes: Record<string, AttributeType>;
  nodes: { id: string; label: string; values: Values }[];
  edges: { source: string; target: string; weight: number; values: Values }[];
}

/** Pairs grow with the square of the names: of a story with more, the most mentioned count. */
const mostNames = 150;

function namesOf({ mentions }: StoryText): string[] {
  const counts = new Map<string, number>();
  for (const { entity } of mentions) if (entity) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, mostNames)
    .map(([id]) => id)
    .sort();
}

export function nameGraph(project: Project): Graph {
  const together = new Map<string, Map<string, number>>();
  const stories = new Map<string, number>();
  for (const story of storyTexts(project)) {
    const names = namesOf(story);
    names.forEach((a, i) => {
      stories.set(a, (stories.get(a) ?? 0) + 1);
      const row = together.get(a) ?? new Map<string, number>();
      together.set(a, row);
      for (const b of names.slice(i + 1)) row.set(b, (row.get(b) ?? 0) + 1);
    });
  }
  const named = project.entities.filter((entity: Entity) => stories.has(entity.id));
  const known = new Set(named.map((entity) => entity.id));
  return {
    name: 'names',
    description: `Names that stand in the same story; weight: in how many stories. Of a story, its ${mostNames} most mentioned names.`,
    nodeTypes: { type: 'string', mentions: 'integer', stories: 'integer' },
    edgeTypes: {},
    nodes: named.map(({ id, name, type, mentions }) => ({
      id,
      label: name,
      values: { type, mentions, stories: stories.get(id) ?? 0 },
    })),
    edges: [...together].flatMap(([source, row]) =>
      [...row]
        .filter(([target]) => known.has(source) && known.has(target))
        .map(([target, weight]) => ({ source, target, weight, values: {} })),
    ),
  };
}

/** What the engine compares and finds to be no copy. */
const noCopy = new Set(['template-only', 'same-event']);

export function copyGraph(project: Project): Graph {
  const pairs = project.copies.pairs.filter((pair) => !noCopy.has(pair.relation));
  const id = ({ document, story }: { document: string; story: number }): string => `${document}#${story}`;
  return {
    name: 'copies',
    description: 'Stories that share text; weight: the larger of the two shares in common.',
    nodeTypes: { document: 'string', agency: 'string', published: 'string' },
    edgeTypes: {
      relation: 'string',
      source_in_target: 'double',
      target_in_source: 'double',
      origin: 'string',
    },
    nodes: storyTexts(project).map(({ id, headline, document, story }) => ({
      id,
      label: headline || document.name,
      values: { document: document.name, agency: story.agency ?? '', published: story.published ?? '' },
    })),
    edges: pairs.map(({ a, b, a_in_b, b_in_a, relation, origin }) => ({
      source: id(a),
      target: id(b),
      weight: Math.max(a_in_b, b_in_a),
      values: {
        relation,
        source_in_target: a_in_b,
        target_in_source: b_in_a,
        origin: origin?.agency ?? '',
      },
    })),
  };
}
