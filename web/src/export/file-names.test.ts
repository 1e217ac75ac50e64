import { describe, expect, it } from 'vitest';
import { fileNames, withoutEnding } from './file-names';

describe('file names', () => {
  it('keep what a title says, but for what systems refuse', () => {
    expect(fileNames()('Who won? "Aurora" 2/1: a <b>report</b>')).toBe('Who won Aurora 2 1 a b report b');
    expect(fileNames()('船 🚢')).toBe('船 🚢');
  });

  it.each([
    ['', 'story'],
    ['...', 'story'],
    ['CON', 'story CON'],
    ['../../etc/passwd', 'etc passwd'],
    ['.hidden.', 'hidden'],
  ])('make %j safe', (title, name) => {
    expect(fileNames()(title)).toBe(name);
  });

  it('are not given twice, not in other case either', () => {
    const name = fileNames();
    expect(['A', 'a (2)', 'a', 'A', 'a'].map(name)).toEqual(['A', 'a (2)', 'a (3)', 'A (4)', 'a (5)']);
  });

  it('are cut between characters', () => {
    const long = fileNames()('🚢'.repeat(200));
    expect([...long]).toHaveLength(80);
  });
});

it.each([
  ['page.html', 'page'],
  ['No. 5', 'No. 5'],
  ['.txt', '.txt'],
  ['a.b.txt', 'a.b'],
])('the name %j without its ending is %j', (name, without) => {
  expect(withoutEnding(name)).toBe(without);
});
