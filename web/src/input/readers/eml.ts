/**
 * Mails, and mailboxes of them. The HTML of a mail is preferred, as it has the structure; documents
 * attached to it are read as well, pictures and signatures are not.
 */
import PostalMime, { type Attachment } from 'postal-mime';
import { readingStrings as say } from '../../strings.reading';
import { escapeHtml } from './html';
import { extensionOf } from './kind';
import { isResource } from './left_out';
import { messageOf } from './message';
import { type BroughtFile, bytesOf, type Outcome, Unreadable } from './outcome';

const noArticle = ['ics', 'vcf', 'p7s', 'asc', 'sig', 'dat'];

const isDocument = ({ filename, mimeType, related }: Attachment): boolean =>
  !!filename &&
  !related &&
  !/^(image|audio|video|font)\//.test(mimeType) &&
  !isResource(filename) &&
  !noArticle.includes(extensionOf(filename));

const isEncrypted = (attachments: Attachment[]): boolean =>
  attachments.some(({ mimeType }) => /pkcs7-mime|pgp-encrypted/.test(mimeType));

/** The subject stands above a text that has no heading of its own. */
function pageOf(html: string, subject: string, date: string): string {
  const head =
    `<!doctype html><meta charset="utf-8"><title>${escapeHtml(subject)}</title>` +
    (date && `<meta property="article:published_time" content="${escapeHtml(date)}">`);
  const heading = subject && !/<h1\b/i.test(html) ? `<h1>${escapeHtml(subject)}</h1>` : '';
  const body = /<body\b[^>]*>/i.exec(html);
  if (!body) return `${head}${heading}${html}`;
  const at = body.index + body[0].length;
  return `${head}${html.slice(0, at)}${heading}${html.slice(at)}`;
}

export async function* readMail(
  { name, blob, depth }: BroughtFile,
  inner: (file: BroughtFile) => AsyncIterable<Outcome>,
): AsyncGenerator<Outcome> {
  const mail = await PostalMime.parse(await bytesOf(blob), { maxNestingDepth: 50 });
  const subject = mail.subject?.trim() ?? '';
  const attached = mail.attachments.filter(isDocument);
  if (mail.html?.trim()) {
    yield { name, content: `\uFEFF${pageOf(mail.html, subject, mail.date ?? '')}`, format: 'html' };
  } else if (mail.text?.trim()) {
    yield { name, content: [subject, mail.text].filter(Boolean).join('\n\n'), format: 'plain' };
  } else if (isEncrypted(mail.attachments)) {
    throw new Unreadable(say.encryptedMail(name));
  } else if (attached.length === 0) {
    throw new Unreadable(say.noText(name, say.kinds.mail));
  }
  for (const { filename, content } of attached) {
    const part = new Blob([content as ArrayBuffer]);
    yield* inner({ name: `${name}/${filename}`, blob: part, depth: depth + 1 });
  }
}

/** Where the mails of a mailbox begin: lines "From ", at its start and after empty lines. */
export function mailStarts(bytes: Uint8Array): number[] {
  const starts: number[] = [];
  const isStart = (at: number): boolean =>
    bytes[at] === 0x46 &&
    bytes[at + 1] === 0x72 &&
    bytes[at + 2] === 0x6f &&
    bytes[at + 3] === 0x6d &&
    bytes[at + 4] === 0x20;
  if (isStart(0)) starts.push(0);
  for (let line = bytes.indexOf(10); line >= 0; line = bytes.indexOf(10, line + 1)) {
    const before = bytes[line - 1] === 13 ? line - 2 : line - 1;
    if (bytes[before] === 10 && isStart(line + 1)) starts.push(line + 1);
  }
  return starts;
}

export async function* readMailbox(
  file: BroughtFile,
  inner: (file: BroughtFile) => AsyncIterable<Outcome>,
): AsyncGenerator<Outcome> {
  const bytes = await bytesOf(file.blob);
  const starts = mailStarts(bytes);
  if (starts.length === 0) return yield* readMail(file, inner);
  for (const [i, start] of starts.entries()) {
    const name = say.row(file.name, i + 1);
    // Without the line "From ", which is the mailbox's own.
    const from = bytes.indexOf(10, start) + 1;
    const blob = new Blob([bytes.subarray(from, starts[i + 1])]);
    try {
      yield* readMail({ ...file, name, blob }, inner);
    } catch (error) {
      yield { name, message: messageOf(name, error) };
    }
  }
}
