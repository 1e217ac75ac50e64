/**
 * Delimited text (RFC 4180, and what spreadsheets make of it): quoted fields may hold delimiters,
 * quotes and line breaks; the delimiter is found, or told by a first line `sep=;`. Columns are known by
 * name; where none is, the column of the longest texts is the article.
 */
import { readingStrings as say } from '../../strings.reading';
import { decodeText } from './decode';
import { type BroughtFile, bytesOf, type Outcome, Unreadable } from './outcome';
import { articleOf, memberOf } from './records';

const delimiters = [',', ';', '\t', '|'];

/** Rows of `text`. A quote that is never closed ends with the text. Linear. */
export function* rowsOf(text: string, delimiter: string): Generator<string[]> {
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let field = '';
    if (text[at] === '"') {
      // Pieces between doubled quotes.
      for (++at; ; ) {
        const end = text.indexOf('"', at);
        field += text.slice(at, end < 0 ? undefined : end);
        at = end < 0 ? text.length : end + 1;
        if (text[at] !== '"' || end < 0) break;
        field += '"';
        ++at;
      }
    }
    const start = at;
    while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') ++at;
    row.push(field + text.slice(start, at));
    if (text[at] === delimiter) {
      ++at;
      if (at < text.length) continue;
      row.push('');
    }
    if (text[at] === '\r') ++at;
    if (text[at] === '\n') ++at;
    yield row;
    row = [];
  }
}

/** The delimiter that cuts the first rows into most columns, alike in most of them. */
export function sniffDelimiter(text: string): string {
  const head = text.slice(0, 65536);
  const scored = delimiters.map((delimiter): [number, string] => {
    const widths: number[] = [];
    for (const row of rowsOf(head, delimiter)) {
      if (widths.push(row.length) === 20) break;
    }
    const columns = widths[0] ?? 0;
    // The last row may be cut by the head's end.
    const rows = head.length < text.length && widths.length > 1 ? widths.slice(0, -1) : widths;
    const alike = rows.filter((width) => width === columns).length / Math.max(1, rows.length);
    return [columns < 2 ? 0 : alike + columns / 1000, delimiter];
  });
  return scored.reduce((best, one) => (one[0] > best[0] ? one : best))[1];
}

const isBlank = (row: string[]): boolean => row.every((value) => !value.trim());

/** The column with the longest texts among the first rows, if they are long enough for prose. */
function longestColumn(rows: string[][]): number | undefined {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const means = Array.from({ length: width }, (_, column) => {
    const texts = rows.map((row) => row[column]?.trim() ?? '').filter((text) => /\s/.test(text));
    return texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, rows.length);
  });
  const longest = means.indexOf(Math.max(...means));
  return (means[longest] ?? 0) >= 60 ? longest : undefined;
}

interface Columns {
  names: string[];
  /** Whether the first row names the columns. */
  headed: boolean;
  /** The column taken for the text though its name does not say so. */
  guessed?: string;
}

/** Names of the columns; undefined where none holds articles. */
export function columnsOf(rows: string[][]): Columns | undefined {
  const [first = [], ...others] = rows;
  const names = first.map((name) => name.trim());
  const known = names.map(memberOf);
  if (known.some((member) => member === 'text' || member === 'html' || member === 'summary')) {
    return { names, headed: true };
  }
  const column = longestColumn(others.length > 0 ? others : rows);
  if (column === undefined) return undefined;
  // Names are short; a first row whose cell is prose itself is an article.
  const headed = others.length > 0 && (first[column]?.trim().length ?? 0) < 60;
  const own = headed ? names : first.map((_, i) => say.column(i + 1));
  const guessed = own[column] ?? say.column(column + 1);
  return { names: own.map((name, i) => (i === column ? 'text' : name)), headed, guessed };
}

export async function* readTable({ name, blob }: BroughtFile): AsyncGenerator<Outcome> {
  let text = decodeText(await bytesOf(blob));
  const told = /^sep=(.)\r?\n/.exec(text);
  if (told) text = text.slice(told[0].length);
  const delimiter = told?.[1] ?? sniffDelimiter(text);
  const head: string[][] = [];
  for (const row of rowsOf(text.slice(0, 1 << 20), delimiter)) {
    if (!isBlank(row) && head.push(row) === 50) break;
  }
  if (head.length === 0) throw new Unreadable(say.blank(name));
  const columns = columnsOf(head);
  if (!columns) {
    const [header = []] = head;
    throw new Unreadable(head.length < 2 ? say.noRows(name) : say.noTextColumn(name, header.slice(0, 12)));
  }
  const note = columns.guessed && say.guessedColumn(columns.guessed);
  let number = columns.headed ? -1 : 0;
  let found = 0;
  for (const row of rowsOf(text, delimiter)) {
    if (isBlank(row) || ++number === 0) continue;
    const record = Object.fromEntries(row.map((value, i) => [columns.names[i] ?? '', value]));
    const article = articleOf(record, say.row(name, number));
    if (article) yield found++ === 0 ? { ...article, note } : article;
  }
  if (found === 0) throw new Unreadable(say.noRows(name));
}
