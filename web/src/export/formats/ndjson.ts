/** One story a line; the schema of a line is public/schemas/story-1.schema.json. */
import { storyTexts } from '../stories';
import type { Make } from '../types';

export const make: Make = (project) => {
  const byId = new Map(project.entities.map((entity) => [entity.id, entity]));
  const lines = storyTexts(project).map(({ id, document, story, headline, paragraphs, mentions }) => {
    const ids = [...new Set(mentions.map((one) => one.entity))];
    const named = ids.flatMap((one) => byId.get(one ?? '') ?? []);
    return JSON.stringify({
      id,
      document: document.id,
      name: document.name,
      story: story.id,
      headline,
      byline: story.byline.map((name) => name.text),
      place: story.dateline?.place ?? '',
      agency: story.agency ?? '',
      published: story.published ?? '',
      language: story.language,
      text: paragraphs.map((one) => one.text).join('\n\n'),
      entities: named.map((entity) => ({ id: entity.id, type: entity.type, name: entity.name })),
    });
  });
  return [{ name: 'stories.ndjson', content: lines.map((line) => `${line}\n`).join('') }];
};
