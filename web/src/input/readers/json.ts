/**
 * Articles in JSON: an array of records, an object that holds one somewhere (feeds, archives' and
 * content systems' answers, JSON-LD), or one record a line. A line that is no JSON does not stop the
 * others.
 */
import { readingStrings as say } from '../../strings.reading';
import { decodeText } from './decode';
import { type BroughtFile, bytesOf, type Found, type Outcome, Unreadable } from './outcome';
import { articleOf } from './records';

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

const deepest = 12;

/** Articles anywhere in `value`, in order. A record with a text of its own is one article; a summary
 * counts only where nothing under it does. */
export function* articlesIn(value: unknown, nameOf: () => string, depth = 0): Generator<Found> {
  if (!isObject(value) || depth > deepest) return;
  if (Array.isArray(value)) {
    for (const one of value) yield* articlesIn(one, nameOf, depth + 1);
    return;
  }
  const own = articleOf(value, nameOf(), false);
  if (own) {
    yield own;
    return;
  }
  // Archives keep an article's texts in a member of their own, its title beside it.
  for (const key of ['fields', '_source', 'attributes']) {
    const inner = value[key];
    if (!isObject(inner) || Array.isArray(inner)) continue;
    const article = articleOf({ ...value, ...inner }, nameOf(), false);
    if (article) {
      yield article;
      return;
    }
  }
  let any = false;
  for (const one of Object.values(value)) {
    for (const article of articlesIn(one, nameOf, depth + 1)) {
      any = true;
      yield article;
    }
  }
  const summary = any ? undefined : articleOf(value, nameOf());
  if (summary) yield summary;
}

function* linesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at);
    yield text.slice(at, end < 0 ? undefined : end);
    at = end < 0 ? text.length : end + 1;
  }
}

function parsed(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

export async function* readJson({ name, blob }: BroughtFile): AsyncGenerator<Outcome> {
  const text = decodeText(await bytesOf(blob));
  let number = 0;
  let found = 0;
  const nameOf = (): string => say.row(name, number);
  const whole = parsed(text);
  if (whole) {
    // Numbered in the order they are found.
    for (const article of articlesIn(whole.value, () => say.row(name, found + 1))) {
      ++found;
      yield article;
    }
    if (found === 0) throw new Unreadable(say.noTextMember(name));
    return;
  }
  const damaged: number[] = [];
  for (const line of linesOf(text)) {
    ++number;
    if (!line.trim()) continue;
    const record = parsed(line);
    if (!record) {
      damaged.push(number);
      // Not one record a line at all: one message, not thousands.
      if (found === 0 && damaged.length === 10) break;
      continue;
    }
    for (const article of articlesIn(record.value, nameOf)) {
      ++found;
      yield article;
    }
  }
  if (found === 0 && damaged.length === 0) throw new Unreadable(say.noTextMember(name));
  if (found === 0) throw new Unreadable(say.brokenJson(name, reasonOf(text)));
  if (damaged.length > 0) yield { name, message: say.brokenLines(name, damaged) };
}

/** What the browser says is wrong with the JSON, and where. */
function reasonOf(text: string): string {
  try {
    JSON.parse(text);
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}
