import { expect, test } from 'vitest';
import type { Block, Document, Passage } from '../engine/types';
import { sharedNotes } from './shared-notes';

const text = 'The council will finalise it.\nNothing else.';
const document = { id: 'a', text } as Document;
const [first, second] = [
  { start: 0, end: 29 },
  { start: 30, end: text.length },
] as Block[] as [Block, Block];
const theirs = 'The council will finalize it.\nNothing else.';

const passage = (id: string): Passage => ({
  a: { document: 'a', story: 1, start: 0, end: text.length },
  b: { document: id, story: 1, start: 0, end: theirs.length },
  moved: false,
  edits: [{ a: { start: 17, end: 25 }, b: { start: 17, end: 25 }, kind: 'spelling' }],
});
const notesOf = (block: Block, passages: Passage[]) => sharedNotes(document, block, passages, () => theirs);

test('a note names the other story where the shared text begins, and the words that differ', () => {
  expect(notesOf(first, [passage('b')])).toEqual({
    notes: [{ story: { document: 'b', story: 1 }, first: true, words: ['finalise / finalize'] }],
    more: 0,
  });
});

test('further on, a block without a difference needs no note', () => {
  expect(notesOf(second, [passage('b')]).notes).toEqual([]);
});

test('a text that carries the passage again and again is named once', () => {
  const { notes } = notesOf(
    first,
    Array.from({ length: 1000 }, () => passage('b')),
  );
  expect(notes).toHaveLength(1);
  expect(notes[0]?.words).toEqual(['finalise / finalize']);
});

test('of many stories the first four are told and the others counted', () => {
  const { notes, more } = notesOf(
    first,
    Array.from({ length: 10 }, (_, i) => passage(`b${i}`)),
  );
  expect(notes.map((note) => note.story.document)).toEqual(['b0', 'b1', 'b2', 'b3']);
  expect(more).toBe(6);
});

test('the passage is read from either side', () => {
  const { a, b, edits, moved } = passage('b');
  const turned = { a: b, b: a, moved, edits: edits.map(({ kind, ...e }) => ({ kind, a: e.b, b: e.a })) };
  expect(notesOf(first, [turned]).notes[0]?.words).toEqual(['finalise / finalize']);
});
