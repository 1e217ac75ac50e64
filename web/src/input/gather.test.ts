import './testing/dom';
import { afterEach, describe, expect, it } from 'vitest';
import { clipboardContent, type Gathered, gatherDrop, gatherFiles, release, textItem } from './gather';

const decoder = new TextDecoder();
const file = (name: string, content: string) => ({ name, blob: new Blob([content]) });

let taken: string[] = [];
afterEach(() => {
  taken.forEach(release);
  taken = [];
});

async function all(gathered: AsyncIterable<Gathered>): Promise<Gathered> {
  const sum: Gathered = { items: [], failures: [] };
  for await (const one of gathered) {
    sum.items.push(...one.items);
    sum.failures.push(...one.failures);
  }
  taken.push(...sum.items.map((item) => item.id));
  return sum;
}

/** As much of what a browser hands over as is looked at. */
const data = (flavours: Record<string, string>, entries: object[] = [], files: File[] = []): DataTransfer =>
  ({
    getData: (type: string) => flavours[type] ?? '',
    items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })),
    files,
  }) as unknown as DataTransfer;

describe('files', () => {
  it('become items; one that cannot be read becomes a message and stops nothing', async () => {
    const { items, failures } = await all(
      gatherFiles([file('a.txt', 'It sails.'), file('b.txt', ''), file('c.csv', 'id,text\n1,Again.')]),
    );
    expect(items.map(({ id, format, bytes }) => [id, format, decoder.decode(bytes)])).toEqual([
      ['a.txt', undefined, 'It sails.'],
      ['1', 'plain', 'Again.'],
    ]);
    expect(failures).toEqual([{ name: 'b.txt', message: expect.stringMatching(/^b\.txt is empty/) }]);
  });

  it('of one name get numbers, in linear time', async () => {
    const { items } = await all(gatherFiles([file('a.txt', 'x'), file('a.txt', 'y'), file('a.txt', 'z')]));
    expect(items.map((item) => item.id)).toEqual(['a.txt', 'a.txt (2)', 'a.txt (3)']);
    expect(items.map((item) => item.name)).toEqual(['a.txt', 'a.txt', 'a.txt']);
  });

  it('are told of before each is read', async () => {
    const opened: string[] = [];
    await all(gatherFiles([file('a.txt', 'x'), file('b.txt', 'y')], (name) => opened.push(name)));
    expect(opened).toEqual(['a.txt', 'b.txt']);
  });

  it('carry what a person should know of them', async () => {
    const { items } = await all(gatherFiles([file('a.pdf', '<!doctype html><p>Log in.</p>')]));
    expect(items[0]?.note).toMatch(/^a\.pdf is not a PDF but a web page/);
  });
});

describe('a clipboard', () => {
  const html = { 'text/html': '<p>It sails.</p><p>Again.</p>', 'text/plain': 'x' };

  it('gives an item with a name of its own', () => {
    const { item } = clipboardContent(data(html));
    const next = textItem('It sails.', undefined, 'plain');
    taken.push(item?.id ?? '', next.id);
    expect(item?.format).toBe('html');
    expect(item?.name).toMatch(/^Paste \d+$/);
    expect(next.name).not.toBe(item?.name);
  });

  it('with a copied file gives the file, not its name', () => {
    const { item, files } = clipboardContent(data({ 'text/plain': 'a.pdf' }, [], [new File(['x'], 'a.pdf')]));
    expect(item).toBeUndefined();
    expect(files.map((one) => one.name)).toEqual(['a.pdf']);
  });

  it('with a picture of its text gives the text', () => {
    const picture = new File(['x'], 'image.png', { type: 'image/png' });
    const { item, files } = clipboardContent(data(html, [], [picture]));
    taken.push(item?.id ?? '');
    expect(item?.format).toBe('html');
    expect(files).toEqual([]);
    expect(clipboardContent(data({}, [], [picture])).files).toHaveLength(1);
  });

  it('without words gives none', () => {
    expect(clipboardContent(data({ 'text/plain': '\n' }))).toEqual({ files: [] });
  });
});

describe('a drop', () => {
  const entry = (path: string, content: string) => ({
    isFile: true,
    fullPath: `/${path}`,
    file: (done: (file: Blob) => void) => done(new Blob([content])),
  });
  /** Browsers give a folder's entries in parts, the last of them empty. */
  const folder = (entries: object[]) => ({
    isFile: false,
    fullPath: '/press',
    createReader: () => {
      const parts = [...entries.map((one) => [one]), []];
      return { readEntries: (done: (part: object[]) => void) => done(parts.shift() ?? []) };
    },
  });

  it('of a folder gives its files by their paths, in order', async () => {
    const press = folder([
      entry('press/b.txt', 'B'),
      folder([entry('press/a/1.txt', 'A')]),
      entry('press/.x', ''),
    ]);
    const { items, failures } = await all(gatherDrop(data({}, [press])));
    expect(items.map((item) => item.name)).toEqual(['press/a/1.txt', 'press/b.txt']);
    expect(failures).toEqual([]);
  });

  it('names what may not be opened and gives the rest', async () => {
    const locked = {
      isFile: true,
      fullPath: '/press/locked.txt',
      file: (_: unknown, refused: (error: Error) => void) => refused(new Error('locked')),
    };
    const { items, failures } = await all(
      gatherDrop(data({}, [folder([locked, entry('press/a.txt', 'A')])])),
    );
    expect(items.map((item) => item.name)).toEqual(['press/a.txt']);
    expect(failures).toEqual([{ name: 'press/locked.txt', message: 'press/locked.txt cannot be opened.' }]);
  });

  it('of selected text gives the text', async () => {
    const { items } = await all(gatherDrop(data({ 'text/plain': 'It sails.' })));
    expect(items.map((item) => decoder.decode(item.bytes))).toEqual(['It sails.']);
  });
});
