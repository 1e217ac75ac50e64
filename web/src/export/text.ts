import type { Project } from './index';
import { storyTexts } from './stories';

/** Headline and running text, blocks apart by a blank line, stories by a line of stars. */
export function cleanText(project: Project): string {
  return `${storyTexts(project)
    .map(({ headline, paragraphs }) =>
      [headline, ...paragraphs.map((one) => one.text)].filter(Boolean).join('\n\n'),
    )
    .join('\n\n* * *\n\n')}\n`;
}

const quoted = (value: string): string => JSON.stringify(value);

/** Each story with a YAML front matter; double-quoted YAML strings are JSON strings. */
export function markdown(project: Project): string {
  return storyTexts(project)
    .map(({ document, story, headline, paragraphs }) => {
      const matter = [
        `title: ${quoted(headline)}`,
        `author: [${story.byline.map((name) => quoted(name.text)).join(', ')}]`,
        `date: ${quoted(story.published ?? '')}`,
        `agency: ${quoted(story.agency ?? '')}`,
        `language: ${quoted(story.language)}`,
        `source: ${quoted(document.name)}`,
      ];
      const body = paragraphs.map(({ role, text }) => {
        const safe = text.replace(/^([#>*+-]|\d+[.)])/, '\\$1');
        if (role === 'subheading') return `## ${text}`;
        if (role === 'list') return `- ${text}`;
        return role === 'quote' ? `> ${text}` : safe;
      });
      return `---\n${matter.join('\n')}\n---\n\n${headline ? `# ${headline}\n\n` : ''}${body.join('\n\n')}\n`;
    })
    .join('\n');
}
