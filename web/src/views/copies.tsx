/** Copies: clusters, passage maps, and the two texts side by side with only their differences marked. */
import { signal } from '@preact/signals';
import type { Cluster, Document, Pair, Passage, StoryKey } from '../engine/types';
import type { Mark } from '../highlight/segments';
import { judgeCopy } from '../state/commands';
import { askCopies } from '../state/desk';
import { copies, documentById, keyOf, sameKey, selectedPair, storyTitle, threshold } from '../state/store';
import { viewStrings } from '../strings.views';
import { MarkedText } from './text';

const text = viewStrings.copies;
const hideSpelling = signal(false);
const percent = (share: number): string => `${Math.round(share * 100)} %`;
const pairName = (pair: Pair): string => `${keyOf(pair.a)}\u0001${keyOf(pair.b)}`;
const isCopy = (pair: Pair): boolean => !['template-only', 'same-event'].includes(pair.relation);

function passagesOf(pair: Pair): Passage[] {
  return copies.value.passages.filter((one) => sameKey(one.a, pair.a) && sameKey(one.b, pair.b));
}

function storySpan(document: Document, key: StoryKey): { start: number; end: number } {
  const story = document.stories.find((one) => one.id === key.story);
  const first = document.blocks[story?.first_block ?? 0];
  const last = document.blocks[story?.last_block ?? document.blocks.length - 1];
  return { start: first?.start ?? 0, end: last?.end ?? document.text.length };
}

/** A bar of the story's length with the shared stretches filled. */
function PassageMap({ side, keyed, passages }: { side: 'a' | 'b'; keyed: StoryKey; passages: Passage[] }) {
  const document = documentById(keyed.document);
  if (!document) return null;
  const { start, end } = storySpan(document, keyed);
  const scale = 1000 / Math.max(1, end - start);
  return (
    <svg class="map" viewBox="0 0 1000 12" preserveAspectRatio="none" role="img" aria-label={text.map}>
      <rect class="map-all" x="0" y="0" width="1000" height="12" />
      {passages.map((passage) => {
        const range = passage[side];
        return (
          <rect
            key={range.start}
            class={passage.moved ? 'map-moved' : 'map-shared'}
            x={(range.start - start) * scale}
            y="0"
            width={Math.max(2, (range.end - range.start) * scale)}
            height="12"
          />
        );
      })}
    </svg>
  );
}

function Side({ pair, side, passages }: { pair: Pair; side: 'a' | 'b'; passages: Passage[] }) {
  const keyed = pair[side];
  const document = documentById(keyed.document);
  if (!document) return null;
  const marks: Mark[] = [];
  for (const passage of passages) {
    const { start, end } = passage[side];
    marks.push({ start, end, className: passage.moved ? 'shared moved' : 'shared' });
    for (const edit of passage.edits) {
      if (hideSpelling.value && ['spelling', 'place-name', 'typography'].includes(edit.kind)) continue;
      const range = edit[side];
      marks.push({
        start: range.start,
        end: range.end,
        className: `edit edit-${edit.kind}`,
        title: text.kinds[edit.kind] ?? edit.kind,
      });
    }
  }
  const story = document.stories.find((one) => one.id === keyed.story);
  const blocks = document.blocks.filter((block) => block.kept && (!story || block.story === story.id));
  return (
    <div class="side">
      <h3>{storyTitle(keyed)}</h3>
      <p class="m">{document.name}</p>
      <PassageMap side={side} keyed={keyed} passages={passages} />
      {blocks.map((block) => (
        <p key={block.start} class={`role-${block.role}`}>
          <MarkedText text={document.text} start={block.start} end={block.end} marks={marks} />
        </p>
      ))}
    </div>
  );
}

function Comparison({ pair }: { pair: Pair }) {
  const passages = passagesOf(pair);
  const counts = new Map<string, number>();
  for (const passage of passages) {
    for (const edit of passage.edits) counts.set(edit.kind, (counts.get(edit.kind) ?? 0) + 1);
  }
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
        <label>
          <input
            type="checkbox"
            checked={hideSpelling.value}
            onChange={() => (hideSpelling.value = !hideSpelling.value)}
          />
          {text.hideSpelling}
        </label>
      </p>
      <div class="sides">
        <Side pair={pair} side="a" passages={passages} />
        <Side pair={pair} side="b" passages={passages} />
      </div>
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
  const current = pairs.find((pair) => pairName(pair) === selectedPair.value) ?? found[0] ?? pairs[0];
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
            <PairList pairs={rest} />
          </li>
        )}
      </ul>
      {current && <Comparison pair={current} />}
    </div>
  );
}
