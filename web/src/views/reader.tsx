/** The reader: one document, what was removed struck through in its place, evidence in the margin. */
import { signal } from '@preact/signals';
import type { Block, Document, Story } from '../engine/types';
import type { Mark } from '../highlight/segments';
import { breakStory, toggleBlock } from '../state/commands';
import {
  documentById,
  entityById,
  keyOf,
  mentionEntities,
  passagesOf,
  type Shown,
  selected,
  selectedEntity,
  shown,
  storyTitle,
  whyBlock,
} from '../state/store';
import { strings } from '../strings';
import { readerMarks } from './marks';
import { MendedNotes } from './mended';
import { Names } from './names';
import { sharedNotes } from './shared-notes';
import { MarkedText } from './text';

const text = strings.reader;
const foldFrom = 6;
const opened = signal<Record<string, boolean>>({});

const slice = (document: Document, range: { start: number; end: number }): string =>
  document.text.slice(range.start, range.end);

/** Runs of removed blocks are folded where they are long. */
interface Run {
  blocks: { block: Block; index: number }[];
  removed: boolean;
}

function runsOf(document: Document): Run[] {
  const runs: Run[] = [];
  document.blocks.forEach((block, index) => {
    const last = runs.at(-1);
    if (last && last.removed === !block.kept) last.blocks.push({ block, index });
    else runs.push({ blocks: [{ block, index }], removed: !block.kept });
  });
  return runs;
}

function Margin({ document, block, index }: { document: Document; block: Block; index: number }) {
  const why = (
    <button
      type="button"
      class="link"
      onClick={() => (whyBlock.value = whyBlock.value === index ? undefined : index)}
    >
      {text.why}
    </button>
  );
  if (!block.kept) {
    return (
      <div class="margin">
        {block.role} ·{' '}
        <button type="button" class="link" data-restore onClick={() => toggleBlock(document, block)}>
          {text.restore}
        </button>{' '}
        · {why}
      </div>
    );
  }
  const ids = mentionEntities.value[document.id] ?? [];
  const said = document.quotes.filter(
    (quote) => quote.start >= block.start && quote.end <= block.end && quote.direct,
  );
  const speakers = new Set(
    said.map((quote) => {
      const id = quote.speaker_mention === undefined ? undefined : ids[quote.speaker_mention];
      const entity = id ? entityById.value.get(id) : undefined;
      if (entity) return text.saidBy(entity.name);
      return quote.source ? text.saidBy(slice(document, quote.source)) : text.saidByUnknown;
    }),
  );
  const cuttable = block.story !== null && document.stories.every((story) => story.first_block !== index);
  return (
    <div class="margin">
      {[...speakers].map((speaker) => (
        <div key={speaker}>{speaker}</div>
      ))}
      <MendedNotes document={document} index={index} />
      <SharedText document={document} block={block} />
      <span class="quiet-actions">
        <span class="wide">
          <button type="button" class="link" data-restore onClick={() => toggleBlock(document, block)}>
            {text.remove}
          </button>{' '}
          ·{' '}
        </span>
        {why}
        {cuttable && (
          <span class="wide">
            {' '}
            ·{' '}
            <button type="button" class="link" onClick={() => breakStory(document, block.start, true)}>
              {text.cut}
            </button>
          </span>
        )}
      </span>
    </div>
  );
}

/** Where else the block's text stands, and in which words the two differ. */
function SharedText({ document, block }: { document: Document; block: Block }) {
  const { notes, more } = sharedNotes(
    document,
    block,
    passagesOf(document.id),
    (id) => documentById(id)?.text,
  );
  return (
    <>
      {notes.map(({ story, first, words }) => (
        <div key={keyOf(story)} class="pencil">
          {first ? `${text.same(storyTitle(story))} ` : ''}
          {words.length > 0 && (
            <>
              {first ? text.except : text.differs} <b>{words.join(', ')}</b>
            </>
          )}
        </div>
      ))}
      {more > 0 && <div class="pencil">{text.moreStories(more)}</div>}
    </>
  );
}

function Row({
  document,
  block,
  index,
  marks,
}: {
  document: Document;
  block: Block;
  index: number;
  marks: Mark[];
}) {
  const body = block.kept ? (
    <MarkedText text={document.text} start={block.start} end={block.end} marks={marks} />
  ) : (
    slice(document, block)
  );
  const className = `row ${block.kept ? `role-${block.role}` : 'cut'}`;
  return (
    <div class={className} data-block={index}>
      {block.kept && block.role === 'headline' ? <h2>{body}</h2> : null}
      {block.kept && block.role === 'subheading' ? <h3>{body}</h3> : null}
      {!block.kept || (block.role !== 'headline' && block.role !== 'subheading') ? <p>{body}</p> : null}
      <Margin document={document} block={block} index={index} />
    </div>
  );
}

function Fold({ run, document, marks }: { run: Run; document: Document; marks: Mark[] }) {
  const first = run.blocks[0];
  if (!first) return null;
  const key = `${document.id}:${first.index}`;
  const open = opened.value[key];
  const roles = [...new Set(run.blocks.map(({ block }) => block.role))].slice(0, 4).join(', ');
  const toggle = () => {
    opened.value = { ...opened.value, [key]: !open };
  };
  return (
    <>
      <div class="row fold">
        <p>
          {text.fold(run.blocks.length, roles)}{' '}
          <button type="button" class="link" aria-expanded={Boolean(open)} onClick={toggle}>
            {open ? text.foldAgain : text.unfold}
          </button>
        </p>
      </div>
      {open &&
        run.blocks.map(({ block, index }) => (
          <Row key={index} document={document} block={block} index={index} marks={marks} />
        ))}
    </>
  );
}

function Meta({ story }: { story: Story }) {
  const parts = [
    story.byline.map((name) => name.text).join(', '),
    story.dateline
      ? `${story.dateline.place}${story.dateline.agency ? ` (${story.dateline.agency})` : ''}`
      : story.agency,
    story.published,
    story.language !== 'und' ? story.language : '',
  ].filter(Boolean);
  return (
    <div class="meta">
      {parts.join(' · ')}
      {!story.headline_fits && <div class="warn">{text.headlineDoesNotFit}</div>}
    </div>
  );
}

function Break({ document, story, offset }: { document: Document; story: Story; offset: number }) {
  return (
    <div class="break">
      <span>
        {text.break}: {story.reason}
        {story.confidence < 0.6 ? ` (${text.uncertain})` : ''} ·{' '}
        <button type="button" class="link" onClick={() => breakStory(document, offset, false)}>
          {text.join}
        </button>
      </span>
    </div>
  );
}

const toggles: Shown[] = ['removed', 'person', 'organisation', 'place', 'date', 'number', 'quote', 'letters'];
/** Each label is drawn as what it shows: the legend of the marks. */
const legend: Partial<Record<Shown, string>> = {
  removed: 'legend-removed',
  person: 'e e-person',
  organisation: 'e e-organisation',
  place: 'e e-place',
  date: 'e e-date',
  number: 'e e-number',
  quote: 'q',
};

function Show({ document }: { document: Document }) {
  const removed = document.blocks.filter((block) => !block.kept).length;
  const label = (one: Shown): string =>
    one === 'removed' ? strings.show.removed(removed) : strings.show[one];
  return (
    <div class="show">
      {toggles.map((one) => (
        <label key={one}>
          <input
            type="checkbox"
            checked={shown.value[one]}
            onChange={() => {
              shown.value = { ...shown.value, [one]: !shown.value[one] };
            }}
          />
          <span class={legend[one]}>{label(one)}</span>
        </label>
      ))}
    </div>
  );
}

export function Reader() {
  const key = selected.value;
  const document = key ? documentById(key.document) : undefined;
  if (!document) return null;
  const marks = readerMarks(document, shown.value, selectedEntity.value);
  const starts = new Map(document.stories.map((story) => [story.first_block, story]));
  const warn = document.warnings.some((warning) => warning.code === 'much_removed');
  return (
    <div
      class={shown.value.letters ? 'reader letters' : 'reader'}
      key={keyOf({ document: document.id, story: 0 })}
    >
      <Show document={document} />
      <Names document={document.id} />
      {warn && <p class="notice">{text.muchRemoved}</p>}
      {document.stories.length === 0 && <p class="notice">{text.noArticle}</p>}
      {runsOf(document).map((run) => {
        const first = run.blocks[0];
        if (!first || (run.removed && !shown.value.removed)) return null;
        if (run.removed && run.blocks.length >= foldFrom) {
          return <Fold key={first.index} run={run} document={document} marks={marks} />;
        }
        return run.blocks.map(({ block, index }) => {
          const story = starts.get(index);
          return (
            <>
              {story && story.id > 1 && <Break document={document} story={story} offset={block.start} />}
              {story && <div id={`story-${story.id}`} class="story-start" />}
              <Row key={index} document={document} block={block} index={index} marks={marks} />
              {story && <Meta story={story} />}
            </>
          );
        });
      })}
    </div>
  );
}
