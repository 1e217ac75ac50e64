/** Reads files as the page does. */
import { isFailure, readFiles } from '../readers';
import type { Found } from '../readers/outcome';

export interface Read {
  found: Found[];
  /** What a person is told of what was not read. */
  messages: string[];
}

/** Bytes of a string of one-byte characters. */
export const latin1 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));

type Content = string | Uint8Array<ArrayBuffer>;

export async function read(files: Record<string, Content>): Promise<Read> {
  const all = Object.entries(files).map(([name, content]) => ({ name, blob: new Blob([content]) }));
  const answer: Read = { found: [], messages: [] };
  for await (const outcome of readFiles(all)) {
    if (isFailure(outcome)) answer.messages.push(outcome.message);
    else answer.found.push(outcome);
  }
  return answer;
}

export const readOne = (name: string, content: Content): Promise<Read> => read({ [name]: content });

export const textOf = ({ content }: Found): string =>
  typeof content === 'string' ? content : new TextDecoder().decode(content);
