import { version } from 'virtual:version';
import type { Project } from './index';
import { storyTexts } from './stories';

/** The project file: copydesk/1 with the decisions beside it. Offsets are UTF-16 code units. */
export function projectJson(project: Project): string {
  const { documents, entities, copies, decisions, entityDecisions, copyDecisions } = project;
  return JSON.stringify(
    {
      format: 'copydesk/1',
      engine: version,
      offsets: 'utf16',
      documents,
      entities,
      copies,
      errors: [],
      decisions: { documents: decisions, entities: entityDecisions, copies: copyDecisions },
    },
    null,
    1,
  );
}

/** One story a line. */
export function ndjson(project: Project): string {
  return storyTexts(project)
    .map(({ document, story, headline, paragraphs }) =>
      JSON.stringify({
        id: `${document.id}#${story.id}`,
        headline,
        byline: story.byline.map((name) => name.text),
        agency: story.agency ?? '',
        published: story.published ?? '',
        language: story.language,
        text: paragraphs.map((one) => one.text).join('\n\n'),
      }),
    )
    .join('\n')
    .concat('\n');
}
