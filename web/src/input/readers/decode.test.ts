import { describe, expect, it } from 'vitest';
import { latin1 } from '../testing/read';
import { decodeFileNames, decodeText, encodingOf } from './decode';

describe('text of bytes', () => {
  it('follows a byte order mark and leaves it out', () => {
    expect(decodeText(latin1('\xEF\xBB\xBFid'))).toBe('id');
    expect(decodeText(latin1('\xFF\xFEi\0d\0'))).toBe('id');
    expect(decodeText(latin1('\xFE\xFF\0i\0d'))).toBe('id');
  });

  it('is UTF-8 where the bytes are', () => {
    expect(decodeText(new TextEncoder().encode('Świnoujście — “ferry”'))).toBe('Świnoujście — “ferry”');
  });

  it('stays UTF-8 with a damaged place', () => {
    const bytes = new TextEncoder().encode('Zürich, Köln, Düsseldorf, Mühlheim, Fürth, Nürnberg?');
    bytes[bytes.length - 1] = 0xff;
    expect(encodingOf(bytes)).toBe('utf-8');
  });

  it('is windows-1252 of Western texts', () => {
    // Node gives the marks between 0x80 and 0x9F as control characters: only letters are compared.
    const text = latin1('Caf\xE9, so na\xEFve, \x96 d\xE9j\xE0 vu');
    expect(encodingOf(text)).toBe('windows-1252');
    expect(decodeText(text)).toMatch(/^Café, so naïve, . déjà vu$/);
  });

  it('finds Cyrillic, in either of its encodings', () => {
    const letters = 'Паром снова ходит ночью';
    const inWindows = [...letters].map((letter) => {
      const code = letter.codePointAt(0) as number;
      return code < 128 ? code : code - 0x0410 + 0xc0;
    });
    expect(decodeText(Uint8Array.from(inWindows))).toBe(letters);
    expect(decodeText(latin1('\xF0\xC1\xD2\xCF\xCD \xD3\xCE\xCF\xD7\xC1'))).toBe('Паром снова');
  });

  it('finds the encodings of East Asia by the letters that are common', () => {
    expect(decodeText(latin1('\x83t\x83F\x83\x8A\x81[\x82\xCD\x96\xE9\x82\xC9\x8Fo\x82\xE9'))).toBe(
      'フェリーは夜に出る',
    );
    expect(decodeText(latin1('\xB6\xC9\xB4\xAC\xD4\xDA\xD2\xB9\xC0\xEF\xB3\xF6\xB7\xA2\xC1\xCB'))).toBe(
      '渡船在夜里出发了',
    );
    expect(decodeText(latin1('\xC6\xE4\xB8\xAE\xB4\xC2 \xB9\xE3\xBF\xA1 \xB6\xB0\xB3\xAD\xB4\xD9'))).toBe(
      '페리는 밤에 떠난다',
    );
  });
});

describe('names in an archive', () => {
  it('are UTF-8, code page 437 or 866', () => {
    expect(decodeFileNames(new TextEncoder().encode('Fähre.txt'))).toBe('Fähre.txt');
    expect(decodeFileNames(latin1('F\x84hre.txt'))).toBe('Fähre.txt');
    expect(decodeFileNames(latin1('\x8F\xA0\xE0\xAE\xAC.txt'))).toBe('Паром.txt');
  });
});
