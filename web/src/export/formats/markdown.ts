/** Markdown (CommonMark) with front matter: a note for each story, as note-taking programs keep them. */
import { fileNames, withoutEnding } from '../file-names';
import { type StoryText, storyTexts } from '../stories';
import type { Make } from '../types';

// Double-quoted YAML strings are JSON strings.
const quoted = (value: string): string => JSON.stringify(value);

/** What Markdown would take for markup, taken for text. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>~|&]/g, '\\$&')
    .replace(/^(\s*)([#+=-])/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/gm, '$1\\$2');
}

const under = (mark: string, text: string): string =>
  escaped(text)
    .split('\n')
    .map((line) => `${mark}${line}`)
    .join('\n');

function block(role: string, text: string): string {
  if (role === 'subheading') return `## ${escaped(text).replace(/\s*\n\s*/g, ' ')}`;
  if (role === 'list') return `- ${escaped(text).replace(/\n/g, '\n  ')}`;
  return role === 'quote' ? under('> ', text) : escaped(text);
}

export function note({ document, story, headline, paragraphs }: StoryText): string {
  const matter = [
    `title: ${quoted(headline)}`,
    `author: [${story.byline.map((name) => quoted(name.text)).join(', ')}]`,
    ...(story.published ? [`date: ${quoted(story.published)}`] : []),
    ...(story.agency ? [`agency: ${quoted(story.agency)}`] : []),
    ...(story.dateline?.place ? [`place: ${quoted(story.dateline.place)}`] : []),
    `language: ${quoted(story.language)}`,
    `source: ${quoted(document.name)}`,
  ];
  const body = [
    ...(headline ? [`# ${escaped(headline).replace(/\s*\n\s*/g, ' ')}`] : []),
    ...paragraphs.map((one) => block(one.role, one.text)),
  ];
  return `---\n${matter.join('\n')}\n---\n\n${body.join('\n\n')}\n`;
}

export const make: Make = (project) => {
  const name = fileNames();
  return storyTexts(project).map((one) => ({
    name: `notes/${name(one.headline || withoutEnding(one.document.name))}.md`,
    content: note(one),
  }));
};
