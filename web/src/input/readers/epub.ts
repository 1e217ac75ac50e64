/**
 * EPUB books (2 and 3): the documents of the spine, in its order, one item each: an edition of a
 * newspaper has an article in each, and a chapter can be joined by hand. The engine reads their HTML.
 */
import { parseInert } from '../../engine/trusted';
import { readingStrings as say } from '../../strings.reading';
import { decodeText } from './decode';
import type { Part } from './docx';
import { htmlOfXhtml } from './html';
import { messageOf } from './message';
import { bytesOf, type Outcome, Unreadable } from './outcome';
import { attribute, elements, parseXml } from './xml';

/** A path of the book, from a reference in the document at `base`. */
export function resolvePath(base: string, reference: string): string {
  const path = base.split('/').slice(0, -1);
  let plain = reference.split('#', 1)[0] as string;
  try {
    plain = decodeURIComponent(plain);
  } catch {
    // A percent sign that encodes nothing stands for itself.
  }
  for (const part of plain.split('/')) {
    if (part === '..') path.pop();
    else if (part && part !== '.') path.push(part);
  }
  return path.join('/');
}

/** Fonts may be hidden by a simple scheme; anything else is rights management. */
const fontSchemes = ['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC'];

const encryptedPaths = (encryption: Document): Set<string> =>
  new Set(
    elements(encryption, 'EncryptedData')
      .filter((data) => {
        const [method] = elements(data, 'EncryptionMethod');
        return !fontSchemes.includes(attribute(method, 'Algorithm') ?? '');
      })
      .flatMap((data) => elements(data, 'CipherReference'))
      .map((reference) => resolvePath('', attribute(reference, 'URI') ?? '')),
  );

/** Paths of the spine's documents without the table of contents. */
function spineOf(book: Document, path: string): string[] {
  const manifest = new Map(elements(book, 'item').map((item) => [attribute(item, 'id') ?? '', item]));
  return elements(book, 'itemref')
    .map((reference) => manifest.get(attribute(reference, 'idref') ?? ''))
    .filter((item) => item !== undefined)
    .filter((item) => !(attribute(item, 'properties') ?? '').split(' ').includes('nav'))
    .map((item) => resolvePath(path, attribute(item, 'href') ?? ''));
}

const titleOf = (page: Document): string =>
  [...page.querySelectorAll('h1, h2, h3, title')]
    .map((one) => (one.textContent ?? '').replace(/\s+/g, ' ').trim())
    .find((title) => title !== '') ?? '';

export async function* readEpub(name: string, part: Part): AsyncGenerator<Outcome> {
  const parsed = async (path: string): Promise<Document | undefined> => {
    const blob = await part(path);
    return blob && parseXml(decodeText(await bytesOf(blob)));
  };
  const container = await parsed('META-INF/container.xml');
  const path = container && attribute(elements(container, 'rootfile')[0], 'full-path');
  const book = path ? await parsed(path) : undefined;
  if (!path || !book) throw new Unreadable(say.zip.damaged(name));
  const encryption = await parsed('META-INF/encryption.xml');
  const locked = encryption ? encryptedPaths(encryption) : new Set<string>();
  const spine = spineOf(book, path);
  if (spine.some((one) => locked.has(one))) throw new Unreadable(say.protectedBook(name));
  let found = 0;
  for (const path of new Set(spine)) {
    try {
      const blob = await part(path);
      if (!blob) continue;
      const html = htmlOfXhtml(decodeText(await bytesOf(blob)));
      const page = parseInert(html);
      if (!/[\p{L}\p{N}]/u.test(page.body.textContent ?? '')) continue;
      ++found;
      yield { name: `${name}/${titleOf(page) || path}`, content: `\uFEFF${html}`, format: 'html' };
    } catch (error) {
      yield { name: `${name}/${path}`, message: messageOf(`${name}/${path}`, error) };
    }
  }
  if (found === 0) throw new Unreadable(say.noText(name, say.kinds.epub));
}
