/** Where words stand in the stories, with their neighbours. */
import type { Block, Document } from '../engine/types';
import { mentionsOf } from './mentions';
import { blockIndexAt, type TextPlace } from './places';
import { entities } from './store';

export interface Hit {
  at: TextPlace;
  story: number;
  before: string;
  hit: string;
  after: string;
}

export type Mode = 'phrase' | 'word' | 'name';
export const modes: Mode[] = ['phrase', 'word', 'name'];

const context = 60;
export const mostHits = 1000;

function hitAt(document: Document, block: Block, start: number, end: number): Hit {
  const { text } = document;
  const line = (part: string): string => part.replace(/\s+/g, ' ');
  return {
    at: { document: document.id, start, end },
    story: block.story ?? 0,
    before: line(text.slice(Math.max(block.start, start - context), start)),
    hit: text.slice(start, end),
    after: line(text.slice(end, Math.min(block.end, end + context))),
  };
}

/** What is typed as a pattern: case does not matter, nor which white space and which quotation marks. */
export function patternOf(wanted: string, whole: boolean): RegExp | undefined {
  const words = wanted.trim();
  if (!words) return undefined;
  const escaped = words
    .replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
    .replace(/['’‘]/g, "['’‘]")
    .replace(/["“”]/g, '["“”]')
    .replace(/\s+/g, '\\s+');
  return new RegExp(whole ? `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])` : escaped, 'giu');
}

function textHits(document: Document, pattern: RegExp): Hit[] {
  const hits: Hit[] = [];
  for (const block of document.blocks) {
    if (!block.kept || block.story === null) continue;
    for (const found of document.text.slice(block.start, block.end).matchAll(pattern)) {
      const start = block.start + found.index;
      hits.push(hitAt(document, block, start, start + found[0].length));
      if (hits.length === mostHits) return hits;
    }
  }
  return hits;
}

/** Every mention of the entities of that name, whatever they are called there. */
function nameHits(documents: Document[], wanted: string): Hit[] {
  const folded = wanted.trim().toLowerCase();
  const byId = new Map(documents.map((document) => [document.id, document]));
  return entities.value
    .filter(({ name, aliases }) =>
      [name, ...aliases.map((alias) => alias.text)].some((one) => one.toLowerCase() === folded),
    )
    .flatMap((entity) => mentionsOf(entity.id))
    .slice(0, mostHits)
    .flatMap(({ document: id, start, end }) => {
      const document = byId.get(id);
      const block = document?.blocks[blockIndexAt(document, { start, end })];
      return document && block ? [hitAt(document, block, start, end)] : [];
    });
}

/** What is found, document by document, so that a search of many may rest or end between two. */
export function* concordanceSteps(documents: Document[], wanted: string, mode: Mode): Generator<Hit[]> {
  if (mode === 'name') {
    yield nameHits(documents, wanted);
    return;
  }
  const pattern = patternOf(wanted, mode === 'word');
  if (!pattern) return;
  let left = mostHits;
  for (const document of documents) {
    const hits = textHits(document, pattern).slice(0, left);
    yield hits;
    left -= hits.length;
    if (left === 0) return;
  }
}

export const concordance = (documents: Document[], wanted: string, mode: Mode): Hit[] =>
  [...concordanceSteps(documents, wanted, mode)].flat();
