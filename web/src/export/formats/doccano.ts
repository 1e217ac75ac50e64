/** doccano's JSONL for sequence labelling: the shape that it takes in and gives out. */
import { labelledText } from '../spans';
import { storyTexts } from '../stories';
import type { Make } from '../types';

export const make: Make = (project) => {
  const lines = storyTexts(project).map((story) => {
    const { flow, spans, toCodePoint } = labelledText(story);
    return JSON.stringify({
      text: flow.text,
      label: spans.map(({ start, end, label }) => [toCodePoint(start), toCodePoint(end), label]),
      source: story.id,
    });
  });
  return [{ name: 'doccano.jsonl', content: lines.map((line) => `${line}\n`).join('') }];
};
