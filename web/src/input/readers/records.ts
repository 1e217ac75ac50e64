/** Which members of a record hold what, and the article they make. Names as archives, corpora, feeds
 * and content systems use them, compared without case, spaces and the marks between words. */
import { escapeHtml } from './html';
import type { Found } from './outcome';

const members = {
  id: ['id', 'articleid', 'docid', 'documentid', 'guid', 'uuid', 'url', 'link', 'weburl', 'name', 'key'],
  title: [
    'title',
    'headline',
    'heading',
    'head',
    'webtitle',
    'titre',
    'titel',
    'título',
    'titulo',
    'titolo',
    'заголовок',
  ],
  html: ['html', 'contenthtml', 'bodyhtml', 'rawhtml', 'articlehtml', 'contentencoded'],
  text: [
    ...[
      'text',
      'body',
      'content',
      'article',
      'articlebody',
      'articletext',
      'fulltext',
      'bodytext',
      'maintext',
    ],
    ...['contents', 'contenttext', 'story', 'plaintext', 'texte', 'contenu', 'inhalt', 'artikel', 'texto'],
    ...['contenido', 'cuerpo', 'conteúdo', 'conteudo', 'testo', 'tekst', 'текст'],
  ],
  /** Texts that may stand for the article where there is none. */
  summary: ['description', 'summary', 'abstract', 'snippet', 'trailtext'],
  author: ['author', 'authors', 'byline', 'creator', 'auteur', 'autor', 'autore', 'автор'],
  date: [
    ...[
      'date',
      'published',
      'publishedat',
      'publishdate',
      'publicationdate',
      'webpublicationdate',
      'pubdate',
    ],
    ...['datepublished', 'publishedon', 'timestamp', 'datum', 'fecha', 'дата'],
  ],
};
export type Member = keyof typeof members;

export const memberKey = (name: string): string => name.toLowerCase().replace(/[\s_.:-]+/g, '');

/** The member that a column or key of this name holds. */
export const memberOf = (name: string): Member | undefined =>
  (Object.keys(members) as Member[]).find((member) => members[member].includes(memberKey(name)));

/** What is a text in JSON of content systems: a string, or an object that wraps one. */
function textOf(value: unknown, between: string): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value.trim() ? value : undefined;
  if (Array.isArray(value)) {
    const texts = value.map((one) => textOf(one, between));
    return texts.length > 0 && texts.every((one) => one !== undefined) ? texts.join(between) : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { rendered, name, text, value: inner } = value as Record<string, unknown>;
  return [rendered, name, text, inner].find(
    (one): one is string => typeof one === 'string' && one.trim() !== '',
  );
}

/** The first member with a text, in the order of its names. */
function find(keyed: Map<string, unknown>, member: Member): string | undefined {
  for (const name of members[member]) {
    const text = textOf(keyed.get(name), member === 'author' ? ', ' : '\n\n');
    if (text !== undefined) return text;
  }
  return undefined;
}

const page = (title = '', author = '', date = '', content = ''): string =>
  [
    '<!doctype html><html><head><meta charset="utf-8">',
    title && `<title>${escapeHtml(title)}</title>`,
    author && `<meta name="author" content="${escapeHtml(author)}">`,
    date && `<meta property="article:published_time" content="${escapeHtml(date)}">`,
    '</head><body><article>',
    title && !/<h1\b/i.test(content) && `<h1>${escapeHtml(title)}</h1>`,
    content,
    '</article></body></html>',
  ].join('');

/** The article in a record; undefined when it holds no text. `weak`: a summary will do. */
export function articleOf(
  record: Record<string, unknown>,
  otherwise: string,
  weak = true,
): Found | undefined {
  const keyed = new Map(Object.entries(record).map(([key, value]) => [memberKey(key), value]));
  const html = find(keyed, 'html');
  const content = html ?? find(keyed, 'text') ?? (weak ? find(keyed, 'summary') : undefined);
  if (content === undefined) return undefined;
  const title = find(keyed, 'title');
  const author = find(keyed, 'author');
  const date = find(keyed, 'date');
  const name = find(keyed, 'id') ?? title ?? otherwise;
  const isHtml =
    html !== undefined ||
    /^\s*<(!doctype html|html|head|body|p|div|article|section|h[1-6]|figure)\b/i.test(content);
  if (!isHtml) {
    const above = [title, author, date].filter(
      (one): one is string => !!one && !content.trimStart().startsWith(one),
    );
    return { name, content: [...above, content].join('\n\n'), format: 'plain' };
  }
  const whole = /<(html|body)\b/i.test(content.slice(0, 2000));
  return { name, content: whole ? content : page(title, author, date, content), format: 'html' };
}
