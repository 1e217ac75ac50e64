import { describe, expect, it } from 'vitest';
import { latin1, readOne, textOf } from '../testing/read';
import { columnsOf, rowsOf, sniffDelimiter } from './csv';

const rows = (text: string, delimiter = ',') => [...rowsOf(text, delimiter)];
const prose = 'The night ferry sails again from the northern quay, the harbour council said on Tuesday.';

describe('rows', () => {
  it('are cut at delimiters and line ends of every system', () => {
    expect(rows('a,b\nc,d\r\ne,f\rg,h')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
      ['g', 'h'],
    ]);
  });

  it('hold delimiters, quotes and line breaks in quotes', () => {
    expect(rows('1,"It sails,\nshe said: ""Now"".",x')).toEqual([['1', 'It sails,\nshe said: "Now".', 'x']]);
  });

  it('end with an empty field after a last delimiter', () => {
    expect(rows('a,')).toEqual([['a', '']]);
    expect(rows('a,\n')).toEqual([['a', '']]);
  });

  it('keep a quote in the middle of a field', () => {
    expect(rows('a 5" pipe,b')).toEqual([['a 5" pipe', 'b']]);
  });

  it('end with the text where a quote is never closed', () => {
    expect(rows('1,"It sails')).toEqual([['1', 'It sails']]);
  });

  it('are read in linear time, quotes and all', () => {
    const time = (count: number): number => {
      const text = '"a""b",'.repeat(count);
      const started = performance.now();
      expect(rows(text)[0]).toHaveLength(count + 1);
      return performance.now() - started;
    };
    time(1000);
    expect(time(400_000)).toBeLessThan(10 * (time(100_000) + 20));
  });
});

describe('the delimiter', () => {
  it('is the one that cuts the rows alike', () => {
    expect(sniffDelimiter('id;text\n1;It sails, and soon, they say\n2;No')).toBe(';');
    expect(sniffDelimiter('id\ttext\n1\tYes')).toBe('\t');
    expect(sniffDelimiter('text\nIt sails')).toBe(',');
  });

  it('is not looked for in quotes', () => {
    expect(sniffDelimiter('id|text\n1|"a;b;c;d"\n2|"e;f;g;h"')).toBe('|');
  });
});

describe('columns', () => {
  it('are known by name, however it is written', () => {
    expect(
      columnsOf([
        ['ID', 'Article_Text'],
        ['1', prose],
      ]),
    ).toEqual({ names: ['ID', 'Article_Text'], headed: true });
  });

  it('without a known name: the one of the longest texts holds the articles', () => {
    expect(
      columnsOf([
        ['nr', 'scan'],
        ['1', prose],
      ]),
    ).toEqual({ names: ['nr', 'text'], headed: true, guessed: 'scan' });
  });

  it('without names: the first row is an article too', () => {
    expect(
      columnsOf([
        ['1', prose],
        ['2', prose],
      ]),
    ).toMatchObject({ headed: false, guessed: 'column 2' });
  });

  it('without long texts: none', () => {
    expect(
      columnsOf([
        ['id', 'price'],
        ['1', '20'],
        ['2', '30'],
      ]),
    ).toBeUndefined();
  });
});

describe('a table of articles', () => {
  it('gives an article a row, with headline, author and date above', async () => {
    const { found } = await readOne(
      'a.csv',
      `id,title,author,date,text\n7,Night ferry,Maren Holt,2024-05-07,"${prose}"\n`,
    );
    expect(found).toEqual([
      { name: '7', content: `Night ferry\n\nMaren Holt\n\n2024-05-07\n\n${prose}`, format: 'plain' },
    ]);
  });

  it('does not repeat a headline that the text begins with', async () => {
    const { found } = await readOne('a.csv', 'title,text\nNight ferry,"Night ferry\n\nIt sails."');
    expect(found[0]?.content).toBe('Night ferry\n\nIt sails.');
  });

  it('is read in UTF-16, as spreadsheets write it, with a byte order mark', async () => {
    const text = 'id\ttext\r\nä\tEs fährt.\r\n';
    const bytes = latin1(`\xFF\xFE${[...text].map((c) => `${c}\0`).join('')}`);
    const { found } = await readOne('a.csv', bytes);
    expect(found).toEqual([{ name: 'ä', content: 'Es fährt.', format: 'plain' }]);
  });

  it('is read in windows-1252, with semicolons told by the first line', async () => {
    const { found } = await readOne('a.csv', latin1('sep=;\r\nid;text\r\n1;Caf\xE9, na\xEFve\r\n'));
    expect(found[0]?.content).toBe('Café, naïve');
  });

  it('numbers its rows where they have no name, without empty ones', async () => {
    const { found } = await readOne('a.csv', 'text\nIt sails.\n\nIt sails again.\n');
    expect(found.map((one) => one.name)).toEqual(['a.csv 1', 'a.csv 2']);
  });

  it('tells that it guessed, once', async () => {
    const { found } = await readOne('a.csv', `nr;scan\n1;${prose}\n2;${prose}\n`);
    expect(found.map((one) => one.note)).toEqual([
      expect.stringMatching(/^“scan” was taken for the text/),
      undefined,
    ]);
  });

  it('holds HTML as well', async () => {
    const { found } = await readOne('a.csv', 'title,html\nNight & day,<p>It sails.</p>');
    expect(found[0]?.format).toBe('html');
    expect(textOf(found[0] as never)).toContain('<h1>Night &amp; day</h1><p>It sails.</p>');
  });

  it('without articles says which columns there are', async () => {
    const { messages } = await readOne('a.csv', 'id,price\n1,20\n');
    expect(messages[0]).toMatch(/^a\.csv has no column named text.* Its columns: id, price\. Name the one/);
  });

  it('with a header only says so', async () => {
    expect((await readOne('a.csv', 'id,text\n')).messages[0]).toMatch(/^a\.csv has no rows/);
    expect((await readOne('a.csv', '\n\n')).messages[0]).toMatch(/^a\.csv holds nothing but blank/);
  });
});
