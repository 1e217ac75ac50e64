import type { ReadItem } from './index';
import { itemOf } from './records';

/** Rows of delimited text (RFC 4180): quoted fields may hold delimiters, quotes and line breaks. */
export function parseRows(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  for (let i = 0; i < text.length; ++i) {
    const c = text[i];
    if (quoted) {
      if (c === '"' && text[i + 1] === '"') {
        field += '"';
        ++i;
      } else if (c === '"') quoted = false;
      else field += c;
    } else if (c === '"' && field === '') quoted = true;
    else if (c === delimiter || c === '\n') {
      row.push(field.endsWith('\r') ? field.slice(0, -1) : field);
      field = '';
      if (c === '\n') {
        rows.push(row);
        row = [];
      }
    } else field += c;
  }
  if (field || row.length > 0) rows.push([...row, field]);
  return rows.filter((one) => one.some((value) => value.trim()));
}

/** The delimiter that the first line has most of. */
export function sniffDelimiter(text: string): string {
  const line = text.slice(0, text.indexOf('\n') + 1 || undefined);
  const counted = [',', ';', '\t', '|'].map((mark) => [line.split(mark).length, mark] as const);
  return counted.reduce((best, one) => (one[0] > best[0] ? one : best))[1];
}

export async function readCsv(name: string, bytes: Uint8Array): Promise<ReadItem[]> {
  const text = new TextDecoder().decode(bytes);
  const [header, ...rows] = parseRows(text, sniffDelimiter(text));
  if (!header || rows.length === 0) throw new Error(`${name} has no rows under its header`);
  const items = rows
    .map((row, i) =>
      itemOf(Object.fromEntries(header.map((key, k) => [key.trim(), row[k] ?? ''])), `${name} ${i + 1}`),
    )
    .filter((item) => item !== undefined);
  if (items.length === 0) throw new Error(`${name} has no column named text, body, content or html`);
  return items;
}
