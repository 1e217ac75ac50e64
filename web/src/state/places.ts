/** Places in the texts: where an offset stands, and the one place a person is led to. */
import { batch, signal } from '@preact/signals';
import type { Block, Document, Range } from '../engine/types';
import { documentById, selected, view } from './store';

export interface TextPlace extends Range {
  document: string;
}

/** Index of the block that holds the range; -1 when it stands between blocks. Blocks are sorted. */
export function blockIndexAt({ blocks }: Document, { start, end }: Range): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle] as Block).start <= start) low = middle + 1;
    else high = middle;
  }
  return end <= (blocks[low - 1]?.end ?? 0) ? low - 1 : -1;
}

/** By index of a block: which of the ranges reach into it. Takes time for each block a range covers. */
export function overBlocks<T extends Range>({ blocks }: Document, ranges: readonly T[]): Map<number, T[]> {
  const all = new Map<number, T[]>();
  for (const range of ranges) {
    let low = 0;
    let high = blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((blocks[middle] as Block).end <= range.start) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < blocks.length && (blocks[i] as Block).start < range.end; ++i) {
      const here = all.get(i);
      if (here) here.push(range);
      else all.set(i, [range]);
    }
  }
  return all;
}

/** The story in whose kept text a range stands. */
export function storyAt(document: Document, range: Range): number | undefined {
  const block = document.blocks[blockIndexAt(document, range)];
  return block?.kept && block.story !== null ? block.story : undefined;
}

/** Results that depend on a document alone are worked out once for each of its states. */
export function perDocument<T>(make: (document: Document) => T): (document: Document) => T {
  const known = new WeakMap<Document, T>();
  return (document) => {
    let made = known.get(document);
    if (made === undefined) {
      made = make(document);
      known.set(document, made);
    }
    return made;
  };
}

/** What the reader brings into sight and marks. */
export const place = signal<TextPlace | undefined>(undefined);

/** Opens the reader at a place. */
export function showPlace(next: TextPlace): void {
  const document = documentById(next.document);
  if (!document) return;
  batch(() => {
    selected.value = {
      document: document.id,
      story: document.blocks[blockIndexAt(document, next)]?.story ?? document.stories[0]?.id ?? 0,
    };
    view.value = 'reader';
    place.value = { ...next };
  });
}
