/** The changes a person can make, as commands. */
import type {
  Block,
  CopyDecision,
  Document,
  DocumentDecisions,
  EntityDecision,
  MarkDecision,
  Range,
} from '../engine/types';
import { decide } from './desk';
import { run } from './history';
import { askCopies, askEntities } from './session';
import { copyDecisions, decisionsOf, entityDecisions, keyOf } from './store';

const changing = (
  id: string,
  label: string,
  change: (before: DocumentDecisions) => DocumentDecisions,
): void => {
  const before = decisionsOf(id);
  const after = change(before);
  void run({ label, apply: () => decide(id, after), revert: () => decide(id, before) });
};

/** Restores a removed block, or strikes out a kept one. */
export function toggleBlock(document: Document, block: Block): void {
  const kept = !block.kept;
  const role = kept ? 'body' : 'other';
  changing(document.id, kept ? 'line restored' : 'line struck out', (before) => ({
    ...before,
    blocks: [
      ...before.blocks.filter((one) => one.start !== block.start),
      { start: block.start, end: block.end, role, kept },
    ],
  }));
}

/** Cuts a new story before a block, or joins it with the story before. */
export function breakStory(document: Document, offset: number, startsStory: boolean): void {
  changing(document.id, startsStory ? 'story cut' : 'stories joined', (before) => ({
    ...before,
    stories: [
      ...before.stories.filter((one) => one.offset !== offset),
      { offset, starts_story: startsStory },
    ],
  }));
}

/** Leaves damage as it came, or mends it after all. */
export function refuseRepairs(document: Document, repairs: Range[], refused: boolean): void {
  const named = ({ start, end }: Range): string => `${start}:${end}`;
  const these = new Set(repairs.map(named));
  changing(document.id, refused ? 'left as it came' : 'mended', (before) => ({
    ...before,
    refused_repairs: [
      ...before.refused_repairs.filter((one) => !these.has(named(one))),
      ...(refused ? repairs.map(({ start, end }) => ({ start, end })) : []),
    ],
  }));
}

/** Puts lost quotation marks in and strikes lone ones out, or leaves them as they came after all. */
export function acceptMarks(document: Document, marks: MarkDecision[], accepted: boolean): void {
  const named = ({ offset, mark, orphan }: MarkDecision): string => `${offset}:${orphan}:${mark}`;
  const these = new Set(marks.map(named));
  changing(document.id, accepted ? 'quotation mark mended' : 'quotation mark left', (before) => ({
    ...before,
    accepted_marks: [
      ...before.accepted_marks.filter((one) => !these.has(named(one))),
      ...(accepted ? marks.map(({ offset, mark, orphan }) => ({ offset, mark, orphan })) : []),
    ],
  }));
}

/** Always or never drop lines like this one. */
export function ruleForLine(document: Document, block: Block, keep: boolean): void {
  const line = document.text.slice(block.start, block.end);
  changing(document.id, keep ? 'line always kept' : 'line always dropped', (before) => ({
    ...before,
    line_rules: [...before.line_rules.filter((one) => one.line !== line), { line, keep }],
  }));
}

export function judgeEntity(decision: EntityDecision): void {
  const before = entityDecisions.value;
  const names = ({ a, b }: EntityDecision): string => [a, b].sort().join('\u0000');
  const after = [
    ...before.filter((one) => one.type !== decision.type || names(one) !== names(decision)),
    decision,
  ];
  const set = async (value: EntityDecision[]): Promise<void> => {
    entityDecisions.value = value;
    await askEntities();
  };
  void run({ label: 'names judged', apply: () => set(after), revert: () => set(before) });
}

export function judgeCopy(decision: CopyDecision): void {
  const before = copyDecisions.value;
  const after = [
    ...before.filter((one) => keyOf(one.a) !== keyOf(decision.a) || keyOf(one.b) !== keyOf(decision.b)),
    decision,
  ];
  const set = async (value: CopyDecision[]): Promise<void> => {
    copyDecisions.value = value;
    await askCopies();
  };
  void run({ label: 'copies judged', apply: () => set(after), revert: () => set(before) });
}
