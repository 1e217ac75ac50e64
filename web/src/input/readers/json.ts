import type { ReadItem } from './index';
import { itemOf } from './records';

/** An array of records, an object that holds one, or one record a line. */
export async function readJson(name: string, bytes: Uint8Array): Promise<ReadItem[]> {
  const text = new TextDecoder().decode(bytes);
  const records: unknown[] = [];
  try {
    const value = JSON.parse(text);
    if (Array.isArray(value)) records.push(...value);
    else records.push(Object.values(value).find((one) => Array.isArray(one) && one.length > 0) ?? value);
  } catch {
    for (const [number, line] of text.split('\n').entries()) {
      if (!line.trim()) continue;
      try {
        records.push(JSON.parse(line));
      } catch {
        throw new Error(`${name}: line ${number + 1} is not JSON`);
      }
    }
  }
  const items = records
    .flat()
    .map((record, i) =>
      record && typeof record === 'object'
        ? itemOf(record as Record<string, unknown>, `${name} ${i + 1}`)
        : undefined,
    )
    .filter((item) => item !== undefined);
  if (items.length === 0) throw new Error(`${name} holds no member named text, body, content or html`);
  return items;
}
