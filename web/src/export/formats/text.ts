import { storyTexts } from '../stories';
import type { Make } from '../types';

/** Headline and running text, blocks apart by a blank line, stories by a line of stars. */
export const make: Make = (project) => {
  const stories = storyTexts(project).map(({ headline, paragraphs }) =>
    [headline, ...paragraphs.map((one) => one.text)].filter(Boolean).join('\n\n'),
  );
  return [{ name: 'clean.txt', content: `${stories.join('\n\n* * *\n\n')}\n` }];
};
