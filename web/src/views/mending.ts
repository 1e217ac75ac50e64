/** What was mended in each block, what was left as it came, and which marks wait for a decision. */
import type { Document, QuoteFault, Range, Repair } from '../engine/types';
import { blockIndexAt, perDocument } from '../state/places';
import { decisionsOf } from '../state/store';

/** Repairs of one block that say the same: they are shown, refused and taken back as one. */
export interface Mended {
  kind: string;
  before: string;
  after: string;
  repairs: Repair[];
}

export interface Mending {
  mended: Mended[];
  /** Repairs a person refused. */
  refused: Range[];
  /** Lost marks nobody has decided about. */
  proposed: QuoteFault[];
}

/** Kinds that change white space or what cannot be seen: only their number says something. */
const unseen = new Set(['line-wrap', 'hyphenation', 'soft-hyphen', 'zero-width']);
export const isUnseen = (kind: string): boolean => unseen.has(kind);

/** Offsets of the faults that were taken over. */
const accepted = perDocument(
  (document) => new Set(document.quote_faults.filter((one) => one.accepted).map((one) => one.offset)),
);

/** A lone mark needs no decision any more when its partner was put in, nor the other way round. */
export const isSettled = (document: Document, { accepted: taken, partner }: QuoteFault): boolean =>
  taken || (partner !== undefined && accepted(document).has(partner));

/** By index of the block. Each thing is looked at once. */
export const mendingByBlock = perDocument((document: Document): Map<number, Mending> => {
  const all = new Map<number, Mending>();
  const at = (range: Range): Mending | undefined => {
    const index = blockIndexAt(document, range);
    if (index < 0) return undefined;
    let mending = all.get(index);
    if (!mending) {
      mending = { mended: [], refused: [], proposed: [] };
      all.set(index, mending);
    }
    return mending;
  };
  const groups = new Map<string, Mended>();
  for (const repair of document.repairs) {
    const mending = at(repair);
    if (!mending) continue;
    const { kind, before, after } = repair;
    const said = unseen.has(kind) ? '' : `\0${before}\0${after}`;
    const key = `${blockIndexAt(document, repair)}\0${kind}${said}`;
    const known = groups.get(key);
    if (known) known.repairs.push(repair);
    else {
      const made = { kind, before, after, repairs: [repair] };
      groups.set(key, made);
      mending.mended.push(made);
    }
  }
  for (const range of decisionsOf(document.id).refused_repairs) at(range)?.refused.push(range);
  for (const fault of document.quote_faults) {
    if (!isSettled(document, fault)) at({ start: fault.offset, end: fault.offset })?.proposed.push(fault);
  }
  return all;
});
