import { describe, expect, it } from 'vitest';
import { latin1, readOne, textOf } from '../testing/read';

const names = async (name: string, value: unknown) => {
  const { found } = await readOne(name, JSON.stringify(value));
  return found.map((one) => [one.name, textOf(one)]);
};

describe('articles in JSON', () => {
  it('stand in an array, or one a line', async () => {
    expect(await names('a.json', [{ id: 'a', text: 'It sails.' }])).toEqual([['a', 'It sails.']]);
    const { found } = await readOne('a.ndjson', '{"id":1,"text":"It sails."}\r\n\r\n{"text":"Again."}\n');
    expect(found.map((one) => [one.name, one.content])).toEqual([
      ['1', 'It sails.'],
      ['a.ndjson 3', 'Again.'],
    ]);
  });

  it('stand with a byte order mark and in UTF-16', async () => {
    expect((await readOne('a.json', '\uFEFF[{"text":"It sails."}]')).found).toHaveLength(1);
    const wide = [...'[{"text":"Sí"}]'].map((c) => `${c}\0`).join('');
    expect((await readOne('a.json', latin1(wide))).found[0]?.content).toBe('Sí');
  });

  it('stand deep in the answers of archives and content systems', async () => {
    const archive = {
      response: { results: [{ id: 'x/1', webTitle: 'Ferry', fields: { bodyText: 'It sails.' } }] },
    };
    expect(await names('a.json', archive)).toEqual([['x/1', 'Ferry\n\nIt sails.']]);
    const blog = [{ id: 4, title: { rendered: 'Ferry' }, content: { rendered: '<p>It sails.</p>' } }];
    expect((await names('a.json', blog))[0]?.[1]).toContain('<h1>Ferry</h1><p>It sails.</p>');
    const index = { hits: { hits: [{ _id: '1', _source: { text: 'It sails.' } }] } };
    expect(await names('a.json', index)).toEqual([['1', 'It sails.']]);
    const graph = { '@graph': [{ '@type': 'NewsArticle', headline: 'Ferry', articleBody: 'It sails.' }] };
    expect(await names('a.json', graph)).toEqual([['Ferry', 'Ferry\n\nIt sails.']]);
  });

  it('are not looked for in an article', async () => {
    const article = { id: 'a', text: 'It sails.', comments: [{ text: 'At last!' }] };
    expect(await names('a.json', article)).toEqual([['a', 'It sails.']]);
  });

  it('are summaries only where there is nothing else', async () => {
    const feed = { description: 'News of the harbour', items: [{ id: 'a', content_text: 'It sails.' }] };
    expect(await names('a.json', feed)).toEqual([['a', 'It sails.']]);
    expect(await names('a.json', [{ id: 'a', description: 'It sails.' }])).toEqual([['a', 'It sails.']]);
  });

  it('may have their paragraphs in an array, and several authors', async () => {
    const article = {
      id: 'a',
      authors: ['M. Holt', { name: 'I. Berg' }],
      body: ['It sails.', 'It is full.'],
    };
    expect(await names('a.json', article)).toEqual([['a', 'M. Holt, I. Berg\n\nIt sails.\n\nIt is full.']]);
  });

  it('are not lost for a line that is damaged', async () => {
    const { found, messages } = await readOne(
      'a.jsonl',
      '{"text":"It sails."}\n{"text":\n{"text":"Again."}\n{"te',
    );
    expect(found).toHaveLength(2);
    expect(messages).toEqual(['a.jsonl: lines 2, 4 are no JSON; the others were read.']);
  });

  it('are missing: the message says what was looked for, or where the JSON breaks', async () => {
    expect((await readOne('a.json', '{"price": 3}')).messages[0]).toMatch(
      /^a\.json is JSON without articles/,
    );
    expect((await readOne('a.json', '{"text": "It\n sails')).messages[0]).toMatch(
      /^a\.json is neither JSON nor/,
    );
  });

  it('are not found deeper than any export nests them', async () => {
    const deep = `${'{"a":'.repeat(5000)}{"text":"x"}${'}'.repeat(5000)}`;
    expect((await readOne('a.json', deep)).messages[0]).toMatch(/without articles/);
  });
});

it('a text that only begins like JSON is a text', async () => {
  const { found } = await readOne('notes', '["Night ferry", he said.\n\nIt sails.');
  expect(found).toHaveLength(1);
  expect(found[0]?.format).toBeUndefined();
});
