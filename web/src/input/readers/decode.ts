/**
 * Bytes to text, for what the engine does not decode: records, which are read here, and the
 * encodings of East Asia, which browsers know and the engine need not.
 *
 * A byte order mark decides, then UTF-16 by its zeros, then UTF-8 where the bytes are valid, then the
 * encoding whose common letters come out most.
 */
import { headBytes, utf16Of } from './kind';

const eastAsian = ['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr'] as const;

/** Letters that make up much of any text in the language. */
const commonLetters: Record<(typeof eastAsian)[number], RegExp> = {
  gb18030:
    /[的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后多天而能好都然没日于起还发成事只作当想看无开手十用主行方又如前所本见经头面公同三已老从动两，。]/g,
  big5: /[的一是不了在人有我他這中大來上國個到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可裡後多天而能好都然沒日於起還發成事只作當想看無開手十用主行方又如前所本見經頭面公同三已老從動兩，。]/g,
  shift_jis: /[\u3041-\u3093\u30a1-\u30f6ー、。]/g,
  'euc-jp': /[\u3041-\u3093\u30a1-\u30f6ー、。]/g,
  'euc-kr': /[이다는가의을에를은한지고로하서기인도사자리대시어일나정그아해부전들라제수]/g,
};

const singleByte: [string, RegExp][] = [
  ['windows-1252', /[àâäáãåæçèéêëíîïñóôöòõøœùúûüßÄÖÜÉ“”‘’–—…«»€£©°·•¿¡\u00a0]/g],
  ['windows-1250', /[ąćęłńóśźżčřšžěůýáéíőűúäöüăîâșțđ“”„’–—…\u00a0]/g],
  ['windows-1251', /[а-яёіїєґў«»“”„’–—…№\u00a0]/g],
  ['koi8-r', /[а-яё]/g],
  ['windows-1253', /[α-ωάέήίόύώ«»“”’–—…\u00a0]/g],
  ['windows-1254', /[çğıöşüâîİ“”‘’–—…\u00a0]/g],
  ['windows-1255', /[א-ת“”’–—…\u00a0]/g],
  ['windows-1256', /[ء-يپچژگ،؛؟“”«»\u00a0]/g],
];

/** The share of the characters beyond ASCII that `letters` has; undefined where bytes do not fit. */
function share(sample: Uint8Array, encoding: string, letters: RegExp): number | undefined {
  try {
    // Streamed: a character that the sample cuts is no fault.
    const text = new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true });
    const beyond = text.match(/[^\0-\x7F]/g)?.length ?? 0;
    return beyond === 0 ? undefined : (text.match(letters)?.length ?? 0) / beyond;
  } catch {
    return undefined;
  }
}

const best = (sample: Uint8Array, candidates: [string, RegExp][]): [string, number] | undefined =>
  candidates
    .map(([encoding, letters]): [string, number] => [encoding, share(sample, encoding, letters) ?? -1])
    .filter(([, score]) => score >= 0)
    .reduce<[string, number] | undefined>((a, b) => (a && a[1] >= b[1] ? a : b), undefined);

/** East Asian encodings have many bytes that no text of one-byte letters fits: valid is telling. */
function eastAsianOf(sample: Uint8Array): string | undefined {
  const found = best(
    sample,
    eastAsian.map((encoding) => [encoding, commonLetters[encoding]]),
  );
  return found && found[1] >= 0.1 ? found[0] : undefined;
}

const sampleOf = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, 65536);

/** Of a page: what it declares, where browsers know it. */
function declaredOf(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, headBytes));
  const label = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  try {
    return label && new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The encoding of text by its bytes, by its WHATWG name. */
export function encodingOf(bytes: Uint8Array): string {
  const wide = utf16Of(bytes);
  if (wide) return wide;
  if (isUtf8(bytes)) return 'utf-8';
  const sample = sampleOf(bytes);
  // A UTF-8 file with some damage stays one.
  const asUtf8 = new TextDecoder().decode(sample);
  const damaged = asUtf8.match(/\uFFFD/g)?.length ?? 0;
  const sound = asUtf8.match(/[\u0080-\uFFFC]/g)?.length ?? 0;
  if (sound > damaged * 4) return 'utf-8';
  return eastAsianOf(sample) ?? best(sample, singleByte)?.[0] ?? 'windows-1252';
}

export const decodeText = (bytes: Uint8Array): string => new TextDecoder(encodingOf(bytes)).decode(bytes);

/** The upper half of code page 437, which browsers do not know and archives are named in. */
const codePage437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/** Names of files in an archive that does not say how they are written. */
export function decodeFileNames(bytes: Uint8Array): string {
  if (isUtf8(bytes)) return new TextDecoder().decode(bytes);
  const eastAsian = eastAsianOf(bytes);
  if (eastAsian) return new TextDecoder(eastAsian).decode(bytes);
  const cyrillic = new TextDecoder('ibm866').decode(bytes);
  if (/[А-я][а-я]{2}/.test(cyrillic)) return cyrillic;
  return [...bytes]
    .map((byte) => (byte < 128 ? String.fromCharCode(byte) : codePage437[byte - 128]))
    .join('');
}

/** Bytes as the engine can read them: as they came, or decoded where only browsers can. */
export function forEngine(bytes: Uint8Array): Uint8Array | string {
  const declared = declaredOf(bytes);
  const known = declared && [...eastAsian, 'gbk', 'iso-2022-jp'].includes(declared);
  if (declared && !known) return bytes;
  if (utf16Of(bytes) || (!known && isUtf8(bytes))) return bytes;
  const encoding = known ? declared : encodingOf(bytes);
  if (!known && !(eastAsian as readonly string[]).includes(encoding)) return bytes;
  if (known && declared !== 'iso-2022-jp' && isUtf8(bytes)) return bytes;
  // The mark outweighs what the page declares.
  return `\uFEFF${new TextDecoder(encoding).decode(bytes)}`;
}
