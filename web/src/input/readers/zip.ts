/**
 * ZIP archives (APPNOTE 6.3) by their directory, which stands at the end: entries are read where they
 * lie, so an archive larger than memory is no trouble, and one whose end is missing is told at once.
 * The browser inflates; what comes out is counted while it comes, so an entry that unpacks to more than
 * it says ends there.
 */
import { decodeFileNames } from './decode';
import { bytesOf } from './outcome';

export interface ZipEntry {
  /** With "/" between folders; not to be trusted as a path. */
  name: string;
  folder: boolean;
  encrypted: boolean;
  method: number;
  packed: number;
  size: number;
  /** Of its own header in the file. */
  at: number;
}

export type ZipFault = 'truncated' | 'damaged' | 'encrypted' | 'method' | 'tooLarge';

export class ZipError extends Error {
  constructor(readonly fault: ZipFault) {
    super(fault);
  }
}

const endMark = 0x06054b50;
const wideLocatorMark = 0x07064b50;
const wideEndMark = 0x06064b50;
const entryMark = 0x02014b50;
const headerMark = 0x04034b50;
const endSize = 22;
const longestComment = 0xffff;
/** Stands for a number that does not fit and stands in the extra field. */
const elsewhere = 0xffffffff;

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const wide = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));
const slice = (blob: Blob, from: number, size: number): Promise<Uint8Array<ArrayBuffer>> =>
  bytesOf(blob.slice(from, from + size));

interface Directory {
  at: number;
  size: number;
  entries: number;
  /** Bytes before the archive, of a program that unpacks itself. */
  before: number;
}

async function findDirectory(blob: Blob): Promise<Directory> {
  const tailAt = Math.max(0, blob.size - endSize - longestComment - 20);
  const tail = await slice(blob, tailAt, blob.size - tailAt);
  const view = viewOf(tail);
  let end = tail.length - endSize;
  while (end >= 0 && view.getUint32(end, true) !== endMark) --end;
  if (end < 0) throw new ZipError('truncated');
  let entries = view.getUint16(end + 10, true);
  let size = view.getUint32(end + 12, true);
  let at = view.getUint32(end + 16, true);
  let stop = tailAt + end;
  if (end >= 20 && view.getUint32(end - 20, true) === wideLocatorMark) {
    const record = await slice(blob, wide(view, end - 12), 56);
    const wideView = viewOf(record);
    if (record.length < 56 || wideView.getUint32(0, true) !== wideEndMark) throw new ZipError('damaged');
    entries = wide(wideView, 32);
    size = wide(wideView, 40);
    at = wide(wideView, 48);
    stop = at + size;
  }
  const before = stop - size - at;
  if (before < 0) throw new ZipError('damaged');
  return { at: at + before, size, entries, before };
}

/** The numbers that did not fit, in the order the format gives. */
function widen(entry: ZipEntry, extra: Uint8Array): void {
  const view = viewOf(extra);
  for (let at = 0; at + 4 <= extra.length; ) {
    const size = view.getUint16(at + 2, true);
    const end = Math.min(at + 4 + size, extra.length);
    if (view.getUint16(at, true) === 1) {
      let next = at + 4;
      for (const key of ['size', 'packed', 'at'] as const) {
        if (entry[key] !== elsewhere || next + 8 > end) continue;
        entry[key] = wide(view, next);
        next += 8;
      }
    }
    at += 4 + size;
  }
}

/** The names say whether they are UTF-8; those that do not are told by their bytes, all together, as
 * one name is too short for that. */
function decodeNames(names: { bytes: Uint8Array; utf8: boolean }[]): string[] {
  const unmarked = names.filter((name) => !name.utf8);
  const all = new Uint8Array(unmarked.reduce((sum, { bytes }) => sum + bytes.length + 1, 0)).fill(10);
  let at = 0;
  for (const { bytes } of unmarked) {
    all.set(bytes, at);
    at += bytes.length + 1;
  }
  const texts = decodeFileNames(all).split('\n');
  let next = 0;
  return names.map(({ bytes, utf8 }) => (utf8 ? new TextDecoder().decode(bytes) : (texts[next++] ?? '')));
}

/** Every entry, in the order of the directory; at most `most` + 1, so that a caller sees excess. */
export async function readDirectory(blob: Blob, most: number): Promise<ZipEntry[]> {
  const directory = await findDirectory(blob);
  const bytes = await slice(blob, directory.at, directory.size);
  const view = viewOf(bytes);
  const entries: ZipEntry[] = [];
  const names: { bytes: Uint8Array; utf8: boolean }[] = [];
  for (let at = 0; at + 46 <= bytes.length && entries.length <= most; ) {
    if (view.getUint32(at, true) !== entryMark) break;
    const flags = view.getUint16(at + 8, true);
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const entry: ZipEntry = {
      name: '',
      folder: false,
      encrypted: (flags & 1) !== 0,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    };
    widen(entry, bytes.subarray(nameEnd, extraEnd));
    entry.at += directory.before;
    entries.push(entry);
    names.push({ bytes: bytes.subarray(at + 46, nameEnd), utf8: (flags & 0x800) !== 0 });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  if (entries.length < Math.min(directory.entries, most)) throw new ZipError('damaged');
  for (const [i, name] of decodeNames(names).entries()) {
    const entry = entries[i] as ZipEntry;
    entry.name = name.replaceAll('\\', '/');
    entry.folder = entry.name.endsWith('/');
  }
  return entries;
}

/** All of a stream, or a fault when it is longer than `most`. */
export async function collect(stream: ReadableStream<Uint8Array>, most: number): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(parts);
    size += value.length;
    if (size > most) {
      void reader.cancel().catch(() => undefined);
      throw new ZipError('tooLarge');
    }
    parts.push(value as Uint8Array<ArrayBuffer>);
  }
}

/** What an entry unpacks to. Throws ZipError. */
export async function readEntry(blob: Blob, entry: ZipEntry): Promise<Blob> {
  if (entry.encrypted) throw new ZipError('encrypted');
  if (entry.method !== 0 && entry.method !== 8) throw new ZipError('method');
  const header = await slice(blob, entry.at, 30);
  const view = viewOf(header);
  if (header.length < 30 || view.getUint32(0, true) !== headerMark) throw new ZipError('damaged');
  const start = entry.at + 30 + view.getUint16(26, true) + view.getUint16(28, true);
  const packed = blob.slice(start, start + entry.packed);
  if (packed.size < entry.packed) throw new ZipError('truncated');
  if (entry.method === 0) return packed;
  let unpacked: Blob;
  try {
    unpacked = await collect(packed.stream().pipeThrough(new DecompressionStream('deflate-raw')), entry.size);
  } catch (error) {
    throw error instanceof ZipError ? error : new ZipError('damaged');
  }
  if (unpacked.size !== entry.size) throw new ZipError('damaged');
  return unpacked;
}
