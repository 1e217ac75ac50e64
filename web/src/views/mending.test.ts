import { beforeEach, expect, test } from 'vitest';
import type { Document, Repair } from '../engine/types';
import { decisions, emptyDecisions } from '../state/store';
import { mendingByBlock } from './mending';

const text = 'Firm,” she said.\nIt donâ€™t & canâ€™t.';
const second = text.indexOf('\n') + 1;
const repair = (before: string, after: string, kind: string, from = 0): Repair => {
  const start = text.indexOf(before, from);
  return { start, end: start + before.length, kind, before, after };
};
const missing = { offset: 0, mark: '“', orphan: false, accepted: false, reason: 'a cue follows' };

const document = (change: Partial<Document> = {}): Document =>
  ({
    id: 'a',
    text,
    blocks: [
      { start: 0, end: second - 1 },
      { start: second, end: text.length },
    ],
    repairs: [
      repair('â€™', '’', 'mojibake'),
      repair('â€™', '’', 'mojibake', text.lastIndexOf('â€™')),
      repair(' &', '', 'entity'),
    ],
    quote_faults: [missing],
    ...change,
  }) as Document;

beforeEach(() => {
  decisions.value = {};
});

test('repairs stand with their block; those that say the same are one', () => {
  const { mended, refused } = mendingByBlock(document()).get(1) ?? {};
  expect(mended?.map(({ before, after, repairs }) => [before, after, repairs.length])).toEqual([
    ['â€™', '’', 2],
    [' &', '', 1],
  ]);
  expect(refused).toEqual([]);
});

test('of what cannot be seen only the number is told', () => {
  const wraps = [
    { ...repair(' ', '', 'line-wrap'), before: ' \n' },
    { ...repair(' ', '', 'line-wrap', 8), before: '\n' },
  ];
  const { mended } = mendingByBlock(document({ repairs: wraps })).get(0) ?? {};
  expect(mended?.map(({ kind, repairs }) => [kind, repairs.length])).toEqual([['line-wrap', 2]]);
});

test('a lost mark waits for a decision in its block until it is taken over', () => {
  expect(mendingByBlock(document()).get(0)?.proposed).toEqual([missing]);
  const accepted = { ...missing, accepted: true };
  expect(mendingByBlock(document({ quote_faults: [accepted] })).get(0)).toBeUndefined();
});

test('what was refused is remembered where it stands', () => {
  const range = { start: second + 6, end: second + 9 };
  decisions.value = { a: { ...emptyDecisions(), refused_repairs: [range] } };
  expect(mendingByBlock(document({ repairs: [] })).get(1)?.refused).toEqual([range]);
});

test('when one of two partners is taken over the other is settled with it', () => {
  const at = text.indexOf('”');
  const lone = { offset: at, mark: '”', orphan: true, accepted: false, reason: 'lone', partner: 0 };
  const both = (accepted: boolean) =>
    mendingByBlock(document({ quote_faults: [{ ...missing, accepted, partner: at }, lone] })).get(0);
  expect(both(false)?.proposed).toHaveLength(2);
  expect(both(true)).toBeUndefined();
});
