/** Two stories with only their differences marked: side by side, or as one text. */
import { signal } from '@preact/signals';
import type { Block, Document, Pair, Passage, StoryKey } from '../engine/types';
import type { Mark } from '../highlight/segments';
import {
  difference,
  differences,
  hideHouseStyle,
  sharedPassages,
  stepDifference,
} from '../state/differences';
import { documentById, storyTitle } from '../state/store';
import { strings } from '../strings';
import { viewStrings } from '../strings.views';
import { inlineDiff, numbered } from './inline-diff';
import { MarkedText } from './text';

const text = viewStrings.copies;
const oneText = signal(matchMedia('(max-width: 760px)').matches);

function blocksOf(document: Document, { story }: StoryKey): Block[] {
  const whole = document.stories.length === 0;
  return document.blocks.filter((block) => block.kept && (whole || block.story === story));
}

/** A bar of the story's length with the shared stretches filled. */
function PassageMap({ side, keyed, passages }: { side: 'a' | 'b'; keyed: StoryKey; passages: Passage[] }) {
  const document = documentById(keyed.document);
  if (!document) return null;
  const blocks = blocksOf(document, keyed);
  const start = blocks[0]?.start ?? 0;
  const scale = 1000 / Math.max(1, (blocks.at(-1)?.end ?? document.text.length) - start);
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

const here = (number: number | undefined): string =>
  number !== undefined && number === difference.value ? ' edit-here' : '';

/** A sign beside a paragraph, with its meaning for those who do not see it. */
function Sign({ sign, means }: { sign: string; means: string }) {
  return (
    <span class="sign">
      <span aria-hidden="true">{sign}</span>
      <span class="visually-hidden">{means}: </span>
    </span>
  );
}

function Column({ pair, side, passages }: { pair: Pair; side: 'a' | 'b'; passages: Passage[] }) {
  const keyed = pair[side];
  const document = documentById(keyed.document);
  if (!document) return null;
  const numbers = numbered(passages);
  const marks: Mark[] = [];
  for (const passage of passages) {
    const { start, end } = passage[side];
    marks.push({ start, end, className: passage.moved ? 'shared moved' : 'shared' });
    for (const edit of passage.edits) {
      marks.push({
        ...edit[side],
        className: `edit edit-${edit.kind} edit-${side}${here(numbers.get(edit))}`,
        title: text.kinds[edit.kind] ?? edit.kind,
      });
    }
  }
  const signOf = (block: Block) => {
    const inside = passages.filter((one) => one[side].start < block.end && one[side].end > block.start);
    if (inside.length === 0)
      return side === 'a' ? (
        <Sign sign="−" means={text.kinds.dropped ?? ''} />
      ) : (
        <Sign sign="+" means={text.kinds.added ?? ''} />
      );
    return inside.every((one) => one.moved) ? <Sign sign="⇄" means={text.moved} /> : null;
  };
  return (
    <div class="side">
      <h3>{storyTitle(keyed)}</h3>
      <p class="m">{document.name}</p>
      <PassageMap side={side} keyed={keyed} passages={passages} />
      {blocksOf(document, keyed).map((block) => (
        <p key={block.start} class={`role-${block.role}`}>
          {signOf(block)}
          <MarkedText text={document.text} start={block.start} end={block.end} marks={marks} />
        </p>
      ))}
    </div>
  );
}

const elements = { same: 'span', moved: 'span', added: 'ins', dropped: 'del' } as const;

function OneText({ pair, passages }: { pair: Pair; passages: Passage[] }) {
  const [a, b] = [documentById(pair.a.document), documentById(pair.b.document)];
  if (!a || !b) return null;
  const lines = inlineDiff(
    { text: a.text, paragraphs: blocksOf(a, pair.a) },
    { text: b.text, paragraphs: blocksOf(b, pair.b) },
    passages,
  );
  return (
    <div class="side one-text">
      <p class="m">{text.oneTextHint(storyTitle(pair.a), storyTitle(pair.b))}</p>
      {lines.map((parts, i) => (
        <p key={i}>
          {parts.map((part, k) => {
            const Element = elements[part.kind];
            return (
              <Element key={k} class={`part-${part.kind}${here(part.difference)}`}>
                {part.text}
              </Element>
            );
          })}
        </p>
      ))}
    </div>
  );
}

export function Comparison({ pair }: { pair: Pair }) {
  const passages = sharedPassages.value;
  const edits = differences.value;
  return (
    <>
      <p class="actions">
        <label>
          <input
            type="checkbox"
            checked={hideHouseStyle.value}
            onChange={() => (hideHouseStyle.value = !hideHouseStyle.value)}
          />
          {text.hideSpelling}
        </label>
        <label>
          <input type="checkbox" checked={oneText.value} onChange={() => (oneText.value = !oneText.value)} />
          {text.oneText}
        </label>
        {edits.length > 0 && (
          <>
            <span class="m">{text.difference(difference.value + 1, edits.length)}</span>
            <button type="button" class="link" onClick={() => stepDifference(-1)}>
              {strings.names.previous} <kbd>p</kbd>
            </button>
            <button type="button" class="link" onClick={() => stepDifference(1)}>
              {strings.names.next} <kbd>n</kbd>
            </button>
          </>
        )}
      </p>
      {oneText.value ? (
        <OneText pair={pair} passages={passages} />
      ) : (
        <div class="sides">
          <Column pair={pair} side="a" passages={passages} />
          <Column pair={pair} side="b" passages={passages} />
        </div>
      )}
    </>
  );
}
