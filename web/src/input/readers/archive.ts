/**
 * Archives: each file in them goes to its own reader; one that cannot be read does not stop the others.
 * What a saved page keeps beside itself and what systems put there is left out; the rest that holds no
 * article is named in one message. Bounds on entries, sizes, ratios and depth keep a hostile archive
 * from filling the memory.
 */
import { readingStrings as say } from '../../strings.reading';
import { readDocx } from './docx';
import { readEpub } from './epub';
import { extensionOf } from './kind';
import { isHidden, isResource } from './left_out';
import {
  deepestArchive,
  highestRatio,
  largestArchive,
  largestFile,
  mostEntries,
  ratioMatters,
} from './limits';
import { messageOf } from './message';
import { type BroughtFile, type Outcome, Unreadable } from './outcome';
import { collect, readDirectory, readEntry, type ZipEntry, ZipError } from './zip';

/** How an archive hands on what is in it. */
export type ReadInner = (file: BroughtFile) => AsyncIterable<Outcome>;

/** What is unpacked is counted over all archives in one another. */
export interface Budget {
  left: number;
}

/** What an archive is that is a document of another kind, for which there is no reader. */
function otherDocument(names: Map<string, unknown>): string | undefined {
  if (names.has('xl/workbook.xml') || names.has('xl/workbook.bin')) return say.sorts.spreadsheet;
  if (names.has('ppt/presentation.xml')) return say.sorts.presentation;
  if (names.has('mimetype') && names.has('content.xml')) return say.sorts.openDocument;
  if (names.has('Index/Document.iwa') || names.has('index.xml.gz')) return say.sorts.pages;
  if (names.has('AndroidManifest.xml') || names.has('META-INF/MANIFEST.MF')) return say.sorts.program;
  return undefined;
}

function refuseBomb(name: string, entry: ZipEntry, budget: Budget): void {
  if (entry.size > largestFile) throw new Unreadable(say.tooLarge(name, entry.size, largestFile));
  if (entry.size > ratioMatters && entry.size > entry.packed * highestRatio) {
    throw new Unreadable(say.bomb(name, entry.packed, entry.size));
  }
  budget.left -= entry.size;
  if (budget.left < 0) throw new Unreadable(say.archiveTooLarge(name, largestArchive));
}

export async function* readZip(
  file: BroughtFile,
  inner: (budget: Budget) => ReadInner,
  budget: Budget = { left: largestArchive },
): AsyncGenerator<Outcome> {
  const { name, blob, depth } = file;
  const entries = await readDirectory(blob, mostEntries);
  const files = entries.filter((entry) => !entry.folder);
  const byName = new Map(files.map((entry) => [entry.name, entry]));
  const part = async (path: string): Promise<Blob | undefined> => {
    const entry = byName.get(path);
    if (!entry) return undefined;
    refuseBomb(name, entry, budget);
    return readEntry(blob, entry);
  };
  // Word itself names the part document2.xml at times.
  const word = files.find((entry) => /^word\/document\d*\.xml$/.test(entry.name));
  if (word) return yield* readDocx(name, word.name, part);
  if (byName.has('META-INF/container.xml')) return yield* readEpub(name, part);
  const other = otherDocument(byName);
  if (other) throw new Unreadable(say.notRead(name, other));
  if (files.length === 0) throw new Unreadable(say.emptyArchive(name));
  if (depth >= deepestArchive) throw new Unreadable(say.tooDeep(name));
  if (/^(docx|epub)$/.test(extensionOf(name))) {
    throw new Unreadable(
      say.otherZip(
        name,
        extensionOf(name),
        files.slice(0, 3).map((one) => one.name),
      ),
    );
  }
  const shown = files.filter((entry) => !isHidden(entry.name));
  const left: string[] = [];
  for (const entry of shown.slice(0, mostEntries)) {
    if (isResource(entry.name)) {
      left.push(entry.name);
      continue;
    }
    const path = `${name}/${entry.name
      .split('/')
      .filter((part) => !/^\.*$/.test(part))
      .join('/')}`;
    try {
      refuseBomb(path, entry, budget);
      yield* inner(budget)({ name: path, blob: await readEntry(blob, entry), depth: depth + 1 });
    } catch (error) {
      yield { name: path, message: messageOf(path, error) };
      if (budget.left < 0) return;
    }
  }
  if (entries.length > mostEntries) yield { name, message: say.tooManyEntries(name, mostEntries) };
  if (left.length > 0) yield { name, message: say.leftOut(name, left) };
  else if (shown.length === 0) throw new Unreadable(say.emptyArchive(name));
}

/** One file packed by gzip. */
export async function* readGzip(
  file: BroughtFile,
  inner: (budget: Budget) => ReadInner,
  budget: Budget = { left: largestArchive },
): AsyncGenerator<Outcome> {
  const { name, blob, depth } = file;
  if (depth >= deepestArchive) throw new Unreadable(say.tooDeep(name));
  let unpacked: Blob;
  try {
    unpacked = await collect(
      blob.stream().pipeThrough(new DecompressionStream('gzip')),
      Math.min(largestFile, budget.left, Math.max(ratioMatters, blob.size * highestRatio)),
    );
  } catch (error) {
    if (error instanceof ZipError) throw new Unreadable(say.archiveTooLarge(name, largestFile));
    throw new ZipError('damaged');
  }
  budget.left -= unpacked.size;
  yield* inner(budget)({ name: name.replace(/\.gz(ip)?$/i, ''), blob: unpacked, depth: depth + 1 });
}
