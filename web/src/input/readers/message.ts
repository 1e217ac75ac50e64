/** What a person is told of a file that cannot be read: which file, what it is, what to do. */
import { readingStrings as say } from '../../strings.reading';
import type { Kind } from './kind';
import { Unreadable } from './outcome';
import { ZipError } from './zip';

export function messageOf(name: string, error: unknown): string {
  if (error instanceof Unreadable) return error.message;
  if (error instanceof ZipError) return say.zip[error.fault](name);
  // The browser's own words for a file that was moved, changed or locked since it was chosen.
  if (/^Not(Readable|Found|Allowed)Error$/.test((error as Error)?.name)) return say.gone(name);
  return say.broken(name, error instanceof Error ? error.message : String(error));
}

/** For a kind of file that there is no reader for. */
export const refusal = (name: string, { refused = 'binary', sort = '' }: Kind): string =>
  say.refused[refused](name, sort);
