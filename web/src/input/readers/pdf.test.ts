import { describe, expect, it } from 'vitest';
import { column, pdf } from '../testing/pdf';
import { latin1 } from '../testing/read';
import { faultOf, pdfText } from './pdf';

const read = async (bytes: Uint8Array): Promise<string> => (await pdfText('a.pdf', bytes)).text;
const fault = async (bytes: Uint8Array): Promise<string> => {
  try {
    return `no fault: ${await read(bytes)}`;
  } catch (error) {
    return (faultOf('a.pdf', error) as Error).message;
  }
};

describe('a PDF', () => {
  it('gives its lines, and its paragraphs apart', async () => {
    const page = [
      ...column(['Night ferry sails'], { top: 790, size: 20 }),
      ...column(['The council voted to keep', 'the night ferry (at last).', '', 'It sails on Tues-', 'day.']),
    ];
    expect(await read(pdf([page]))).toBe(
      'Night ferry sails\n\nThe council voted to keep the night ferry (at last).\n\nIt sails on Tues\u00adday.',
    );
  });

  it('gives its letters beyond ASCII', async () => {
    expect(await read(pdf([column(['F\xE4hre, caf\xE9'])]))).toBe('Fähre, café');
  });

  it('goes on over its pages', async () => {
    expect(await read(pdf([column(['It sails at']), column(['night.'])]))).toBe('It sails at night.');
  });

  it('whose table of objects is not where it should be is read all the same', async () => {
    const whole = new TextDecoder('latin1').decode(pdf([column(['It sails.'])]));
    expect(await read(latin1(whole.replace(/startxref\n\d+/, 'startxref\n7')))).toBe('It sails.');
  });

  it('of pictures has no text', async () => {
    expect(await pdfText('a.pdf', pdf([[], []]))).toEqual({ text: '', pages: 2, left: 0 });
  });

  it('with a password says so', async () => {
    const key = '0'.repeat(64);
    const locked = pdf(
      [column(['It sails.'])],
      `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${key}> /U <${key}> >> /ID [<00> <00>]`,
    );
    expect(await fault(locked)).toMatch(/^a\.pdf is a PDF with a password\. Open it, print it/);
  });

  it('that is damaged says so', async () => {
    expect(await fault(latin1('%PDF-1.4\n\x01\x02\x03 nothing of use'))).toMatch(/^a\.pdf is a damaged PDF/);
  });
});
