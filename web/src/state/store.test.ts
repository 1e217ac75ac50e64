import { beforeEach, describe, expect, it } from 'vitest';
import type { Block, Document, Story } from '../engine/types';
import { decisionsOf, documentById, items, keyOf, sameKey, storyCount, storyRows, storyTitle } from './store';

const story = (id: number, headline?: string): Story => ({
  id,
  ...(headline ? { headline: { start: 0, end: headline.length, text: headline } } : {}),
  headline_fits: true,
  byline: [],
  credits: [],
  language: 'en',
  first_block: 0,
  last_block: 0,
  confidence: 1,
  reason: '',
});

/** A document of one block a line; `roles` are the lines' own, all of story 1. */
function document(name: string, lines: [role: string, text: string][], stories: Story[]): Document {
  let text = '';
  const blocks = lines.map(([role, line]): Block => {
    const start = text.length;
    text += `${line}\n`;
    const kept = role !== 'navigation';
    return { start, end: text.length - 1, role, kept, story: 1, reason: '', confidence: 1 };
  });
  const nothing = { mentions: [], quotes: [], quote_faults: [], repairs: [], warnings: [] };
  return { id: name, name, type: 'plain', encoding: 'utf-8', text, blocks, stories, ...nothing };
}

const bring = (...documents: Document[]): void => {
  items.value = documents.map((one) => ({
    source: { id: one.id, name: one.name, bytes: new Uint8Array() },
    document: one,
  }));
};

beforeEach(() => {
  items.value = [];
});

describe('the title of a story', () => {
  it('is its headline', () => {
    bring(document('a.txt', [['headline', 'Night ferry']], [story(1, 'Night ferry')]));
    expect(storyTitle({ document: 'a.txt', story: 1 })).toBe('Night ferry');
  });

  it('without one is the start of its text, cut at a word', () => {
    const text = `The council voted ${'on and on '.repeat(10)}`;
    bring(
      document(
        'a.txt',
        [
          ['navigation', 'Home'],
          ['byline', 'By Maren Holt'],
          ['body', text],
        ],
        [story(1)],
      ),
    );
    const title = storyTitle({ document: 'a.txt', story: 1 });
    expect(title).toMatch(/^The council voted on and .* …$/);
    expect(title.length).toBeLessThanOrEqual(72);
  });

  it('without text is the name of what was brought', () => {
    bring(document('a.txt', [['caption', 'The quay']], [story(1)]), document('b.txt', [], []));
    expect(storyTitle({ document: 'a.txt', story: 1 })).toBe('a.txt');
    expect(storyTitle({ document: 'b.txt', story: 0 })).toBe('b.txt');
    expect(storyTitle({ document: 'gone.txt', story: 1 })).toBe('gone.txt');
  });
});

describe('rows of the tray', () => {
  it('are the stories of all documents, and documents without one', () => {
    bring(document('a.txt', [], [story(1), story(4)]), document('b.txt', [], []));
    expect(storyRows.value.map(({ key, index }) => [key.document, key.story, index])).toEqual([
      ['a.txt', 1, 0],
      ['a.txt', 4, 1],
      ['b.txt', 0, -1],
    ]);
    expect(storyCount.value).toBe(2);
  });

  it('are not there for what has not been read', () => {
    items.value = [{ source: { id: 'a', name: 'a', bytes: new Uint8Array() }, failure: 'no' }];
    expect(storyRows.value).toEqual([]);
    expect(documentById('a')).toBeUndefined();
  });
});

it('keys of stories are alike where both parts are', () => {
  const key = { document: 'a', story: 1 };
  expect(sameKey(key, { ...key })).toBe(true);
  expect(sameKey(key, { document: 'a', story: 2 })).toBe(false);
  expect(sameKey(key, undefined)).toBe(false);
  expect(keyOf({ document: 'a1', story: 2 })).not.toBe(keyOf({ document: 'a', story: 12 }));
});

it('what nothing was decided about has empty decisions of its own', () => {
  decisionsOf('a').blocks.push({ start: 0, end: 1, role: 'body', kept: true });
  expect(decisionsOf('a').blocks).toEqual([]);
});
