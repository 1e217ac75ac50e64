import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { latin1 } from '../testing/read';
import { readDirectory, readEntry, ZipError } from './zip';

type Bytes = Uint8Array<ArrayBuffer>;
const zip = (files: Record<string, string>, level: 0 | 6 = 6): Bytes =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    level,
  }) as Bytes;
const directory = (bytes: Bytes) => readDirectory(new Blob([bytes]), 100);

/** Where the header of the directory's first entry begins. */
const entryAt = (bytes: Bytes): number => new TextDecoder('latin1').decode(bytes).indexOf('PK\x01\x02');
const setUint = (bytes: Bytes, at: number, value: number, size: 2 | 4): void => {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  if (size === 2) view.setUint16(at, value, true);
  else view.setUint32(at, value, true);
};

async function unpacked(bytes: Bytes): Promise<Record<string, string>> {
  const blob = new Blob([bytes]);
  const texts: Record<string, string> = {};
  for (const entry of await readDirectory(blob, 100)) {
    texts[entry.name] = await (await readEntry(blob, entry)).text();
  }
  return texts;
}

const fault = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(
    () => undefined,
    (one: unknown) => one,
  );
  return error instanceof ZipError ? error.fault : `no fault: ${error}`;
};

describe('an archive', () => {
  it('gives its entries, packed or stored', async () => {
    const files = { 'a.txt': 'It sails. '.repeat(50), 'b/c.txt': '' };
    expect(await unpacked(zip(files))).toEqual(files);
    expect(await unpacked(zip(files, 0))).toEqual(files);
  });

  it('is found behind a program that unpacks it, and before a comment', async () => {
    const bytes = zip({ 'a.txt': 'It sails.' });
    const comment = 'made by hand';
    setUint(bytes, bytes.length - 2, comment.length, 2);
    const all = new Uint8Array([...latin1('MZ a program'), ...bytes, ...latin1(comment)]);
    expect(await unpacked(all)).toEqual({ 'a.txt': 'It sails.' });
  });

  it('has names in code page 437 where they are not said to be UTF-8', async () => {
    const bytes = zip({ 'Faehre.txt': 'x' });
    const name = latin1('F\x84\x84hre.txt');
    for (const at of [30, entryAt(bytes) + 46]) bytes.set(name, at);
    expect((await directory(bytes))[0]?.name).toBe('Fäähre.txt');
  });

  it('has names in UTF-8', async () => {
    expect((await directory(zip({ 'Fähre/日.txt': 'x' })))[0]?.name).toBe('Fähre/日.txt');
  });

  it('tells which of its entries need a password', async () => {
    const bytes = zip({ 'a.txt': 'It sails.' });
    setUint(bytes, entryAt(bytes) + 8, 1, 2);
    const [entry] = await directory(bytes);
    expect(entry?.encrypted).toBe(true);
    expect(await fault(readEntry(new Blob([bytes]), entry as never))).toBe('encrypted');
  });

  it('gives numbers beyond 32 bits from where the format puts them', async () => {
    const bytes = zip({ 'a.txt': 'It sails.' });
    const at = entryAt(bytes);
    // An extra field with the size, in the place of the directory's own.
    const extra = new Uint8Array(12);
    setUint(extra, 0, 1, 2);
    setUint(extra, 2, 8, 2);
    setUint(extra, 4, 9, 4);
    const end = bytes.length - 22;
    const wide = new Uint8Array([...bytes.subarray(0, end), ...extra, ...bytes.subarray(end)]);
    setUint(wide, at + 24, 0xffffffff, 4);
    setUint(wide, at + 30, 12, 2);
    setUint(wide, end + 12 + 12, end + 12 - at, 4);
    expect((await directory(wide))[0]?.size).toBe(9);
  });
});

describe('a broken archive', () => {
  const bytes = zip({ 'a.txt': 'It sails. '.repeat(200) });

  it('without its end is told as such', async () => {
    expect(await fault(directory(bytes.subarray(0, bytes.length - 30)))).toBe('truncated');
    expect(await fault(directory(new Uint8Array(0)))).toBe('truncated');
  });

  it('with a damaged entry or directory is told as such', async () => {
    const damaged = bytes.slice();
    damaged.fill(0xff, 38, 50);
    const [entry] = await directory(damaged);
    expect(await fault(readEntry(new Blob([damaged]), entry as never))).toBe('damaged');
    const lost = bytes.slice();
    lost.fill(0, entryAt(bytes), entryAt(bytes) + 4);
    expect(await fault(directory(lost))).toBe('damaged');
  });

  it('with an entry that unpacks to more than it says stops there', async () => {
    const lying = bytes.slice();
    setUint(lying, entryAt(lying) + 24, 100, 4);
    const [entry] = await directory(lying);
    expect(await fault(readEntry(new Blob([lying]), entry as never))).toBe('tooLarge');
  });

  it('with a method that browsers have not is told as such', async () => {
    const uncommon = bytes.slice();
    setUint(uncommon, entryAt(uncommon) + 10, 14, 2);
    const [entry] = await directory(uncommon);
    expect(await fault(readEntry(new Blob([uncommon]), entry as never))).toBe('method');
  });
});
