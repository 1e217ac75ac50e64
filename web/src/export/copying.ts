/** What the copy buttons put on the clipboard: a story, a quotation with its source, a table. */
import type { Document, Quote, Story } from '../engine/types';
import { strings } from '../strings';
import { type Cell, harmless } from './formats/csv';
import { note } from './formats/markdown';
import { currentProject } from './save';
import { type StoryText, storyTexts } from './stories';

export type StoryForm = 'text' | 'markdown' | 'citation';

const plain = ({ headline, paragraphs }: StoryText): string =>
  [headline, ...paragraphs.map((one) => one.text)].filter(Boolean).join('\n\n');

/** Author: “Headline”. Agency, place, date. What is not known is left out. */
export function citation(document: Document, story: Story | undefined): string {
  if (!story) return document.name;
  const authors = story.byline.map(({ text }) => text).join(', ');
  const title = story.headline ? `“${story.headline.text}”` : document.name;
  const where = [story.agency, story.dateline?.place, story.published].filter(Boolean).join(', ');
  return `${authors ? `${authors}: ` : ''}${title}.${where ? ` ${where}.` : ''}`;
}

export function storyAs(form: StoryForm, document: Document, story: Story): string {
  if (form === 'citation') return citation(document, story);
  const found = storyTexts(currentProject([document])).find((one) => one.story.id === story.id);
  if (!found) return '';
  return form === 'markdown' ? note(found) : plain(found);
}

/** “Words” (speaker, in: source) */
export function quotation(
  document: Document,
  quote: Quote,
  speaker: string,
  story: Story | undefined,
): string {
  const words = document.text.slice(quote.start, quote.end);
  const said = quote.direct ? `“${words}”` : words;
  return `${said} (${speaker}, ${strings.copy.in} ${citation(document, story)})`;
}

/** Cells apart by tabs, as spreadsheets take them; none of them a formula. */
export const tableText = (rows: Cell[][]): string =>
  rows.map((row) => row.map((one) => harmless(one).replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n');
