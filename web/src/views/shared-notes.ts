/** What the margin says of a block's shared text: one note a story, told where the shared text begins,
 * with the words in which the two differ. */
import type { Block, Document, Passage, StoryKey } from '../engine/types';
import { keyOf } from '../state/store';

export interface SharedNote {
  story: StoryKey;
  /** Whether the shared text begins in this block. */
  first: boolean;
  /** Pairs of words, "finalise / finalize"; each once. */
  words: string[];
}

const mostNotes = 4;
const mostWords = 4;

/** The first notes, and of how many further stories nothing is said. `passages` are the document's. */
export function sharedNotes(
  document: Document,
  block: Block,
  passages: Passage[],
  textOf: (id: string) => string | undefined,
): { notes: SharedNote[]; more: number } {
  const notes = new Map<string, SharedNote>();
  for (const passage of passages) {
    for (const [side, other] of [
      ['a', 'b'],
      ['b', 'a'],
    ] as const) {
      const here = passage[side];
      if (here.document !== document.id || here.start >= block.end || here.end <= block.start) continue;
      const { document: id, story } = passage[other];
      const key = keyOf({ document: id, story });
      const note = notes.get(key) ?? { story: { document: id, story }, first: false, words: [] };
      notes.set(key, note);
      note.first ||= here.start >= block.start;
      for (const edit of passage.edits) {
        if (note.words.length === mostWords) break;
        if (edit[side].start < block.start || edit[side].end > block.end) continue;
        const [mine, theirs] = [
          document.text.slice(edit[side].start, edit[side].end),
          textOf(id)?.slice(edit[other].start, edit[other].end),
        ];
        const words = `${mine || '∅'} / ${theirs || '∅'}`;
        if (!note.words.includes(words)) note.words.push(words);
      }
    }
  }
  const told = [...notes.values()].filter((note) => note.first || note.words.length > 0);
  return { notes: told.slice(0, mostNotes), more: Math.max(0, told.length - mostNotes) };
}
