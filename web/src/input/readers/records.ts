/** Which members of a record hold what. Names as archives and corpora use them. */
import type { ReadItem } from './index';

const members = {
  id: ['id', 'url', 'link', 'title', 'headline', 'name'],
  html: ['html', 'content_html', 'body_html'],
  text: ['text', 'body', 'content', 'article', 'fulltext', 'full_text', 'maintext', 'description'],
};

const find = (record: Record<string, unknown>, names: string[]): string | undefined => {
  for (const name of names) {
    for (const key of Object.keys(record)) {
      const value = record[key];
      if (key.toLowerCase() === name && (typeof value === 'string' || typeof value === 'number')) {
        if (String(value).trim()) return String(value);
      }
    }
  }
  return undefined;
};

/** The article in a record; undefined when it holds no text. */
export function itemOf(record: Record<string, unknown>, otherwise: string): ReadItem | undefined {
  const html = find(record, members.html);
  const text = find(record, members.text);
  const content = html ?? text;
  if (!content) return undefined;
  const isHtml = html !== undefined || /^\s*<(!doctype|html|p|div|article)\b/i.test(content);
  return { name: find(record, members.id) ?? otherwise, content, format: isHtml ? 'html' : 'plain' };
}
