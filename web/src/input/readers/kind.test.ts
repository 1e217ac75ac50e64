import { describe, expect, it } from 'vitest';
import { latin1, read, readOne, textOf } from '../testing/read';
import { readFiles } from './index';
import { kindOf, officeKind, utf16Of } from './kind';

const utf8 = new TextEncoder();
const kind = (name: string, text: string) => kindOf(name, utf8.encode(text));
const bytesKind = (name: string, text: string) => kindOf(name, latin1(text));

describe('what a file is', () => {
  it('is told by its first bytes, whatever its name', () => {
    expect(bytesKind('story.txt', '%PDF-1.7\n%\xE2\xE3\xCF\xD3\n').read).toBe('pdf');
    expect(bytesKind('report.pdf', 'PK\x03\x04\x14\0\0\0').read).toBe('zip');
    expect(bytesKind('story.html', '\xFF\xD8\xFF\xE0\0\x10JFIF')).toEqual({
      refused: 'picture',
      sort: 'JPEG',
    });
    expect(bytesKind('story.docx', '\x89PNG\r\n\x1A\n')).toEqual({ refused: 'picture', sort: 'PNG' });
  });

  it('finds a PDF that has some bytes before its mark', () => {
    expect(bytesKind('a.pdf', `\n\n%PDF-1.4\n%\xE2\xE3`).read).toBe('pdf');
  });

  it('does not take a page about PDFs for one', () => {
    expect(kind('a.html', '<!doctype html><p>Files begin with %PDF-1.7</p>').read).toBe('html');
  });

  it('takes words that begin as a format does for text', () => {
    expect(kind('a.txt', 'MZ was the first to answer.').read).toBe('text');
    expect(kind('a.txt', 'OTTO OF THE HARBOUR\n\nHe came at dawn.').read).toBe('text');
    expect(bytesKind('setup', `MZ\x90\0\x03\0\0\0\x04\0\0\0\xFF\xFF\0\0`).refused).toBe('program');
  });

  it('goes by the name where the content is only text', () => {
    expect(kind('a.csv', 'id,text\n1,Good morning').read).toBe('table');
    expect(kind('a.md', '# Night ferry\n\nIt sails.').read).toBe('markdown');
    expect(kind('a', 'The night ferry sails again.').read).toBe('text');
  });

  it('sees a page in a file that is named otherwise', () => {
    expect(kind('table.csv', '<html><body><table>').read).toBe('html');
    expect(kind('a.json', '<!DOCTYPE html>\n<html lang="en">').read).toBe('html');
  });

  it('sees that a file named as a page has no element in it', () => {
    expect(kind('a.html', 'Night ferry\n\nIt sails.').read).toBe('text');
  });

  it('sees JSON without a name, and no JSON in a text in brackets', () => {
    expect(kind('download', '{"text": "It sails."}').read).toBe('json');
    expect(kind('a.txt', '[Updated at noon]\n\nIt sails.').read).toBe('text');
  });

  it('tells a mail, a mailbox and a saved page apart', () => {
    const fields = 'Subject: Ferry\r\nDate: Tue, 7 May 2024 10:00:00 +0000\r\nMIME-Version: 1.0\r\n';
    expect(kind('a', `From: Desk <desk@example.org>\r\n${fields}\r\nIt sails.`).read).toBe('mail');
    expect(kind('a', `From desk@example.org Tue May  7 10:00:00 2024\nFrom: Desk\n`).read).toBe('mailbox');
    expect(
      kind('a', `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/\r\n`).read,
    ).toBe('mhtml');
  });

  it('takes a text with a line that looks like a field for text', () => {
    expect(kind('a.txt', 'From: our correspondent\n\nIt sails.').read).toBe('text');
  });

  it('knows UTF-16 with and without its mark', () => {
    expect(utf16Of(latin1('\xFF\xFEa\0'))).toBe('utf-16le');
    expect(utf16Of(latin1('\0I\0t\0 \0s\0a\0i\0l\0s'))).toBe('utf-16be');
    expect(utf16Of(latin1('It sails'))).toBeUndefined();
  });

  it('looks for the kind of an old office file inside it', () => {
    const office = (part: string) => officeKind(latin1(`\xD0\xCF\x11\xE0....${[...part].join('\0')}`));
    expect(office('WordDocument')).toEqual({ refused: 'office', sort: 'Word 97' });
    expect(office('EncryptedPackage').refused).toBe('locked');
    expect(office('__substg1.0_0037001F').refused).toBe('outlook');
  });
});

describe('a file that cannot be read', () => {
  const cases: [string, string, string, RegExp][] = [
    ['a picture', 'photo.docx', '\xFF\xD8\xFF\xE0\0\x10JFIF', /^photo\.docx is a JPEG picture; .*OCR/],
    [
      'a sound file',
      'talk.txt',
      'ID3\x04\0\0\0\0\0\0\0\0\0',
      /^talk\.txt is a MP3 sound file; bring a transcript/,
    ],
    ['another archive', 'all.zip', 'Rar!\x1A\x07\x01\0', /^all\.zip is a RAR archive; unpack it/],
    ['RTF', 'a.doc', '{\\rtf1\\ansi It sails.}', /^a\.doc is an RTF document; save it as \.docx/],
    ['noise', 'a.txt', '\x01\x02\x03\x04\x05\x06'.repeat(9), /^a\.txt is not text/],
    ['a link', 'a.url', '[InternetShortcut]\r\nURL=https://example.org/', /^a\.url is only a link/],
    [
      'an old Word file',
      'a.doc',
      `\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1${[...'WordDocument'].join('\0')}`,
      /^a\.doc is a document of Word 97/,
    ],
    [
      'a Word file with a password',
      'a.docx',
      `\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1${[...'EncryptedPackage'].join('\0')}`,
      /^a\.docx is an Office document with a password/,
    ],
    ['nothing', 'a.txt', '', /^a\.txt is empty/],
  ];
  it.each(cases)('is named, with what it is and what to do: %s', async (_, name, content, message) => {
    const { found, messages } = await readOne(name, latin1(content));
    expect(found).toEqual([]);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(message);
  });

  it('was moved since it was chosen', async () => {
    const gone = Object.assign(new Blob(['It sails.']), {
      arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')),
    });
    const outcomes = [];
    for await (const outcome of readFiles([{ name: 'a.txt', blob: gone as unknown as Blob }])) {
      outcomes.push(outcome);
    }
    expect(outcomes).toEqual([
      {
        name: 'a.txt',
        message: expect.stringMatching(/^a\.txt cannot be opened: it was moved.* Choose it again\.$/),
      },
    ]);
  });

  it('does not stop the others', async () => {
    const { found, messages } = await read({
      'a.txt': 'It sails.',
      'b.jpg': latin1('\xFF\xD8\xFF\xE0\0\x10JFIF'),
      'c.json': '{"text": ',
      'd.txt': 'It sails again.',
    });
    expect(found.map((one) => one.name)).toEqual(['a.txt', 'd.txt']);
    expect(messages).toHaveLength(2);
  });
});

describe('a file that is named for what it is not', () => {
  it('is read as what it is, with a note', async () => {
    const { found } = await readOne('report.pdf', '<!doctype html><p>Please log in.</p>');
    expect(found[0]?.format).toBe('html');
    expect(found[0]?.note).toMatch(/^report\.pdf is not a PDF but a web page, .*download it again/);
  });

  it('needs no note where the two are read alike', async () => {
    const { found } = await readOne('a.md', '<!doctype html><p>It sails.</p>');
    expect(found[0]?.format).toBe('html');
    expect(found[0]?.note).toBeUndefined();
  });
});

describe('a folder', () => {
  it('is read without what pages keep beside themselves', async () => {
    const { found, messages } = await read({
      'press/ferry.html': '<!doctype html><p>It sails.</p>',
      'press/ferry_files/advert.html': '<!doctype html><p>Buy!</p>',
      'press/.DS_Store': latin1('\0\0\0\x01Bud1'),
      'press/quay.jpg': latin1('\xFF\xD8\xFF\xE0'),
    });
    expect(found.map((one) => one.name)).toEqual(['press/ferry.html']);
    expect(messages).toEqual([
      expect.stringMatching(/^press: a file that is a picture, .*left out: press\/quay\.jpg/),
    ]);
  });
});

it('hands a text to the engine as it came', async () => {
  const { found } = await readOne('a.txt', latin1('Caf\xE9 am Hafen'));
  expect(found[0]?.content).toEqual(latin1('Caf\xE9 am Hafen'));
});

it('decodes what the engine does not, with a mark that outweighs the page', async () => {
  const { found } = await readOne('a.html', latin1('<meta charset="euc-kr"><p>\xC7\xD1\xB1\xB9</p>'));
  expect(textOf(found[0] as never)).toBe('\uFEFF<meta charset="euc-kr"><p>한국</p>');
});
