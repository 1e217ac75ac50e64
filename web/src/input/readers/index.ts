/**
 * Reads the files a person brings: what each is, is told by its content, and its reader is loaded when it
 * is needed. A file that cannot be read gives a message and does not stop the others.
 *
 * This module and the small readers are one chunk apart from the page's script.
 */
import { readingStrings as say } from '../../strings.reading';
import type { Budget, ReadInner } from './archive';
import { readTable } from './csv';
import { decodeText, forEngine } from './decode';
import { readJson } from './json';
import { headBytes, type Kind, kindOf, officeKind, promised } from './kind';
import { isHidden, isResource } from './left_out';
import { largestFile } from './limits';
import { messageOf, refusal } from './message';
import {
  type BroughtFile,
  bytesOf,
  type Format,
  fetchAhead,
  isFailure,
  type Outcome,
  startOf,
  Unreadable,
} from './outcome';

export { isFailure, type Outcome };

/** A file for the engine: it reads text, pages, Markdown and web archives itself. */
async function* readByEngine({ name, blob }: BroughtFile, kind: Kind): AsyncGenerator<Outcome> {
  const bytes = await bytesOf(blob);
  const format: Partial<Record<string, Format>> = { html: 'html', markdown: 'markdown', mhtml: 'mhtml' };
  const content = kind.read === 'mhtml' ? bytes : forEngine(bytes);
  yield { name, content, format: format[kind.read ?? ''] };
}

function isJson(value: string): boolean {
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
}

/** JSON by its look only: when it is none, it is a text that begins with a bracket. */
async function* readAsJsonOrText(file: BroughtFile): AsyncGenerator<Outcome> {
  if (promised(file.name) === 'json') return yield* readJson(file);
  const start = decodeText(await bytesOf(file.blob)).trimStart();
  if (!isJson(start.slice(0, start.indexOf('\n') + 1)) && !isJson(start)) {
    return yield* readByEngine(file, { read: 'text' });
  }
  yield* readJson(file);
}

async function* readKind(
  file: BroughtFile,
  kind: Kind,
  inner: (budget: Budget) => ReadInner,
  budget?: Budget,
) {
  switch (kind.read) {
    case 'table':
      return yield* readTable(file);
    case 'json':
      return yield* readAsJsonOrText(file);
    case 'pdf':
      return yield* (await import('./pdf')).readPdf(file);
    case 'mail':
      return yield* (await import('./eml')).readMail(file, inner(budget ?? { left: largestFile }));
    case 'mailbox':
      return yield* (await import('./eml')).readMailbox(file, inner(budget ?? { left: largestFile }));
    case 'zip':
      return yield* (await import('./archive')).readZip(file, inner, budget);
    case 'gzip':
      return yield* (await import('./archive')).readGzip(file, inner, budget);
    default:
      return yield* readByEngine(file, kind);
  }
}

/** The kinds that a person would miss: `a.pdf` that is a page is most likely the site's own error. */
function mislabelled(name: string, kind: Kind): string | undefined {
  const expected = promised(name);
  const actual = kind.read;
  if (!expected || !actual || expected === actual) return undefined;
  if (['docx', 'epub'].includes(expected) && actual === 'zip') return undefined;
  // These look alike and are read alike.
  const alike = ['text', 'markdown', 'html', 'mhtml', 'json', 'table', 'mail', 'mailbox'];
  if (alike.includes(expected) && alike.includes(actual)) return undefined;
  return say.mislabelled(name, say.kinds[expected], say.kinds[actual]);
}

async function* readOne(file: BroughtFile, budget?: Budget): AsyncGenerator<Outcome> {
  const { name, blob } = file;
  try {
    if (blob.size === 0) throw new Unreadable(say.empty(name));
    const kind = kindOf(name, await startOf(blob, headBytes));
    if (kind.refused === 'office') throw new Unreadable(refusal(name, officeKind(await bytesOf(blob))));
    if (kind.refused) throw new Unreadable(refusal(name, kind));
    if (blob.size > largestFile && kind.read !== 'zip') {
      throw new Unreadable(say.tooLarge(name, blob.size, largestFile));
    }
    let note = mislabelled(name, kind);
    const inner = (left: Budget) => (one: BroughtFile) => readOne(one, left);
    for await (const outcome of readKind(file, kind, inner, budget)) {
      yield note && !isFailure(outcome) ? { ...outcome, note } : outcome;
      if (!isFailure(outcome)) note = undefined;
    }
  } catch (error) {
    yield { name, message: messageOf(name, error) };
  }
}

/** How many files are fetched at a time. */
const ahead = 8;

/** Files as a picker, a drop or a folder gives them. `name` may be a path in a folder. `opening` is told
 * of each before it is read. */
export async function* readFiles(
  files: { name: string; blob: Blob }[],
  opening: (name: string) => void = () => undefined,
): AsyncGenerator<Outcome> {
  const left: string[] = [];
  for (const [i, { name, blob }] of files.entries()) {
    for (const next of files.slice(i, i + ahead)) fetchAhead(next.blob);
    const inFolder = name.includes('/');
    if (inFolder && isHidden(name)) continue;
    if (inFolder && isResource(name)) {
      left.push(name);
      continue;
    }
    opening(name);
    yield* readOne({ name, blob, depth: 0 });
  }
  const [first] = left;
  if (first) {
    const folder = first.split('/', 1)[0] as string;
    yield { name: folder, message: say.leftOut(folder, left) };
  }
}
