/** What a person brings, on its way to the engine: files are opened, articles are read in their order,
 * results are shown as they come. */
import type { Gathered, Opening } from '../input/gather';
import { strings } from '../strings';
import { arriving, changeItem, showArrivals } from './arrivals';
import type { Decided } from './project';
import { add, drop, engine, relate, takeDocument } from './session';
import * as store from './store';

/** Requests on their way at a time: the engine need not wait for the page. */
const inFlight = 3;

/** Milliseconds from one word about the progress to the next. */
const tellEach = 100;

/** Ids that have been given to the engine and not been answered. */
const taken = new Set<string>();
/** Batches of files that are being opened. */
let bringing = 0;
/** Whether something was read that has not been compared with the rest. */
let unrelated = false;
/** Articles read since then. */
let done = 0;
/** When the oldest of what is not yet shown in full was brought. */
let since: number | undefined;
/** Ends the opening of files. */
let stop = (): void => undefined;
let stopped = new Promise<'stopped'>(() => undefined);

const waits = (item: store.TrayItem): boolean => !item.document && item.failure === undefined;

/** Neither read nor on its way. */
const isNext = (item: store.TrayItem): boolean =>
  waits(item) && !taken.has(item.source.id) && !arriving(item.source.id);

/** The reading that goes on, if one does. */
let reading: Promise<void> | undefined;
export const untilRead = (): Promise<void> | undefined => reading;

export function readPending(): Promise<void> {
  if (!engine()) return Promise.resolve();
  reading ??= readAll().finally(() => {
    reading = undefined;
  });
  return reading;
}

async function readAll(): Promise<void> {
  if (!unrelated && !store.items.value.some(isNext)) return;
  since ??= performance.now();
  const readOn = async (): Promise<void> => {
    for (;;) {
      const waiting = store.items.value.filter(isNext);
      const next = waiting[0];
      if (!next) return;
      tell(waiting.length);
      await readOne(next);
      ++done;
    }
  };
  try {
    do {
      await Promise.all(Array.from({ length: inFlight }, readOn));
      showArrivals();
      // What is read while other files are opened is compared when all are there.
      if (bringing === 0 && unrelated) await finish();
    } while (store.items.value.some(waits));
  } catch {
    store.announcement.value = strings.status.cancelled;
    since = undefined;
    done = 0;
  } finally {
    store.progress.value = undefined;
  }
}

let lastTold = 0;

function tell(waiting: number): void {
  if (store.progress.value && performance.now() - lastTold < tellEach) return;
  lastTold = performance.now();
  store.progress.value = { done, of: done + waiting, since: since as number };
}

async function finish(): Promise<void> {
  unrelated = false;
  done = 0;
  await relate();
  store.lastTook.value = Math.round(performance.now() - (since as number));
  since = undefined;
  store.announcement.value = strings.status.ready(store.storyCount.value, store.lastTook.value);
}

async function readOne({ source }: store.TrayItem): Promise<void> {
  taken.add(source.id);
  try {
    const answer = await add(source);
    // It may have been taken from the desk meanwhile.
    if (!store.items.value.some((item) => item.source.id === source.id)) {
      await drop(source.id);
      return;
    }
    const [document] = answer.documents;
    if (document) {
      takeDocument(document);
      store.selected.value ??= { document: document.id, story: document.stories[0]?.id ?? 0 };
    } else changeItem(source.id, { failure: answer.errors[0]?.message ?? strings.tray.failed });
  } catch (error) {
    if ((error as Error).message === 'cancelled') throw error;
    changeItem(source.id, { failure: (error as Error).message });
  } finally {
    taken.delete(source.id);
    unrelated = true;
  }
}

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
  if (bringing++ === 0)
    stopped = new Promise((done) => {
      stop = () => done('stopped');
    });
  since ??= performance.now();
  let told = 0;
  const opening: Opening = (name) => {
    if (performance.now() - told < tellEach) return;
    told = performance.now();
    store.opening.value = name;
  };
  const found = gather(opening)[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await Promise.race([found.next(), stopped]);
      if (next === 'stopped') void found.return?.();
      if (next === 'stopped' || next.done) break;
      bring(next.value);
    }
  } finally {
    if (--bringing === 0) store.opening.value = '';
    await reading;
    await readPending();
    if (bringing === 0 && !unrelated) since = undefined;
  }
}

/** Ends the opening and the reading. What was read is read again by the new worker; the rest is marked. */
export function cancel(): void {
  stop();
  const client = engine();
  if (!client || !store.progress.value) return;
  showArrivals();
  store.items.value = store.items.value.map((item) =>
    waits(item) ? { ...item, failure: strings.status.cancelled } : item,
  );
  client.cancel();
  const again = store.items.value.filter((item) => item.document);
  void (async () => {
    for (const { source } of again) await add(source);
    await relate();
  })().catch(() => undefined);
}
