import { gzipSync, strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { latin1, readOne, textOf } from '../testing/read';

type Bytes = Uint8Array<ArrayBuffer>;
const zip = (files: Zippable): Bytes => zipSync(files) as Bytes;
const jpeg = latin1('\xFF\xD8\xFF\xE0\0\x10JFIF');

const namesIn = async (name: string, content: Bytes) =>
  (await readOne(name, content)).found.map((one) => one.name);

describe('an archive of articles', () => {
  it('gives each, of whatever kind, under its path', async () => {
    const { found, messages } = await readOne(
      'press.zip',
      zip({
        'may/ferry.txt': strToU8('It sails.'),
        'may/all.csv': strToU8('id,text\n1,Again.\n2,And again.'),
        'page.html': strToU8('<!doctype html><p>It sails.</p>'),
      }),
    );
    expect(messages).toEqual([]);
    expect(found.map((one) => [one.name, textOf(one)])).toEqual([
      ['press.zip/may/ferry.txt', 'It sails.'],
      ['1', 'Again.'],
      ['2', 'And again.'],
      ['press.zip/page.html', '<!doctype html><p>It sails.</p>'],
    ]);
  });

  it('is read without what systems and saved pages leave in it', async () => {
    const files = {
      'ferry.html': strToU8('<!doctype html><p>It sails.</p>'),
      'ferry_files/frame.html': strToU8('<!doctype html><p>Buy!</p>'),
      '__MACOSX/._ferry.html': strToU8('x'),
      '.DS_Store': strToU8('x'),
      'Thumbs.db': strToU8('x'),
    };
    expect(await readOne('a.zip', zip(files))).toMatchObject({
      found: [{ name: 'a.zip/ferry.html' }],
      messages: [],
    });
  });

  it('says in one message what holds no article', async () => {
    const { messages } = await readOne('a.zip', zip({ 'a.txt': strToU8('x'), '1.jpg': jpeg, '2.css': jpeg }));
    expect(messages).toEqual([
      'a.zip: 2 files that are pictures, styles or scripts were left out: 1.jpg, 2.css',
    ]);
  });

  it('goes on after an entry that cannot be read, and names it', async () => {
    const { found, messages } = await readOne(
      'a.zip',
      zip({ 'a.txt': strToU8('It sails.'), 'b.txt': jpeg, 'c.txt': strToU8('Again.') }),
    );
    expect(found).toHaveLength(2);
    expect(messages).toEqual([expect.stringMatching(/^a\.zip\/b\.txt is a JPEG picture/)]);
  });

  it('goes on after an entry with a password', async () => {
    const bytes = zip({ 'a.txt': strToU8('It sails.'), 'b.txt': strToU8('Again.') });
    const at = new TextDecoder('latin1').decode(bytes).indexOf('PK\x01\x02');
    bytes[at + 8] = 1;
    const { found, messages } = await readOne('a.zip', bytes);
    expect(found.map((one) => one.name)).toEqual(['a.zip/b.txt']);
    expect(messages).toEqual([expect.stringMatching(/^a\.zip\/a\.txt needs a password\. Unpack it/)]);
  });
});

describe('archives in archives', () => {
  const inner = zip({ 'a.txt': strToU8('It sails.') });
  const middle = zip({ 'inner.zip': inner });

  it('are opened one deep', async () => {
    expect(await namesIn('outer.zip', middle)).toEqual(['outer.zip/inner.zip/a.txt']);
    const { found, messages } = await readOne('outer.zip', zip({ 'middle.zip': middle }));
    expect(found).toEqual([]);
    expect(messages).toEqual([expect.stringMatching(/inner\.zip is an archive in an archive in an archive/)]);
  });

  it('may be packed by gzip', async () => {
    expect(await namesIn('a.txt.gz', gzipSync(strToU8('It sails.')) as Bytes)).toEqual(['a.txt']);
    const lines = gzipSync(strToU8('{"id":1,"text":"It sails."}\n{"id":2,"text":"Again."}')) as Bytes;
    expect(await namesIn('all.ndjson.gz', lines)).toEqual(['1', '2']);
  });
});

describe('an archive that is none, or of something else', () => {
  const cases: [string, Bytes, RegExp][] = [
    ['a.docx', zip({ 'a.txt': strToU8('x') }), /^a\.docx is no \.docx inside but a ZIP archive of a\.txt/],
    ['a.zip', zip({ 'xl/workbook.xml': strToU8('x') }), /^a\.zip is a spreadsheet; save the sheet as CSV/],
    ['a.docx', zip({ 'ppt/presentation.xml': strToU8('x') }), /^a\.docx is a presentation/],
    [
      'a.odt',
      zip({ mimetype: strToU8('x'), 'content.xml': strToU8('x') }),
      /^a\.odt is an OpenDocument file/,
    ],
    ['a.zip', zip({}), /^a\.zip is an archive without files/],
    ['a.zip', zip({ '__MACOSX/a': strToU8('x') }), /^a\.zip is an archive without files/],
    ['a.zip', zip({ 'a.txt': strToU8('x') }).slice(0, 40), /^a\.zip is an archive whose end is missing/],
    ['a.txt.gz', (gzipSync(strToU8('It sails.')) as Bytes).slice(0, 20), /^a\.txt\.gz is damaged/],
  ];
  it.each(cases)('%s: says what it is and what to do', async (name, content, message) => {
    const { found, messages } = await readOne(name, content);
    expect(found).toEqual([]);
    expect(messages).toEqual([expect.stringMatching(message)]);
  });
});

describe('a hostile archive', () => {
  const blanks = new Uint8Array(20 * 1024 * 1024);

  it('with an entry that packs as no text does is left alone, the others are read', async () => {
    const { found, messages } = await readOne(
      'a.zip',
      zip({ 'a.txt': strToU8('It sails.'), 'b.txt': blanks }),
    );
    expect(found.map((one) => one.name)).toEqual(['a.zip/a.txt']);
    expect(messages).toEqual([expect.stringMatching(/^a\.zip\/b\.txt would unpack from 0 MB to 20 MB/)]);
  });

  it('packed by gzip ends where it unpacks to too much', async () => {
    const { found, messages } = await readOne('a.gz', gzipSync(blanks) as Bytes);
    expect(found).toEqual([]);
    expect(messages).toEqual([expect.stringMatching(/^a\.gz unpacks to more than/)]);
  });

  it('with names that lead out of it gives names in it', async () => {
    expect(await namesIn('a.zip', zip({ '../../etc/a.txt': strToU8('x') }))).toEqual(['a.zip/etc/a.txt']);
  });
});
