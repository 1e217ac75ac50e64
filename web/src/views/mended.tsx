/** The margin's notes on damage: mended, left as it came, or a lost mark to decide about. */
import type { Document, MarkDecision, QuoteFault, Repair } from '../engine/types';
import { acceptMarks, refuseRepairs } from '../state/commands';
import { strings } from '../strings';
import { type Mended, mendingByBlock } from './mending';

const text = strings.mended;
/** A block of a badly damaged text has hundreds. */
const most = 4;

function Act({ label, act }: { label: string; act: () => void }) {
  return (
    <button type="button" class="link" onClick={act}>
      {label}
    </button>
  );
}

function say({ kind, before, after, repairs }: Mended): string {
  const count = text.unseen[kind];
  if (count) return count(repairs.length);
  if (before === '') return text.putIn(after);
  if (after === '') return text.takenOut(before);
  return text.changed(before, after, repairs.length);
}

/** The decision a repair of a quotation mark came from. */
const markOf = ({ start, before, after }: Repair): MarkDecision => ({
  offset: start,
  mark: before || after,
  orphan: before !== '',
});

/** Puts a lost mark in, or strikes a lone one out; or takes that back. */
export function MarkAct({ document, fault }: { document: Document; fault: QuoteFault }) {
  const label = fault.accepted ? text.asItCame : fault.orphan ? text.strikeOut : text.put;
  return <Act label={label} act={() => acceptMarks(document, [fault], !fault.accepted)} />;
}

function Left({ document, index }: { document: Document; index: number }) {
  const refused = mendingByBlock(document).get(index)?.refused ?? [];
  if (refused.length === 0) return null;
  return (
    <div>
      {text.left(refused.length)} ·{' '}
      <Act label={text.mend} act={() => refuseRepairs(document, refused, false)} />
    </div>
  );
}

export function MendedNotes({ document, index }: { document: Document; index: number }) {
  const mending = mendingByBlock(document).get(index);
  if (!mending) return null;
  const undo = ({ kind, repairs }: Mended): void => {
    if (kind === 'quotation-mark') acceptMarks(document, repairs.map(markOf), false);
    else refuseRepairs(document, repairs, true);
  };
  const hidden = (all: unknown[]): number => Math.max(0, all.length - most);
  const more = hidden(mending.mended) + hidden(mending.proposed);
  return (
    <>
      {mending.mended.slice(0, most).map((one) => (
        <div key={`${one.kind}:${one.repairs[0]?.start}`}>
          {say(one)} · <Act label={text.asItCame} act={() => undo(one)} />
        </div>
      ))}
      {mending.proposed.slice(0, most).map((fault) => (
        <div key={fault.offset} class="pencil" title={fault.reason}>
          {fault.orphan ? text.lone(fault.mark) : text.missing(fault.mark)} ·{' '}
          <MarkAct document={document} fault={fault} />
        </div>
      ))}
      {more > 0 && <div>{text.more(more)}</div>}
      <Left document={document} index={index} />
    </>
  );
}
