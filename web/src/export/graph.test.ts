import { expect, it } from 'vitest';
import { exampleProject } from './example';
import { nameGraph } from './graph';

it('of one story only so many names are paired, so that a network grows with the text', () => {
  const project = exampleProject();
  const [morning] = project.documents;
  const [mention] = morning?.mentions ?? [];
  if (!morning || !mention) throw new Error('no mention');
  const mentions = Array.from({ length: 2000 }, (_, i) => ({ ...mention, entity: `place:${i}` }));
  const entities = mentions.map(({ entity }) => ({
    id: entity,
    type: 'place',
    name: entity,
    aliases: [],
    roles: [],
    links: [],
    mentions: 1,
  }));
  const { edges } = nameGraph({ ...project, documents: [{ ...morning, mentions }], entities });
  expect(edges).toHaveLength((150 * 149) / 2);
});
