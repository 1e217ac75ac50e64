import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { exampleProject } from '../example';
import { make } from './search';

const found = (query: string): Record<string, string>[] =>
  parse(make({ ...exampleProject(), query })[0]?.content ?? '', { bom: true, columns: true });

describe('search', () => {
  it('gives every place in the stories, in either case, with its neighbours', () => {
    expect(found(' ferry ').map(({ before, hit, after }) => `${before}[${hit}]${after}`)).toEqual([
      '🚢 [Ferry] "Aurora" runs aground, all safe',
      'TARNSUND, March 3 (Northwire) - The [ferry] Aurora ran aground off Tarnsund on Monday.',
      'The the [ferry] Aurora ran aground off Tarnsund on Monday, the Harbour Boar',
    ]);
  });

  it('takes marks for what they are', () => {
    expect(found('$2 million').map(({ hit }) => hit)).toEqual(['$2 million']);
    expect(found('(.*)')).toEqual([]);
  });

  it('gives no file when nothing is searched for', () => {
    expect(make(exampleProject())).toEqual([]);
  });
});
