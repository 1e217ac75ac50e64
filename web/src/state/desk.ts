/** What the page does with what was brought: starts the engines, takes decisions, empties the desk. */
import { batch } from '@preact/signals';
import { loadCleaningEngine, loadWholeEngine } from '../engine/assets';
import { EngineClient } from '../engine/client';
import type { DocumentDecisions, DocumentsAnswer } from '../engine/types';
import { release } from '../input/gather';
import { strings } from '../strings';
import { showArrivals } from './arrivals';
import { forget, run } from './history';
import { readPending, untilRead } from './reading';
import { add, drop, engine, relate, setEngine, takeDocument, warmUp } from './session';
import * as store from './store';

/** The page starts with the small engine; the whole one takes its place when it has arrived. */
export async function startEngine(): Promise<void> {
  try {
    const cleaning = await loadCleaningEngine();
    setEngine(new EngineClient(cleaning));
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
  await next.ready;
  await warmUp(next);
  const moved = new Map<string, DocumentDecisions | undefined>();
  const stale = ({ source, document }: store.TrayItem): boolean =>
    document !== undefined &&
    !(moved.has(source.id) && moved.get(source.id) === store.decisions.value[source.id]);
  for (;;) {
    await untilRead();
    showArrivals();
    const items = store.items.value.filter(stale);
    if (items.length === 0) break;
    for (const { source } of items) {
      if (!store.items.value.some((item) => item.source.id === source.id)) continue;
      moved.set(source.id, store.decisions.value[source.id]);
      const [document] = (await add(source, next)).documents;
      if (document) takeDocument(document);
    }
  }
  const gone = [...moved.keys()].filter((id) => !store.documentById(id));
  setEngine(next);
  store.namesReady.value = true;
  for (const id of gone) await drop(id);
  if (moved.size > 0) await relate();
}

/** For the privacy test: a request from inside the worker. Resolves when it got through. */
export const probeFromWorker = (url: string): Promise<unknown> =>
  engine()?.send({ kind: 'probe', url }) ?? Promise.reject(new Error('no worker'));

/** Takes an article from the desk; undone, it stands where it stood, as it was decided. */
export function removeItem(id: string): void {
  const at = store.items.value.findIndex((item) => item.source.id === id);
  const item = store.items.value[at];
  if (!item) return;
  const remove = async (): Promise<void> => {
    store.items.value = store.items.value.filter((one) => one.source.id !== id);
    if (store.selected.value?.document === id) store.selected.value = store.storyRows.value[0]?.key;
    if (!item.document || !engine()) return;
    await drop(id);
    await relate();
  };
  const bringBack = async (): Promise<void> => {
    const { source, failure } = item;
    const before = store.items.value;
    const again = failure === undefined ? { source } : { source, failure };
    store.items.value = [...before.slice(0, at), again, ...before.slice(at)];
    await readPending();
  };
  void run({ label: strings.tray.removed(item.source.name), apply: remove, revert: bringBack });
}

/** An empty desk; the worker that held the articles is ended. */
export function clearDesk(): void {
  engine()?.cancel();
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
  const answer = await (engine() as EngineClient).send<DocumentsAnswer>({
    kind: 'call',
    request: { op: 'decide', id, decisions: next },
  });
  const [document] = answer.documents;
  if (!document) return;
  takeDocument(document);
  showArrivals();
  const current = store.selected.value;
  if (current?.document === id && !document.stories.some((story) => story.id === current.story)) {
    store.selected.value = { document: id, story: document.stories[0]?.id ?? 0 };
  }
  await relate();
}
