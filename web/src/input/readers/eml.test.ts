import { describe, expect, it } from 'vitest';
import { latin1, type Read, readOne, textOf } from '../testing/read';
import { mailStarts } from './eml';

const mail = (...lines: string[]): string => lines.join('\r\n');
const fields = [
  'From: The Harbour Desk <desk@example.org>',
  'To: reader@example.org',
  'Subject: =?utf-8?Q?F=C3=A4hre_sails?=',
  'Date: Tue, 07 May 2024 10:00:00 +0000',
  'MIME-Version: 1.0',
];

const parts = (...all: string[][]): string =>
  mail(
    ...fields,
    'Content-Type: multipart/mixed; boundary="b"',
    '',
    ...all.flatMap((part) => ['--b', ...part]),
    '--b--',
  );

const texts = ({ found }: Read): [string, string][] => found.map((one) => [one.name, textOf(one)]);

describe('a mail', () => {
  it('gives its text under its subject', async () => {
    const plain = mail(...fields, 'Content-Type: text/plain; charset=iso-8859-1', '', 'Caf\xE9 on board.');
    const { found } = await readOne('a.eml', latin1(plain));
    expect(found).toEqual([{ name: 'a.eml', content: 'Fähre sails\n\nCafé on board.\n', format: 'plain' }]);
  });

  it('gives its HTML where it has both, with subject and date', async () => {
    const both = parts(
      ['Content-Type: text/plain', '', 'It sails.'],
      ['Content-Type: text/html', '', '<html><body class="x"><p>It sails.</p></body></html>'],
    ).replace('mixed', 'alternative');
    const { found } = await readOne('a.eml', both);
    expect(found).toHaveLength(1);
    expect(found[0]?.format).toBe('html');
    const text = textOf(found[0] as never);
    expect(text).toContain('<body class="x"><h1>Fähre sails</h1><p>It sails.</p>');
    expect(text).toContain('"article:published_time" content="2024-05-07T10:00:00.000Z"');
  });

  it('keeps a heading that its HTML has', async () => {
    const html = mail(...fields, 'Content-Type: text/html', '', '<h1>Night ferry</h1><p>It sails.</p>');
    const [[, text] = ['', '']] = texts(await readOne('a.eml', html));
    expect(text.match(/<h1/g)).toHaveLength(1);
  });

  it('brings the documents attached to it, not pictures and signatures', async () => {
    const read = await readOne(
      'a.eml',
      parts(
        ['Content-Type: text/plain', '', 'See below.'],
        ['Content-Type: text/plain; name="ferry.txt"', 'Content-Disposition: attachment', '', 'It sails.'],
        ['Content-Type: image/jpeg; name="quay.jpg"', 'Content-Disposition: attachment', '', 'x'],
        [
          'Content-Type: application/pkcs7-signature; name="smime.p7s"',
          'Content-Disposition: attachment',
          '',
          'x',
        ],
      ),
    );
    expect(read.found.map((one) => one.name)).toEqual(['a.eml', 'a.eml/ferry.txt']);
    expect(read.messages).toEqual([]);
  });

  it('names an attachment that cannot be read', async () => {
    const pdf = [
      'Content-Type: application/pdf; name="a.pdf"',
      'Content-Disposition: attachment',
      '',
      '\x01\x02\x03',
    ];
    const { messages } = await readOne('a.eml', parts(['Content-Type: text/plain', '', 'See below.'], pdf));
    expect(messages).toEqual([expect.stringMatching(/^a\.eml\/a\.pdf is not text/)]);
  });

  it('that is encrypted or without text says so', async () => {
    const locked = mail(...fields, 'Content-Type: application/pkcs7-mime; name="smime.p7m"', '', 'x');
    expect((await readOne('a.eml', locked)).messages).toEqual([
      expect.stringMatching(/^a\.eml is an encrypted mail\. Open it in your mail program/),
    ]);
    const empty = mail(...fields, 'Content-Type: text/plain', '', '');
    expect((await readOne('a.eml', empty)).messages).toEqual(['a.eml is a mail without any text.']);
  });
});

describe('a mailbox', () => {
  const one = (text: string): string =>
    `From desk@example.org Tue May  7 10:00:00 2024\nSubject: Ferry\n\n${text}\n`;

  it('is cut at its lines "From ", and only at those after an empty line', () => {
    const text = `${one('He wrote:\nFrom now on it sails.')}\n${one('Again.')}`;
    expect(mailStarts(new TextEncoder().encode(text))).toEqual([0, text.lastIndexOf('From desk')]);
  });

  it('gives each of its mails', async () => {
    const read = await readOne('all.mbox', `${one('It sails.')}\n${one('Again.')}`);
    expect(texts(read).map(([name, text]) => [name, text.trim()])).toEqual([
      ['all.mbox 1', 'Ferry\n\nIt sails.'],
      ['all.mbox 2', 'Ferry\n\nAgain.'],
    ]);
  });
});
