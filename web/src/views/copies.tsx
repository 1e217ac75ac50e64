/** Copies: clusters, their pairs, and what is common to the two that are looked at. */
import type { Cluster, Pair } from '../engine/types';
import { judgeCopy } from '../state/commands';
import { askCopies } from '../state/desk';
import { currentPair, differences, isCopy, pairName } from '../state/differences';
import { copies, keyOf, sameKey, selectedPair, storyTitle, threshold } from '../state/store';
import { viewStrings } from '../strings.views';
import { Comparison } from './comparison';

const text = viewStrings.copies;
const percent = (share: number): string => `${Math.round(share * 100)} %`;

function Verdict({ pair }: { pair: Pair }) {
  const counts = new Map<string, number>();
  for (const edit of differences.value) counts.set(edit.kind, (counts.get(edit.kind) ?? 0) + 1);
  const [a, b] = [storyTitle(pair.a), storyTitle(pair.b)];
  const judge = (judgement: 'same' | 'not_same' | 'unsure') => judgeCopy({ a: pair.a, b: pair.b, judgement });
  return (
    <section class="comparison">
      <p class="verdict">
        <b>{text.relations[pair.relation]}</b>. {text.contains(percent(pair.a_in_b), `“${a}”`, `“${b}”`)} (
        {text.raw(percent(pair.a_in_b_exact))}); {text.contains(percent(pair.b_in_a), `“${b}”`, `“${a}”`)} (
        {text.raw(percent(pair.b_in_a_exact))}). {pair.reason}.
      </p>
      <p class="m">
        {[...counts].map(([kind, n]) => `${n} ${text.kinds[kind] ?? kind}`).join(', ')}
        {pair.origin && ` · ${text.origin(pair.origin.agency, pair.origin.evidence)} ${text.direction}`}
      </p>
      <p class="actions">
        <button type="button" onClick={() => judge('same')}>
          {text.same}
        </button>
        <button type="button" onClick={() => judge('not_same')}>
          {text.notSame}
        </button>
        <button type="button" onClick={() => judge('unsure')}>
          {text.unsure}
        </button>
      </p>
      <Comparison key={pairName(pair)} pair={pair} />
    </section>
  );
}

function ClusterList({ cluster, number, pairs }: { cluster: Cluster; number: number; pairs: Pair[] }) {
  const inside = pairs.filter(
    (pair) =>
      cluster.stories.some((key) => sameKey(key, pair.a)) &&
      cluster.stories.some((key) => sameKey(key, pair.b)),
  );
  return (
    <li>
      <h2>{text.cluster(number)}</h2>
      <PairList pairs={inside} />
    </li>
  );
}

function PairList({ pairs }: { pairs: Pair[] }) {
  return (
    <ul class="pairs">
      {pairs.map((pair) => (
        <li key={pairName(pair)}>
          <button
            type="button"
            class={selectedPair.value === pairName(pair) ? 'pair on' : 'pair'}
            aria-pressed={selectedPair.value === pairName(pair)}
            onClick={() => (selectedPair.value = pairName(pair))}
          >
            <span class="t">{storyTitle(pair.a)}</span>
            <span class="t">{storyTitle(pair.b)}</span>
            <span class="m">
              {text.relations[pair.relation]}, {percent(Math.max(pair.a_in_b, pair.b_in_a))}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

export function CopiesView() {
  const { clusters, pairs } = copies.value;
  const found = pairs.filter(isCopy);
  if (pairs.length === 0) {
    return (
      <div class="pane empty-view">
        <p>{text.none}</p>
        <p class="m">{text.noneHint}</p>
      </div>
    );
  }
  const current = currentPair.value;
  const clustered = new Set(clusters.flatMap((cluster) => cluster.stories.map(keyOf)));
  const rest = pairs.filter(
    (pair) => !clustered.has(keyOf(pair.a)) || !clustered.has(keyOf(pair.b)) || !isCopy(pair),
  );
  return (
    <div class="pane copies">
      <p class="threshold">
        <label>
          {text.threshold}{' '}
          <input
            type="range"
            min="0.1"
            max="1"
            step="0.05"
            value={threshold.value}
            onInput={(event) => {
              threshold.value = Number(event.currentTarget.value);
              void askCopies();
            }}
          />{' '}
          <output>{percent(threshold.value)}</output>
        </label>
      </p>
      <ul class="clusters">
        {clusters.map((cluster, i) => (
          <ClusterList key={keyOf(cluster.representative)} cluster={cluster} number={i + 1} pairs={found} />
        ))}
        {rest.length > 0 && (
          <li>
            <h2>{text.others}</h2>
            <PairList pairs={rest} />
          </li>
        )}
      </ul>
      {current && <Verdict pair={current} />}
    </div>
  );
}
