/** What readers give: the articles of a file one by one, and what could not be read of it. */
import type { SourceItem } from '../item';

export type Format = NonNullable<SourceItem['format']>;

/** An article of a file. Bytes stand for a file that the engine reads as it came. */
export interface Found {
  name: string;
  content: string | Uint8Array;
  format?: Format | undefined;
  /** What a person should know of how it was read. */
  note?: string | undefined;
}

/** A file, or a part of one, that was not read. The message is for a person: it names the file. */
export interface Failure {
  name: string;
  message: string;
}

export type Outcome = Found | Failure;

export const isFailure = (outcome: Outcome): outcome is Failure => 'message' in outcome;

/** A file as a reader gets it: its size is known and its content is not yet in memory. */
export interface BroughtFile {
  name: string;
  blob: Blob;
  /** Archives it lies in. */
  depth: number;
}

/** Gives what is found as soon as it is found. Throws Unreadable where nothing more can be. */
export type Reader = (file: BroughtFile) => AsyncIterable<Outcome>;

/** The whole file cannot be read; the message is for a person. */
export class Unreadable extends Error {}

/** Files up to this size are fetched once, whole, and ahead of their turn. */
const small = 256 * 1024;
const fetched = new WeakMap<Blob, Promise<Uint8Array<ArrayBuffer>>>();

const fetchAll = async (blob: Blob): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await blob.arrayBuffer());

export function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  if (blob.size > small) return fetchAll(blob);
  const known = fetched.get(blob) ?? fetchAll(blob);
  fetched.set(blob, known);
  return known;
}

/** The first bytes, without the rest where that is large. */
export const startOf = async (blob: Blob, length: number): Promise<Uint8Array> =>
  blob.size > small ? fetchAll(blob.slice(0, length)) : (await bytesOf(blob)).subarray(0, length);

/** Has a small file fetched while others are read. */
export function fetchAhead(blob: Blob): void {
  if (blob.size <= small) bytesOf(blob).catch(() => undefined);
}
