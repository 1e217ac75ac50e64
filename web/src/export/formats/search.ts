/** Keyword in context as CSV: every place of what is searched for, with its neighbours. */
import type { Make } from '../types';
import { type Cell, csv } from './csv';

const context = 60;

/** Without halves of characters at its ends. */
const whole = (text: string): string => text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');

/** The words as they stand, in either case. */
const patternOf = (words: string): RegExp => new RegExp(words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), 'giu');

export const make: Make = ({ documents, query }) => {
  const words = query.trim();
  if (!words) return [];
  const rows: Cell[][] = [];
  for (const document of documents) {
    for (const { start, end, kept, story } of document.blocks) {
      if (!kept || story === null) continue;
      const line = document.text.slice(start, end);
      for (const { index, 0: hit } of line.matchAll(patternOf(words))) {
        const after = index + hit.length;
        rows.push([
          document.id,
          story,
          start + index,
          start + after,
          whole(line.slice(Math.max(0, index - context), index)),
          hit,
          whole(line.slice(after, after + context)),
        ]);
      }
    }
  }
  return [
    {
      name: 'search.csv',
      content: csv(['document', 'story', 'start', 'end', 'before', 'hit', 'after'], rows),
    },
  ];
};
