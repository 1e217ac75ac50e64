/** CoNLL-2003: a token a line with its tag in the BIO scheme, sentences apart by an empty line. Parts of
 * speech and chunks, which Copydesk does not tell, stand as -X- and _. */
import { conll2003 } from '../labels';
import { labelledText } from '../spans';
import { type StoryText, storyTexts } from '../stories';
import { sentencesOf, tokensOf } from '../tokens';
import type { Make } from '../types';

const unseen = /^[\s\p{Cf}]*$/u;

function lines(story: StoryText): string[] {
  const { flow, spans } = labelledText(story, conll2003);
  const { language } = story.story;
  const out = ['-DOCSTART- -X- -X- O', ''];
  const ends = new Set(sentencesOf(flow.text, language, spans).map((one) => one.end));
  let next = 0;
  for (const { start, end } of tokensOf(flow.text, language, spans)) {
    const token = flow.text.slice(start, end);
    if (!unseen.test(token)) {
      while (next < spans.length && (spans[next]?.end ?? 0) <= start) ++next;
      const span = spans[next];
      const tag = !span || start < span.start ? 'O' : `${start === span.start ? 'B' : 'I'}-${span.label}`;
      out.push(`${token} -X- _ ${tag}`);
    }
    if (ends.has(end) && out.at(-1) !== '') out.push('');
  }
  return out;
}

export const make: Make = (project) => [
  { name: 'conll.txt', content: `${storyTexts(project).flatMap(lines).join('\n')}\n` },
];
