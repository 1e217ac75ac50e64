/** From clipboards, drops and file pickers to source items. */
import { parseInert } from '../engine/trusted';
import type { Decided, OpenedProject } from '../state/project';
import { strings } from '../strings';
import { formatOf, type SourceItem } from './item';
import { readers } from './readers';

export interface Gathered {
  items: SourceItem[];
  failures: { name: string; message: string }[];
  /** What was decided about the items of project files. */
  decided?: Decided[];
}

const encoder = new TextEncoder();
const used = new Set<string>();

/** `name`, or with a number where it is taken. */
function uniqueId(name: string): string {
  let id = name;
  for (let copy = 2; used.has(id); ++copy) id = `${name} (${copy})`;
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

/** The HTML flavour gives blocks where it has any; the plain one is the fallback. */
export function clipboardItem(data: DataTransfer): SourceItem | undefined {
  const html = data.getData('text/html');
  const plain = data.getData('text/plain');
  if (html) {
    const body = parseInert(html).body;
    const blocks = body.querySelectorAll('p, h1, h2, h3, li, article, div').length;
    if (blocks > 1 && (body.textContent ?? '').trim()) return textItem(html, undefined, 'html');
  }
  return plain.trim() ? textItem(plain, undefined, 'plain') : undefined;
}

async function fileItems(file: File): Promise<SourceItem[]> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const reader = readers.find((one) => one.canRead(file.name));
  if (!reader) {
    const format = formatOf(file.name);
    return [{ id: uniqueId(file.name), name: file.name, bytes, ...(format ? { format } : {}) }];
  }
  return (await reader.read(file.name, bytes)).map((item) => textItem(item.content, item.name, item.format));
}

/** A project file; undefined for every other file. */
async function projectItems(file: File): Promise<OpenedProject | undefined> {
  if (!file.name.toLowerCase().endsWith('.json')) return undefined;
  const text = await file.text();
  if (!text.includes('"copydesk/')) return undefined;
  return (await import('../state/project')).openProject(file.name, text, uniqueId);
}

export async function gatherFiles(files: Iterable<File>): Promise<Gathered> {
  const decided: Decided[] = [];
  const gathered: Gathered = { items: [], failures: [], decided };
  for (const file of files) {
    try {
      const project = await projectItems(file);
      gathered.items.push(...(project?.items ?? (await fileItems(file))));
      if (project) decided.push(project.decided);
    } catch (error) {
      const message = error instanceof Error ? error.message : strings.errors.unreadable(file.name);
      gathered.failures.push({ name: file.name, message });
    }
  }
  return gathered;
}

async function entryFiles(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) {
    return [await new Promise<File>((done, failed) => (entry as FileSystemFileEntry).file(done, failed))];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const files: File[] = [];
  for (;;) {
    const entries = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed));
    if (entries.length === 0) return files;
    for (const one of entries) files.push(...(await entryFiles(one)));
  }
}

/** Files and folders of a drop, or the text that was dragged. */
export async function gatherDrop(data: DataTransfer): Promise<Gathered> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) {
    if (data.files.length > 0) return gatherFiles(data.files);
    const item = clipboardItem(data);
    return { items: item ? [item] : [], failures: [] };
  }
  const files = (await Promise.all(entries.map(entryFiles))).flat();
  files.sort((a, b) => (a.name < b.name ? -1 : 1));
  return gatherFiles(files.filter((file) => !file.name.startsWith('.')));
}
