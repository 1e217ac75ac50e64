/**
 * PDFs by pdf.js, in a worker of its own that is made from a blob: address, so that the page's policy
 * binds it. It serves one file after the other and ends with one that fails, so that a hostile file takes
 * nothing with it. pdf.js compiles functions of PDFs with eval where it may; here it may not.
 */

import workerSource from 'virtual:pdf-worker';
import { getDocument, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { trustedScriptUrl } from '../../engine/trusted';
import { readingStrings as say } from '../../strings.reading';
import { mostPages } from './limits';
import { type Line, linesOf, type Run, textOfPages } from './lines';
import { type BroughtFile, bytesOf, type Outcome, Unreadable } from './outcome';

/** A page that takes longer is taken for one that never ends. */
const patience = 60_000;

interface PdfText {
  text: string;
  pages: number;
  /** Pages beyond the bound, which were not read. */
  left: number;
}

function inTime<T>(promise: Promise<T>, name: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Unreadable(say.tooSlow(name))), patience);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** An item of pdf.js: the transform puts glyphs of size 1 on the page. */
interface TextItem {
  str: string;
  transform: number[];
  width: number;
  height: number;
  hasEOL: boolean;
}

function runOf({ str, transform, width, height, hasEOL }: TextItem): Run {
  const [, , c = 0, d = 0, x = 0, y = 0] = transform;
  return { text: str, x, y, width, size: Math.hypot(c, d) || height, ends: hasEOL };
}

/** The text of a PDF. Without a worker pdf.js works where it is called. */
export async function pdfText(name: string, data: Uint8Array, worker?: PDFWorker): Promise<PdfText> {
  const loading = getDocument({
    data,
    ...(worker ? { worker } : {}),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    const document = await inTime(loading.promise, name);
    const read = Math.min(document.numPages, mostPages);
    const pages: Line[][] = [];
    for (let number = 1; number <= read; ++number) {
      const page = await inTime(document.getPage(number), name);
      const { items } = await inTime(page.getTextContent(), name);
      pages.push(linesOf(items.filter((item) => 'str' in item).map((item) => runOf(item as TextItem))));
      page.cleanup();
    }
    return { text: textOfPages(pages), pages: read, left: document.numPages - read };
  } finally {
    // With a worker that hangs this would never be done.
    void loading.destroy().catch(() => undefined);
  }
}

/** What pdf.js reports, for a person. */
export function faultOf(name: string, error: unknown): unknown {
  const kind = (error as Error).name;
  if (kind === 'PasswordException') return new Unreadable(say.encryptedPdf(name));
  if (kind === 'InvalidPDFException' || kind === 'FormatError') return new Unreadable(say.brokenPdf(name));
  return error;
}

interface Reading {
  worker: PDFWorker;
  failed: Promise<never>;
  end(): void;
}

function startWorker(): Reading {
  const url = URL.createObjectURL(new Blob([workerSource], { type: 'text/javascript' }));
  const port = new Worker(trustedScriptUrl(url) as string);
  URL.revokeObjectURL(url);
  const failed = new Promise<never>((_, reject) => {
    port.addEventListener('error', ({ message }) => reject(new Error(message)));
  });
  // Without a reader it is no fault of the page's.
  failed.catch(() => undefined);
  // The types of pdf.js know the default only.
  const worker = new PDFWorker({ port: port as unknown as null, verbosity: 0 });
  return { worker, failed, end: () => port.terminate() };
}

/** How long a worker waits for another file. */
const idleTime = 20_000;
let idle: { reading: Reading; timer: ReturnType<typeof setTimeout> } | undefined;

async function inWorker<T>(use: (worker: PDFWorker) => Promise<T>): Promise<T> {
  const reading = idle?.reading ?? startWorker();
  clearTimeout(idle?.timer);
  idle = undefined;
  let sound = false;
  try {
    const result = await Promise.race([use(reading.worker), reading.failed]);
    sound = idle === undefined;
    return result;
  } finally {
    if (sound) {
      const timer = setTimeout(() => {
        idle = undefined;
        reading.end();
      }, idleTime);
      idle = { reading, timer };
    } else reading.end();
  }
}

export async function* readPdf({ name, blob }: BroughtFile): AsyncGenerator<Outcome> {
  let found: PdfText;
  try {
    const bytes = await bytesOf(blob);
    found = await inWorker((worker) => pdfText(name, bytes, worker));
  } catch (error) {
    throw faultOf(name, error);
  }
  if (!/\p{L}/u.test(found.text)) throw new Unreadable(say.scannedPdf(name, found.pages));
  const note = found.left > 0 ? say.pagesLeft(found.pages, found.left) : undefined;
  yield { name, content: found.text, format: 'plain', note };
}
