/** Readers of files that hold several articles, or that the core does not read itself. */
import { readCsv } from './csv';
import { readJson } from './json';

export interface ReadItem {
  name: string;
  content: string;
  format: 'plain' | 'html';
}

export interface FileReader {
  canRead(name: string): boolean;
  /** Throws an Error whose message says what is wrong, for a person. */
  read(name: string, bytes: Uint8Array): Promise<ReadItem[]>;
}

const ending = (name: string, ...endings: string[]): boolean =>
  endings.some((one) => name.toLowerCase().endsWith(one));

export const readers: FileReader[] = [
  { canRead: (name) => ending(name, '.ndjson', '.jsonl', '.json'), read: readJson },
  { canRead: (name) => ending(name, '.csv', '.tsv'), read: readCsv },
];
