/** What a file is, by its first bytes and only then by its name. */

/** What there is a reader for. */
export type ReadKind =
  | 'text'
  | 'html'
  | 'markdown'
  | 'mhtml'
  | 'json'
  | 'table'
  | 'mail'
  | 'mailbox'
  | 'pdf'
  | 'zip'
  | 'gzip';

/** What there is none for; each has its own advice in the strings. */
export type RefusedKind =
  | 'picture'
  | 'sound'
  | 'video'
  | 'program'
  | 'database'
  | 'font'
  | 'packed'
  | 'office'
  | 'outlook'
  | 'locked'
  | 'richText'
  | 'book'
  | 'shortcut'
  | 'webArchive'
  | 'binary';

export interface Kind {
  read?: ReadKind;
  refused?: RefusedKind;
  /** The format's proper name, for messages: "JPEG". */
  sort?: string;
}

/** Bytes of the head that are looked at. */
export const headBytes = 8192;

type Signature = [at: number, bytes: string, kind: RefusedKind | 'pdf' | 'zip' | 'gzip', sort: string];

const signatures: Signature[] = [
  [0, 'PK\x03\x04', 'zip', 'ZIP'],
  [0, 'PK\x05\x06', 'zip', 'ZIP'],
  [0, '\x1F\x8B\x08', 'gzip', 'gzip'],
  [0, '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', 'office', 'Office 97'],
  [0, '{\\rtf', 'richText', 'RTF'],
  [0, '\xFF\xD8\xFF', 'picture', 'JPEG'],
  [0, '\x89PNG\r\n', 'picture', 'PNG'],
  [0, 'GIF8', 'picture', 'GIF'],
  [0, 'II*\0', 'picture', 'TIFF'],
  [0, 'MM\0*', 'picture', 'TIFF'],
  [8, 'WEBP', 'picture', 'WebP'],
  [0, '\0\0\x01\0', 'picture', 'ICO'],
  [4, 'ftypheic', 'picture', 'HEIC'],
  [4, 'ftypmif1', 'picture', 'HEIF'],
  [4, 'ftypavif', 'picture', 'AVIF'],
  [0, '8BPS', 'picture', 'Photoshop'],
  [4, 'ftypM4A', 'sound', 'M4A'],
  [4, 'ftyp', 'video', 'MP4'],
  [0, '\x1A\x45\xDF\xA3', 'video', 'Matroska'],
  [8, 'AVI ', 'video', 'AVI'],
  [8, 'WAVE', 'sound', 'WAV'],
  [0, 'ID3', 'sound', 'MP3'],
  [0, '\xFF\xFB', 'sound', 'MP3'],
  [0, 'OggS', 'sound', 'Ogg'],
  [0, 'fLaC', 'sound', 'FLAC'],
  [0, '\x7FELF', 'program', 'ELF'],
  [0, 'MZ', 'program', 'Windows'],
  [0, '\xCF\xFA\xED\xFE', 'program', 'macOS'],
  [0, '\0asm', 'program', 'WebAssembly'],
  [0, 'SQLite format 3\0', 'database', 'SQLite'],
  [0, 'PAR1', 'database', 'Parquet'],
  [0, 'wOFF', 'font', 'WOFF'],
  [0, 'wOF2', 'font', 'WOFF2'],
  [0, 'OTTO', 'font', 'OpenType'],
  [0, '\0\x01\0\0\0', 'font', 'TrueType'],
  [0, 'Rar!\x1A\x07', 'packed', 'RAR'],
  [0, '7z\xBC\xAF\x27\x1C', 'packed', '7-Zip'],
  [0, '\xFD7zXZ\0', 'packed', 'xz'],
  [0, 'BZh', 'packed', 'bzip2'],
  [0, '\x28\xB5\x2F\xFD', 'packed', 'Zstandard'],
  [257, 'ustar', 'packed', 'tar'],
  [60, 'BOOKMOBI', 'book', 'Kindle'],
  [0, 'bplist00', 'webArchive', 'webarchive'],
  [0, '[InternetShortcut]', 'shortcut', 'URL'],
  [0, '[{000214A0', 'shortcut', 'URL'],
  [0, 'L\0\0\0\x01\x14\x02\0', 'shortcut', 'LNK'],
];

/** Names an office file's parts carry inside, in UTF-16: they tell Word's from Outlook's. */
const officeParts: [string, RefusedKind, string][] = [
  ['EncryptedPackage', 'locked', 'Office'],
  ['__substg1.0', 'outlook', 'Outlook'],
  ['WordDocument', 'office', 'Word 97'],
  ['Workbook', 'office', 'Excel 97'],
  ['PowerPoint', 'office', 'PowerPoint 97'],
];

export const extensionOf = (name: string): string => /\.([^./\\]+)$/.exec(name.toLowerCase())?.[1] ?? '';

const ofExtension: Record<string, ReadKind> = {
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  md: 'markdown',
  markdown: 'markdown',
  mht: 'mhtml',
  mhtml: 'mhtml',
  json: 'json',
  jsonl: 'json',
  ndjson: 'json',
  csv: 'table',
  tsv: 'table',
  eml: 'mail',
  mbox: 'mailbox',
};

const latin1 = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4096) {
    text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  }
  return text;
};

/** "utf-16le" or "utf-16be" where bytes carry its mark, or every other one is zero. */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const looked = Math.min(bytes.length, headBytes) & ~1;
  for (let i = 0; i < looked; ++i) if (bytes[i] === 0) ++(zeros as [number, number])[i % 2 ? 1 : 0];
  const [even = 0, odd = 0] = zeros;
  if (looked < 4) return undefined;
  if (odd > looked * 0.2 && even === 0) return 'utf-16le';
  return even > looked * 0.2 && odd === 0 ? 'utf-16be' : undefined;
}

/** Control characters that no text has, more than a damaged text would. */
function isBinary(head: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const controls = head.match(/[\0-\x08\x0B\x0E-\x1A\x1C-\x1F]/g)?.length ?? 0;
  return controls * 50 > head.length;
}

const mailFields =
  /^(received|return-path|delivered-to|from|to|cc|subject|date|message-id|mime-version|reply-to|list-id|x-[\w-]+|content-type|dkim-signature|arc-[\w-]+):/i;

/** Header lines before the first empty line, most of them ones that mails have. */
function looksLikeMail(head: string): boolean {
  const lines = (head.split(/\r?\n\r?\n/, 1)[0] ?? '').split(/\r?\n/).filter((line) => !/^[ \t]/.test(line));
  const fields = lines.filter((line) => mailFields.test(line));
  return (
    fields.length >= 3 &&
    fields.length * 2 > lines.length &&
    lines.some((line) => /^from:/i.test(line)) &&
    lines.some((line) => /^(received|return-path|message-id|mime-version|delivered-to|date):/i.test(line))
  );
}

const looksLikeWebArchive = (head: string): boolean =>
  /^from: <saved by|^snapshot-content-location:/im.test(head.slice(0, 2000));

const looksLikeHtml = (head: string): boolean =>
  /^\s*(<\?xml[^>]*>\s*)?(<!--[^>]*-->\s*)*<(!doctype html|html|head|body)\b/i.test(head);

const looksLikeJson = (head: string): boolean => /^\s*(\{\s*"|\[\s*[{"[])/.test(head);

function textKind(name: string, head: string): Kind {
  const named = ofExtension[extensionOf(name)];
  if (looksLikeWebArchive(head)) return { read: 'mhtml' };
  if (named === 'mailbox' || /^From \S.*\d{4}\r?\n[\w-]+: /.test(head)) return { read: 'mailbox' };
  if (looksLikeMail(head)) return { read: named === 'mhtml' ? 'mhtml' : 'mail' };
  if (looksLikeHtml(head)) return { read: 'html' };
  if (named === 'html' && !/<[a-z!/]/i.test(head)) return { read: 'text' };
  if (named === 'json' && /^\s*[^\s{["]/.test(head)) return { read: 'text' };
  if (named) return { read: named };
  return { read: looksLikeJson(head) ? 'json' : 'text' };
}

/** `head`: the first headBytes bytes. Never undecided: what nothing else fits is text or binary. */
export function kindOf(name: string, head: Uint8Array): Kind {
  const raw = latin1(head.subarray(0, headBytes));
  if (raw.slice(0, 1024).includes('%PDF-')) {
    // A page about PDFs may hold the mark; a PDF has at most some bytes before it.
    if (!looksLikeHtml(raw.replace(/^\xEF\xBB\xBF/, ''))) return { read: 'pdf', sort: 'PDF' };
  }
  const found = signatures.find(([at, bytes]) => raw.startsWith(bytes, at));
  // Marks of a few letters may begin a text.
  if (found && (!/^[ -~]{1,4}$/.test(found[1]) || isBinary(raw))) {
    const [, , kind, sort] = found;
    if (kind === 'pdf' || kind === 'zip' || kind === 'gzip') return { read: kind, sort };
    return { refused: kind, sort };
  }
  const wide = utf16Of(head);
  if (!wide && isBinary(raw)) return { refused: 'binary' };
  const text = new TextDecoder(wide ?? 'utf-8').decode(head.subarray(0, headBytes));
  return textKind(name, text);
}

/** Which office file it is: looks through all of it for the names of its parts. */
export function officeKind(bytes: Uint8Array): Kind {
  const text = new TextDecoder('latin1').decode(bytes);
  for (const [part, refused, sort] of officeParts) {
    if (text.includes([...part].join('\0'))) return { refused, sort };
  }
  return { refused: 'office', sort: 'Office 97' };
}

/** What the name promises, where it promises something that is told apart by content. */
export function promised(name: string): ReadKind | 'docx' | 'epub' | undefined {
  const extension = extensionOf(name);
  if (extension === 'pdf' || extension === 'docx' || extension === 'epub' || extension === 'zip')
    return extension;
  return ofExtension[extension];
}
