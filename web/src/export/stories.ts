/** Stories with their running text, as most exports need them. */
import type { Document, Story } from '../engine/types';
import type { Project } from './index';

const running = new Set(['standfirst', 'body', 'subheading', 'list', 'quote', 'table']);

export interface StoryText {
  document: Document;
  story: Story;
  headline: string;
  paragraphs: { role: string; text: string }[];
}

/** A block's text with the repairs inside it applied, but for those a person refused. */
function repaired(document: Document, start: number, end: number): string {
  let out = '';
  let at = start;
  for (const repair of document.repairs) {
    if (repair.start < at || repair.end > end) continue;
    out += document.text.slice(at, repair.start) + repair.after;
    at = repair.end;
  }
  return out + document.text.slice(at, end);
}

export function storyTexts(project: Project): StoryText[] {
  return project.documents.flatMap((document) =>
    document.stories.map((story) => ({
      document,
      story,
      headline: story.headline?.text ?? '',
      paragraphs: document.blocks
        .filter((block) => block.story === story.id && block.kept && running.has(block.role))
        .map((block) => ({ role: block.role, text: repaired(document, block.start, block.end) })),
    })),
  );
}
