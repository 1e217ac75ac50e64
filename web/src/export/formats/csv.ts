/** Comma-separated values (RFC 4180) that a spreadsheet opens without running anything. */

export type Cell = string | number | boolean | undefined;

/** A cell that would be taken for a formula gets an apostrophe before it. */
export function harmless(value: Cell): string {
  const text = value === undefined ? '' : String(value);
  return typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function cell(value: Cell): string {
  const safe = harmless(value);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** With a byte order mark: spreadsheets take the file for UTF-8 by it. */
export const csv = (header: string[], rows: Cell[][]): string =>
  `\uFEFF${[header, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
