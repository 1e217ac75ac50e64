import { expect, test } from 'vitest';
import type { Document, Repair } from '../engine/types';
import { shown } from '../state/store';
import { readerMarks } from './marks';

const text = 'Firm, she said. It donâ€™t.';
const marksOf = (...repairs: Repair[]) =>
  readerMarks(
    { id: 'a', text, mentions: [], quotes: [], repairs } as unknown as Document,
    shown.value,
    undefined,
  );

test('what was mended is struck through, with what it was mended to', () => {
  const start = text.indexOf('â€™');
  const repair = { start, end: start + 3, kind: 'mojibake', before: 'â€™', after: '’' };
  expect(marksOf(repair)).toEqual([{ start, end: start + 3, className: 'mended', after: '’' }]);
});

test('a quotation mark that was put in hangs on the word it opens or closes', () => {
  const put = (at: number, after: string) => ({
    start: at,
    end: at,
    kind: 'quotation-mark',
    before: '',
    after,
  });
  expect(marksOf(put(0, '“'), put(5, '”'))).toEqual([
    { start: 0, end: 1, className: 'put-in', before: '“' },
    { start: 4, end: 5, className: 'put-in', after: '”' },
  ]);
});

test('joined lines and hidden characters are not drawn', () => {
  expect(marksOf({ start: 5, end: 6, kind: 'line-wrap', before: '\n', after: ' ' })).toEqual([]);
});
