/** spaCy's JSON of a Doc, one story a line: Doc(vocab).from_json(line) reads it. Tokens are cut at the
 * ends of every entity, so each lies on token bounds. */
import { labelledText } from '../spans';
import { storyTexts } from '../stories';
import { tokensOf } from '../tokens';
import type { Make } from '../types';

export const make: Make = (project) => {
  const lines = storyTexts(project).map((story) => {
    const { flow, spans, toCodePoint } = labelledText(story);
    const tokens: { id: number; start: number; end: number }[] = [];
    for (const { start, end } of tokensOf(flow.text, story.story.language, spans)) {
      // One space after a word belongs to the word; all other white space is a token.
      if (tokens.length > 0 && flow.text.slice(start, end) === ' ' && !/\s/.test(flow.text[start - 1] ?? ''))
        continue;
      tokens.push({ id: tokens.length, start: toCodePoint(start), end: toCodePoint(end) });
    }
    return JSON.stringify({
      text: flow.text,
      ents: spans.map(({ start, end, label, mention }) => ({
        start: toCodePoint(start),
        end: toCodePoint(end),
        label,
        kb_id: mention.entity ?? '',
      })),
      tokens,
    });
  });
  return [{ name: 'spacy.jsonl', content: lines.map((line) => `${line}\n`).join('') }];
};
