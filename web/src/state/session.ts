/** The engine that is at work, and what is asked of it. */
import type { EngineClient } from '../engine/client';
import type { Copies, Document, DocumentsAnswer, EntitiesAnswer } from '../engine/types';
import type { SourceItem } from '../input/item';
import { changeItem } from './arrivals';
import * as store from './store';

let client: EngineClient | undefined;

export const engine = (): EngineClient | undefined => client;

/** Lets `next` take over; the one before is ended. */
export function setEngine(next: EngineClient): void {
  client?.end();
  client = next;
}

export const add = (source: SourceItem, to = client as EngineClient): Promise<DocumentsAnswer> => {
  const request = {
    op: 'add',
    id: source.id,
    name: source.name,
    ...(source.format ? { format: source.format } : {}),
    decisions: store.decisionsOf(source.id),
  };
  return to.send({ kind: 'call', request, payload: source.bytes });
};

export const drop = (id: string, from = client as EngineClient): Promise<unknown> =>
  from.send({ kind: 'call', request: { op: 'remove', id } });

/** Compiled code is made ready by its first use: better before the first paste than with it. */
export async function warmUp(client: EngineClient): Promise<void> {
  const id = 'warm-up';
  const text = 'Ann Lee of Harbour Bank said on 3 May: “We paid 2 million crowns.” Mr Lee left for Oslo.';
  await add({ id, name: id, bytes: new TextEncoder().encode(`${text}\n\n${text}`) }, client);
  await client.send({ kind: 'call', request: { op: 'entities', decisions: [] } });
  await client.send({ kind: 'call', request: { op: 'copies', threshold: 0.5, decisions: [] } });
  await drop(id, client);
}

const nothingFound = { mentions: [], quotes: [], quote_faults: [] };

/** The first engine finds no names and quotations: it says nothing of them. */
export function takeDocument(document: Document): void {
  changeItem(document.id, { document: { ...nothingFound, ...document } });
}

/** What spans documents: entities and copies. The first engine has none. */
export async function relate(): Promise<void> {
  await Promise.all([askEntities(), askCopies()]);
}

export async function askEntities(): Promise<void> {
  if (!client || !store.namesReady.value) return;
  const answer = await client.send<EntitiesAnswer>({
    kind: 'call',
    request: { op: 'entities', decisions: store.entityDecisions.value },
  });
  store.entities.value = answer.entities;
  store.mentionEntities.value = Object.fromEntries(
    answer.documents.map((one) => [one.id, one.mention_entities]),
  );
}

export async function askCopies(): Promise<void> {
  if (!client || !store.namesReady.value) return;
  const answer = await client.send<{ copies: Copies }>({
    kind: 'call',
    request: { op: 'copies', threshold: store.threshold.value, decisions: store.copyDecisions.value },
  });
  store.copies.value = answer.copies;
}
