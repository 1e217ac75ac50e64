/** The pair of stories that is compared, and the way from one of their differences to the next. */
import { computed, signal } from '@preact/signals';
import type { Edit, Pair, Passage } from '../engine/types';
import { announcement, copies, documentById, keyOf, passagesOf, sameKey, selectedPair } from './store';

export const pairName = (pair: Pair): string => `${keyOf(pair.a)}\u0001${keyOf(pair.b)}`;
/** What the engine compares and finds to be no copy is listed all the same. */
export const isCopy = (pair: Pair): boolean => !['template-only', 'same-event'].includes(pair.relation);

export const currentPair = computed<Pair | undefined>(() => {
  const { pairs } = copies.value;
  const chosen = selectedPair.value;
  return (chosen && pairs.find((pair) => pairName(pair) === chosen)) || pairs.find(isCopy) || pairs[0];
});

export interface PairGroup {
  /** From 1; 0: pairs of no cluster, and those that are no copies. */
  cluster: number;
  pairs: Pair[];
}

/** Pairs by their cluster, in the clusters' order. */
export const pairGroups = computed<PairGroup[]>(() => {
  const { clusters, pairs } = copies.value;
  const numbers = new Map(
    clusters.flatMap(({ stories }, i) => stories.map((key): [string, number] => [keyOf(key), i + 1])),
  );
  const groups = clusters.map((_, i): PairGroup => ({ cluster: i + 1, pairs: [] }));
  const others: PairGroup = { cluster: 0, pairs: [] };
  for (const pair of pairs) {
    const [a, b] = [numbers.get(keyOf(pair.a)), numbers.get(keyOf(pair.b))];
    const group = a !== undefined && a === b && isCopy(pair) ? groups[a - 1] : others;
    group?.pairs.push(pair);
  }
  return [...groups, others].filter((group) => group.pairs.length > 0);
});

/** How many of them are copies. */
export const copyCount = computed(() => copies.value.pairs.filter(isCopy).length);

export const hideHouseStyle = signal(false);
const houseStyle = ['spelling', 'place-name', 'typography'];

/** What the pair shares, with the changes that are shown. */
export const sharedPassages = computed<Passage[]>(() => {
  const pair = currentPair.value;
  if (!pair) return [];
  return passagesOf(pair.a.document)
    .filter((one) => sameKey(one.a, pair.a) && sameKey(one.b, pair.b))
    .map((one) =>
      hideHouseStyle.value
        ? { ...one, edits: one.edits.filter((edit) => !houseStyle.includes(edit.kind)) }
        : one,
    );
});

export const differences = computed<Edit[]>(() => sharedPassages.value.flatMap((passage) => passage.edits));

const looked = signal<{ among: Edit[]; at: number } | undefined>(undefined);
/** Which difference is looked at; -1: none yet. */
export const difference = computed(() => (looked.value?.among === differences.value ? looked.value.at : -1));

/** The words of both stories at a change. */
export function wordsOf(edit: Edit): string {
  const pair = currentPair.value;
  const words = (side: 'a' | 'b'): string =>
    (pair && documentById(pair[side].document)?.text.slice(edit[side].start, edit[side].end)) || '∅';
  return `${words('a')} / ${words('b')}`;
}

export function stepDifference(step: number): void {
  const among = differences.value;
  if (among.length === 0) return;
  const from = difference.value < 0 && step < 0 ? 0 : difference.value;
  const at = (from + step + among.length) % among.length;
  looked.value = { among, at };
  announcement.value = `${at + 1} / ${among.length}: ${wordsOf(among[at] as Edit)}`;
  requestAnimationFrame(() =>
    document.querySelector('#panel .edit-here')?.scrollIntoView({ block: 'center' }),
  );
}
