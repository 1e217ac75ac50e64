import { expect, test } from 'vitest';
import type { Block, Document } from '../engine/types';
import { overBlocks } from './places';

const document = {
  blocks: [
    { start: 0, end: 10 },
    { start: 11, end: 20 },
    { start: 21, end: 30 },
  ] as Block[],
} as Document;

test('a range is found in each line it reaches into, and nowhere else', () => {
  const [inside, across, between] = [
    { start: 2, end: 4 },
    { start: 8, end: 22 },
    { start: 10, end: 11 },
  ];
  const over = overBlocks(document, [inside, across, between]);
  expect(over.get(0)).toEqual([inside, across]);
  expect(over.get(1)).toEqual([across]);
  expect(over.get(2)).toEqual([across]);
});
