/** Prodigy's tasks, one story a line: text with spans, for review and correction. */
import { labelledText } from '../spans';
import { storyTexts } from '../stories';
import type { Make } from '../types';

export const make: Make = (project) => {
  const lines = storyTexts(project).map((story) => {
    const { flow, spans, toCodePoint } = labelledText(story);
    return JSON.stringify({
      text: flow.text,
      spans: spans.map(({ start, end, label }) => ({
        start: toCodePoint(start),
        end: toCodePoint(end),
        label,
      })),
      meta: { source: story.document.name, story: story.story.id },
    });
  });
  return [{ name: 'prodigy.jsonl', content: lines.map((line) => `${line}\n`).join('') }];
};
