/** What the page does: reads what is brought, asks the engine, keeps the answers. */

import { batch } from '@preact/signals';
import { loadCleaningEngine, loadWholeEngine } from '../engine/assets';
import { EngineClient } from '../engine/client';
import type { Copies, Document, DocumentDecisions, DocumentsAnswer, EntitiesAnswer } from '../engine/types';
import type { Gathered, Opening } from '../input/gather';
import { release } from '../input/gather';
import type { SourceItem } from '../input/item';
import { strings } from '../strings';
import { forget } from './history';
import type { Decided } from './project';
import * as store from './store';

let client: EngineClient | undefined;

/** The page starts with the small engine; the whole one takes its place when it has arrived. */
export async function startEngine(): Promise<void> {
  try {
    const cleaning = await loadCleaningEngine();
    client = new EngineClient(cleaning);
    store.engineState.value = 'ready';
    await readPending();
    await moveTo(new EngineClient(await loadWholeEngine(cleaning)));
  } catch (error) {
    store.engineFailure.value = (error as Error).message;
    if (store.engineState.value === 'loading') store.engineState.value = 'failed';
  }
}

/** Gives every document to the engine `next`, also those that are brought or decided meanwhile, and
 * only then lets it take over. */
async function moveTo(next: EngineClient): Promise<void> {
  const moved = new Map<string, DocumentDecisions | undefined>();
  const stale = ({ source, document }: store.TrayItem): boolean =>
    document !== undefined &&
    !(moved.has(source.id) && moved.get(source.id) === store.decisions.value[source.id]);
  for (;;) {
    await reading;
    const item = store.items.value.find(stale);
    if (!item) break;
    moved.set(item.source.id, store.decisions.value[item.source.id]);
    const [document] = (await add(item.source, next)).documents;
    if (document && store.documentById(document.id)) takeDocument(document);
  }
  const gone = [...moved.keys()].filter((id) => !store.documentById(id));
  client?.end();
  client = next;
  store.namesReady.value = true;
  for (const id of gone) await next.send({ kind: 'call', request: { op: 'remove', id } });
  if (moved.size > 0) await relate();
}

/** For the privacy test: a request from inside the worker. Resolves when it got through. */
export const probeFromWorker = (url: string): Promise<unknown> =>
  client ? client.send({ kind: 'probe', url }) : Promise.reject(new Error('no worker'));

function setItem(id: string, change: Partial<store.TrayItem>): void {
  store.items.value = store.items.value.map((item) =>
    item.source.id === id ? { ...item, ...change } : item,
  );
}

const nothingFound = { mentions: [], quotes: [], quote_faults: [] };

/** The first engine finds no names and quotations: it says nothing of them. */
function takeDocument(document: Document): void {
  setItem(document.id, { document: { ...nothingFound, ...document } });
}

const add = (source: SourceItem, to = client as EngineClient): Promise<DocumentsAnswer> => {
  const request = {
    op: 'add',
    id: source.id,
    name: source.name,
    ...(source.format ? { format: source.format } : {}),
    decisions: store.decisionsOf(source.id),
  };
  return to.send({ kind: 'call', request, payload: source.bytes });
};

const waitingItems = (): store.TrayItem[] =>
  store.items.value.filter((item) => !item.document && item.failure === undefined);

/** The reading that goes on, if one does. */
let reading: Promise<void> | undefined;

function readPending(): Promise<void> {
  if (!client) return Promise.resolve();
  reading ??= readAll().finally(() => {
    reading = undefined;
  });
  return reading;
}

/** Reads what has not been read, one after the other; results appear as each is ready. */
async function readAll(): Promise<void> {
  const started = performance.now();
  let done = 0;
  try {
    for (let item = waitingItems()[0]; item; item = waitingItems()[0]) {
      store.progress.value = { done, of: done + waitingItems().length, since: started };
      const { source } = item;
      try {
        const answer = await add(source);
        const [document] = answer.documents;
        if (document) {
          takeDocument(document);
          store.selected.value ??= { document: document.id, story: document.stories[0]?.id ?? 0 };
        } else setItem(source.id, { failure: answer.errors[0]?.message ?? strings.tray.failed });
      } catch (error) {
        if ((error as Error).message === 'cancelled') throw error;
        setItem(source.id, { failure: (error as Error).message });
      }
      ++done;
    }
    if (done === 0) return;
    await relate();
    store.lastTook.value = Math.round(performance.now() - started);
    store.announcement.value = strings.status.ready(store.storyCount.value, store.lastTook.value);
  } catch {
    store.announcement.value = strings.status.cancelled;
  } finally {
    store.progress.value = undefined;
  }
}

/** What spans documents: entities and copies. The first engine has none. */
async function relate(): Promise<void> {
  if (!client || !store.namesReady.value) return;
  await Promise.all([askEntities(), askCopies()]);
}

async function askEntities(): Promise<void> {
  if (!store.namesReady.value) return;
  const answer = await (client as EngineClient).send<EntitiesAnswer>({
    kind: 'call',
    request: { op: 'entities', decisions: store.entityDecisions.value },
  });
  store.entities.value = answer.entities;
  store.mentionEntities.value = Object.fromEntries(
    answer.documents.map((one) => [one.id, one.mention_entities]),
  );
}

export async function askCopies(): Promise<void> {
  if (!store.namesReady.value) return;
  const answer = await (client as EngineClient).send<{ copies: Copies }>({
    kind: 'call',
    request: { op: 'copies', threshold: store.threshold.value, decisions: store.copyDecisions.value },
  });
  store.copies.value = answer.copies;
}

export const askEntitiesAgain = askEntities;

/** Decisions of a project file count as if they had been made here; for one name, the later one. */
function takeDecided({ documents, entities, copies }: Decided): void {
  const latest = <T>(all: T[], name: (one: T) => string): T[] => [
    ...new Map(all.map((one) => [name(one), one])).values(),
  ];
  store.decisions.value = { ...store.decisions.value, ...documents };
  store.entityDecisions.value = latest([...store.entityDecisions.value, ...entities], ({ type, a, b }) =>
    JSON.stringify([type, a, b]),
  );
  store.copyDecisions.value = latest([...store.copyDecisions.value, ...copies], ({ a, b }) =>
    JSON.stringify([store.keyOf(a), store.keyOf(b)]),
  );
}

export function bring({ items, failures, decided = [] }: Gathered): void {
  for (const one of decided) takeDecided(one);
  store.items.value = [
    ...store.items.value,
    ...items.map((source) => ({ source })),
    ...failures.map(({ name, message }) => ({
      source: { id: `failed:${name}:${Math.random()}`, name, bytes: new Uint8Array() },
      failure: message,
    })),
  ];
  void readPending();
}

/** Takes what is read of files as it comes. */
export async function bringAll(gather: (opening: Opening) => AsyncIterable<Gathered>): Promise<void> {
  const opening: Opening = (name) => {
    store.opening.value = name;
  };
  try {
    for await (const one of gather(opening)) bring(one);
  } finally {
    opening('');
  }
}

export async function removeItem(id: string): Promise<void> {
  const item = store.items.value.find((one) => one.source.id === id);
  store.items.value = store.items.value.filter((one) => one.source.id !== id);
  release(id);
  if (store.selected.value?.document === id) {
    store.selected.value = store.storyRows.value[0]?.key;
  }
  if (!item?.document || !client) return;
  await client.send({ kind: 'call', request: { op: 'remove', id } });
  await relate();
}

/** An empty desk; the worker that held the articles is ended. */
export function clearDesk(): void {
  client?.cancel();
  for (const { source } of store.items.value) release(source.id);
  batch(() => {
    store.items.value = [];
    store.decisions.value = {};
    store.entityDecisions.value = [];
    store.copyDecisions.value = [];
    store.entities.value = [];
    store.mentionEntities.value = {};
    store.copies.value = { passages: [], pairs: [], clusters: [], repeats: [] };
    store.selected.value = undefined;
    store.selectedEntity.value = undefined;
    store.whyBlock.value = undefined;
    store.lastTook.value = 0;
    store.query.value = '';
  });
  forget();
}

/** Takes decisions about a document and shows what follows from them. */
export async function decide(id: string, next: DocumentDecisions): Promise<void> {
  store.decisions.value = { ...store.decisions.value, [id]: next };
  const answer = await (client as EngineClient).send<DocumentsAnswer>({
    kind: 'call',
    request: { op: 'decide', id, decisions: next },
  });
  const [document] = answer.documents;
  if (!document) return;
  takeDocument(document);
  const current = store.selected.value;
  if (current?.document === id && !document.stories.some((story) => story.id === current.story)) {
    store.selected.value = { document: id, story: document.stories[0]?.id ?? 0 };
  }
  await relate();
}

/** Ends the reading. What was read is read again by the new worker; the rest is marked. */
export function cancel(): void {
  if (!client || !store.progress.value) return;
  store.items.value = store.items.value.map((item) =>
    item.document || item.failure !== undefined ? item : { ...item, failure: strings.status.cancelled },
  );
  client.cancel();
  const again = store.items.value.filter((item) => item.document);
  void (async () => {
    for (const { source } of again) await add(source);
    await relate();
  })().catch(() => undefined);
}
