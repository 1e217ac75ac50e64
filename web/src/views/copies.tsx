/** Copies: clusters, their pairs, and what is common to the two that are looked at. */
import { useSignal } from '@preact/signals';
import type { Pair } from '../engine/types';
import { judgeCopy } from '../state/commands';
import { currentPair, differences, pairGroups, pairName } from '../state/differences';
import { askCopies } from '../state/session';
import { copies, selectedPair, storyTitle, threshold } from '../state/store';
import { viewStrings } from '../strings.views';
import { Comparison } from './comparison';
import { More } from './more';

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

const atOnce = 40;

/** A group's pairs; the rest of a long list as it comes near what is seen. */
function PairList({ title, pairs }: { title: string; pairs: Pair[] }) {
  const limit = useSignal(atOnce);
  return (
    <li>
      <h2>{title}</h2>
      <ul class="pairs">
        {pairs.slice(0, limit.value).map((pair) => (
          <PairButton key={pairName(pair)} pair={pair} />
        ))}
      </ul>
      <More limit={limit} step={atOnce} all={pairs.length} />
    </li>
  );
}

function PairButton({ pair }: { pair: Pair }) {
  const on = currentPair.value === pair;
  return (
    <li>
      <button
        type="button"
        class={on ? 'pair on' : 'pair'}
        aria-pressed={on}
        onClick={() => (selectedPair.value = pairName(pair))}
      >
        <span class="t">{storyTitle(pair.a)}</span>
        <span class="t">{storyTitle(pair.b)}</span>
        <span class="m">
          {text.relations[pair.relation]}, {percent(Math.max(pair.a_in_b, pair.b_in_a))}
        </span>
      </button>
    </li>
  );
}

export function CopiesView() {
  const { pairs } = copies.value;
  const groups = pairGroups.value;
  if (pairs.length === 0) {
    return (
      <div class="pane empty-view">
        <p>{text.none}</p>
        <p class="m">{text.noneHint}</p>
      </div>
    );
  }
  const current = currentPair.value;
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
        {groups.map(({ cluster, pairs: inside }) => (
          <PairList key={cluster} title={cluster > 0 ? text.cluster(cluster) : text.others} pairs={inside} />
        ))}
      </ul>
      {current && <Verdict pair={current} />}
    </div>
  );
}
