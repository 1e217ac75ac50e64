import { describe, expect, it } from 'vitest';
import type { Document, Quote, Story } from '../engine/types';
import { citation, quotation, tableText } from './copying';

const range = (text: string) => ({ start: 0, end: text.length, text });
const document = { id: 'a', name: 'ferry.txt', text: 'We sail, she said.' } as Document;
const story = {
  id: 1,
  headline: range('Night ferry stays'),
  byline: [range('Laura Quill')],
  agency: 'Northwire',
  published: '2024-03-12',
} as Story;

describe('what copy buttons give', () => {
  it('cites a story by what is known of it', () => {
    expect(citation(document, story)).toBe('Laura Quill: “Night ferry stays”. Northwire, 2024-03-12.');
    expect(citation(document, { ...story, byline: [], agency: '', published: '' })).toBe(
      '“Night ferry stays”.',
    );
    expect(citation(document, undefined)).toBe('ferry.txt');
  });

  it('gives a quotation with its speaker and source; reported words get no marks', () => {
    const quote = { start: 0, end: 7, direct: true } as Quote;
    expect(quotation(document, quote, 'Ann Lee', undefined)).toBe('“We sail” (Ann Lee, in: ferry.txt)');
    expect(quotation(document, { ...quote, direct: false }, 'Ann Lee', undefined)).toMatch(/^We sail \(/);
  });

  it('sets a table with tabs, none of its cells a formula or a second line', () => {
    expect(
      tableText([
        ['Name', 'Sum'],
        ['=cmd', 3],
        ['a\tb\nc', undefined],
      ]),
    ).toBe("Name\tSum\n'=cmd\t3\na b c\t");
  });
});
