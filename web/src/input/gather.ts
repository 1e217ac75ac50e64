/** From clipboards, drops and file pickers to source items. */
import type { Decided, OpenedProject } from '../state/project';
import { strings } from '../strings';
import { flavourOf } from './clipboard';
import type { SourceItem } from './item';
import type { Outcome } from './readers/outcome';

export interface Gathered {
  items: SourceItem[];
  failures: { name: string; message: string }[];
  /** What was decided about the items of project files. */
  decided?: Decided[];
}

const encoder = new TextEncoder();
const used = new Set<string>();
/** By name: the number that the next of that name tries first. */
const copies = new Map<string, number>();

/** `name`, or with a number where it is taken. */
function uniqueId(name: string): string {
  let id = name;
  let copy = copies.get(name) ?? 2;
  while (used.has(id)) id = `${name} (${copy++})`;
  copies.set(name, copy);
  used.add(id);
  return id;
}

export const release = (id: string): void => {
  used.delete(id);
};

let pastes = 0;

export function textItem(text: string, name?: string, format?: SourceItem['format']): SourceItem {
  const title = name ?? `Paste ${++pastes}`;
  return { id: uniqueId(title), name: title, bytes: encoder.encode(text), ...(format ? { format } : {}) };
}

/** A file, or one in a folder: then `name` is its path. */
export interface Brought {
  name: string;
  blob: Blob;
}

/** Files of a picker or a clipboard. The list is emptied when its event ends: it is copied at once. */
export const filesOf = (list: Iterable<File>): Brought[] =>
  [...list].map((file) => ({ name: file.name, blob: file }));

const draggedItem = (data: DataTransfer): SourceItem | undefined => {
  const pasted = flavourOf(data.getData('text/html'), data.getData('text/plain'));
  return pasted && textItem(pasted.text, undefined, pasted.format);
};

/** The text of a clipboard, or its files: with files that were copied comes their name as a text, and
 * with a text of a word processor comes a picture of it. */
export function clipboardContent(data: DataTransfer): { item?: SourceItem; files: Brought[] } {
  const files = filesOf(data.files);
  if (files.some(({ blob }) => !blob.type.startsWith('image/'))) return { files };
  const item = draggedItem(data);
  return item ? { item, files: [] } : { files };
}

function take(gathered: Gathered, outcome: Outcome): void {
  if ('message' in outcome) {
    gathered.failures.push(outcome);
    return;
  }
  const { name, content, format, note } = outcome;
  gathered.items.push({
    id: uniqueId(name),
    name,
    bytes: typeof content === 'string' ? encoder.encode(content) : content,
    ...(format ? { format } : {}),
    ...(note ? { note } : {}),
  });
}

/** Milliseconds after which what has been read is shown. */
const patience = 100;

/** A project file; undefined for every other file. */
async function projectOf({ name, blob }: Brought): Promise<OpenedProject | undefined> {
  if (!name.toLowerCase().endsWith('.json')) return undefined;
  // A project says what it is in its first members.
  if (!(await blob.slice(0, 65536).text()).includes('"copydesk/')) return undefined;
  return (await import('../state/project')).openProject(name, await blob.text(), uniqueId);
}

const failed = ({ name }: Brought, error: unknown): Gathered => ({
  items: [],
  failures: [{ name, message: error instanceof Error ? error.message : strings.errors.unreadable(name) }],
});

/** Is told of each file before it is read. */
export type Opening = (name: string) => void;

/** Reads files one after the other, projects first, and hands on what has been found as it goes. */
export async function* gatherFiles(files: Brought[], opening?: Opening): AsyncGenerator<Gathered> {
  const others: Brought[] = [];
  for (const file of files) {
    try {
      const project = await projectOf(file);
      if (project) yield { items: project.items, failures: project.failures, decided: [project.decided] };
      else others.push(file);
    } catch (error) {
      yield failed(file, error);
    }
  }
  if (others.length === 0) return;
  let gathered: Gathered = { items: [], failures: [] };
  let shown = performance.now();
  try {
    // Loaded with the first file: a page that only takes pastes need not have it.
    const { readFiles } = await import('./readers');
    for await (const outcome of readFiles(others, opening)) {
      take(gathered, outcome);
      if (performance.now() - shown < patience) continue;
      yield gathered;
      gathered = { items: [], failures: [] };
      shown = performance.now();
    }
  } catch (error) {
    // What reads the files could not be loaded: a file's own faults are outcomes.
    const why = strings.errors.noReaders((error as Error).message);
    for (const file of others) yield failed(file, new Error(why));
  }
  if (gathered.items.length > 0 || gathered.failures.length > 0) yield gathered;
}

/** A file or all of a folder. What cannot be opened is told to `failure` and left out. */
async function entryFiles(entry: FileSystemEntry, failure: (path: string) => void): Promise<Brought[]> {
  const path = entry.fullPath.replace(/^\//, '');
  try {
    if (entry.isFile) {
      const file = await new Promise<File>((done, refused) =>
        (entry as FileSystemFileEntry).file(done, refused),
      );
      return [{ name: path, blob: file }];
    }
    const reader = (entry as FileSystemDirectoryEntry).createReader();
    const files: Brought[] = [];
    for (;;) {
      const entries = await new Promise<FileSystemEntry[]>((done, refused) =>
        reader.readEntries(done, refused),
      );
      if (entries.length === 0) return files;
      for (const one of entries) files.push(...(await entryFiles(one, failure)));
    }
  } catch {
    failure(path);
    return [];
  }
}

/** Files and folders of a drop, or the text that was dragged. */
export async function* gatherDrop(data: DataTransfer, opening?: Opening): AsyncGenerator<Gathered> {
  // The data is gone after the first wait.
  const entries = [...data.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  const dropped = filesOf(data.files);
  if (entries.length === 0 && dropped.length === 0) {
    const item = draggedItem(data);
    if (item) yield { items: [item], failures: [] };
    return;
  }
  if (entries.length === 0) return yield* gatherFiles(dropped, opening);
  const failures: Gathered['failures'] = [];
  const failure = (name: string): void => {
    failures.push({ name, message: strings.errors.unreadable(name) });
  };
  const files = (await Promise.all(entries.map((entry) => entryFiles(entry, failure)))).flat();
  files.sort((a, b) => (a.name < b.name ? -1 : 1));
  if (failures.length > 0) yield { items: [], failures };
  yield* gatherFiles(files, opening);
}
