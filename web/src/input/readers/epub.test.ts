import '../testing/dom';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Read, readOne, textOf } from '../testing/read';
import { resolvePath } from './epub';

const container =
  '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>';

interface Item {
  id: string;
  href: string;
  properties?: string;
}

const opf = (items: Item[], spine: string[]): string =>
  `<package xmlns="http://www.idpf.org/2007/opf"><manifest>${items
    .map(({ id, href, properties = '' }) => `<item id="${id}" href="${href}" properties="${properties}"/>`)
    .join('')}</manifest><spine>${spine.map((id) => `<itemref idref="${id}"/>`).join('')}</spine></package>`;

const chapter = (title: string, text: string): string =>
  `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body><h1>${title}</h1><p>${text}</p></body></html>`;

const items = [
  { id: 'nav', href: 'nav.xhtml', properties: 'nav' },
  { id: 'a', href: 'text/a%20b.xhtml' },
  { id: 'b', href: 'text/b.xhtml' },
  { id: 'cover', href: 'cover.xhtml' },
];
const whole: Record<string, string> = {
  mimetype: 'application/epub+zip',
  'META-INF/container.xml': container,
  'OPS/book.opf': opf(items, ['cover', 'nav', 'b', 'a']),
  'OPS/nav.xhtml': chapter('Contents', 'Ferry'),
  'OPS/cover.xhtml': '<html xmlns="http://www.w3.org/1999/xhtml"><body><img src="c.jpg"/></body></html>',
  'OPS/text/a b.xhtml': chapter('Quay', 'It rained.'),
  'OPS/text/b.xhtml': chapter('Ferry', 'It sails.'),
};

const book = (parts: Record<string, string>): Promise<Read> =>
  readOne(
    'edition.epub',
    zipSync(
      Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])),
    ) as Uint8Array<ArrayBuffer>,
  );

describe('a book', () => {
  it('gives its documents in the order of its spine, without contents and pictures', async () => {
    const { found, messages } = await book(whole);
    expect(messages).toEqual([]);
    expect(found.map((one) => one.name)).toEqual(['edition.epub/Ferry', 'edition.epub/Quay']);
  });

  it('gives them as pages whose closed elements swallow nothing', async () => {
    const { found } = await book(whole);
    expect(found[0]?.format).toBe('html');
    expect(textOf(found[0] as never)).toContain('<title></title></head><body><h1>Ferry</h1><p>It sails.</p>');
  });

  it('goes on where one of its documents is missing', async () => {
    const { 'OPS/text/b.xhtml': _, ...others } = whole;
    expect((await book(others)).found.map((one) => one.name)).toEqual(['edition.epub/Quay']);
  });

  const encryption = (algorithm: string, path: string): string =>
    `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:e="http://www.w3.org/2001/04/xmlenc#"><e:EncryptedData><e:EncryptionMethod Algorithm="${algorithm}"/><e:CipherData><e:CipherReference URI="${path}"/></e:CipherData></e:EncryptedData></encryption>`;

  it('under rights management says so', async () => {
    const aes = encryption('http://www.w3.org/2001/04/xmlenc#aes128-cbc', 'OPS/text/b.xhtml');
    const { found, messages } = await book({ ...whole, 'META-INF/encryption.xml': aes });
    expect(found).toEqual([]);
    expect(messages).toEqual([expect.stringMatching(/^edition\.epub is a book under rights management/)]);
  });

  it('with hidden fonts is read', async () => {
    const fonts = encryption('http://www.idpf.org/2008/embedding', 'OPS/font.otf');
    expect((await book({ ...whole, 'META-INF/encryption.xml': fonts })).found).toHaveLength(2);
  });

  it('that is damaged or empty says so', async () => {
    const { 'OPS/book.opf': _, ...others } = whole;
    expect((await book(others)).messages).toEqual([expect.stringMatching(/^edition\.epub is damaged/)]);
    const empty = { ...whole, 'OPS/book.opf': opf(items, ['cover']) };
    expect((await book(empty)).messages).toEqual(['edition.epub is an EPUB book without any text.']);
  });
});

describe('a path in a book', () => {
  it('is resolved against the document that names it and cannot leave the book', () => {
    expect(resolvePath('OPS/book.opf', 'text/a.xhtml#p1')).toBe('OPS/text/a.xhtml');
    expect(resolvePath('OPS/nav/toc.ncx', '../text/a.xhtml')).toBe('OPS/text/a.xhtml');
    expect(resolvePath('book.opf', '../../a.xhtml')).toBe('a.xhtml');
    expect(resolvePath('book.opf', '100%.xhtml')).toBe('100%.xhtml');
  });
});
