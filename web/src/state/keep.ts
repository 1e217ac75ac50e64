/** Articles and decisions kept on this device, only if asked for: one project in IndexedDB. */
import { effect, signal } from '@preact/signals';
import { toBase64 } from '../engine/base64';
import { gatherFiles } from '../input/gather';
import type { SourceItem } from '../input/item';
import { clearDesk } from './desk';
import { bringAll } from './reading';
import { copyDecisions, decisions, entityDecisions, items, keeping } from './store';

const flag = 'copydesk.keep';
export const keepFailure = signal('');

function request<T>(asked: IDBRequest<T>): Promise<T> {
  return new Promise((done, failed) => {
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });
}

async function store(mode: IDBTransactionMode): Promise<{ store: IDBObjectStore; close(): void }> {
  const opening = indexedDB.open('copydesk', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('desk');
  const database = await request(opening);
  return {
    store: database.transaction('desk', mode).objectStore('desk'),
    close: () => database.close(),
  };
}

const packed = new WeakMap<SourceItem, unknown>();

/** A source as project files hold it; packed once. */
function documentOf(source: SourceItem): unknown {
  const known = packed.get(source);
  if (known) return known;
  const { id, name, format, bytes } = source;
  const made = { id, name, source: { ...(format ? { format } : {}), base64: toBase64(bytes) } };
  packed.set(source, made);
  return made;
}

/** The desk as a project without results: they are worked out anew. */
function project(): string {
  return JSON.stringify({
    format: 'copydesk/1',
    offsets: 'utf16',
    documents: items.value
      .filter((item) => item.failure === undefined)
      .map(({ source }) => documentOf(source)),
    errors: items.value.flatMap(({ source: { name }, failure }) =>
      failure === undefined ? [] : [{ name, code: 'unreadable', message: failure }],
    ),
    decisions: {
      documents: decisions.value,
      entities: entityDecisions.value,
      copies: copyDecisions.value,
    },
  });
}

async function save(): Promise<void> {
  if (!keeping.value) return;
  try {
    const { store: desk, close } = await store('readwrite');
    await request(desk.put(project(), 'project'));
    close();
    keepFailure.value = '';
  } catch (error) {
    keepFailure.value = (error as Error).message;
  }
}

const forgetKept = (): Promise<unknown> =>
  request(indexedDB.deleteDatabase('copydesk')).catch((error: Error) => {
    keepFailure.value = error.message;
  });

export async function keep(on: boolean): Promise<void> {
  keeping.value = on;
  if (on) {
    localStorage.setItem(flag, 'on');
    await save();
  } else {
    localStorage.removeItem(flag);
    await forgetKept();
  }
}

/** Nothing of what was brought or decided is left, neither here nor on the device. */
export async function forgetEverything(): Promise<void> {
  clearDesk();
  await keep(false);
}

/** Brings back what was kept, and follows changes from then on. */
export async function resume(): Promise<void> {
  try {
    if (localStorage.getItem(flag) === 'on') {
      keeping.value = true;
      const { store: desk, close } = await store('readonly');
      const kept = await request<string | undefined>(desk.get('project'));
      close();
      if (kept) await bringAll(() => gatherFiles([{ name: 'kept.json', blob: new Blob([kept]) }]));
    }
  } catch (error) {
    keepFailure.value = (error as Error).message;
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  effect(() => {
    if (!keeping.value) return;
    for (const followed of [items, decisions, entityDecisions, copyDecisions]) followed.value;
    clearTimeout(timer);
    timer = setTimeout(() => void save(), 800);
  });
}
