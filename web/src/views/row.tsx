/** A line of the reader: its text with its marks, and the evidence beside it. */
import type { Block, Document, Passage, Quote } from '../engine/types';
import type { Mark } from '../highlight/segments';
import { breakStory, toggleBlock } from '../state/commands';
import { documentById, entityById, keyOf, mentionEntities, storyTitle, whyBlock } from '../state/store';
import { strings } from '../strings';
import { MendedNotes } from './mended';
import { sharedNotes } from './shared-notes';
import { MarkedText } from './text';

const text = strings.reader;

/** What reaches into a line. */
export interface Over {
  marks: Mark[];
  /** Direct ones. */
  quotes: Quote[];
  passages: Passage[];
}

interface Line {
  document: Document;
  block: Block;
  index: number;
  over: Over;
}

const slice = (document: Document, range: { start: number; end: number }): string =>
  document.text.slice(range.start, range.end);

function Margin({ document, block, index, over }: Line) {
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
  const said = over.quotes.filter((quote) => quote.end <= block.end && quote.start >= block.start);
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
      <SharedText document={document} block={block} passages={over.passages} />
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
function SharedText({
  document,
  block,
  passages,
}: {
  document: Document;
  block: Block;
  passages: Passage[];
}) {
  const { notes, more } = sharedNotes(document, block, passages, (id) => documentById(id)?.text);
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

export function Row({ document, block, index, over }: Line) {
  const body = block.kept ? (
    <MarkedText text={document.text} start={block.start} end={block.end} marks={over.marks} />
  ) : (
    slice(document, block)
  );
  const className = `row ${block.kept ? `role-${block.role}` : 'cut'}`;
  return (
    <div class={className} data-block={index}>
      {block.kept && block.role === 'headline' ? <h2>{body}</h2> : null}
      {block.kept && block.role === 'subheading' ? <h3>{body}</h3> : null}
      {!block.kept || (block.role !== 'headline' && block.role !== 'subheading') ? <p>{body}</p> : null}
      <Margin document={document} block={block} index={index} over={over} />
    </div>
  );
}
