/** The reader: one document, what was removed struck through in its place, evidence in the margin. */
import { signal, useSignal } from '@preact/signals';
import { Fragment, type VNode } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { Block, Document, Story } from '../engine/types';
import { breakStory } from '../state/commands';
import { blockIndexAt, overBlocks, place } from '../state/places';
import { documentById, mentionEntities, passagesOf, selected, selectedEntity, shown } from '../state/store';
import { strings } from '../strings';
import { CopyButton } from './copy';
import { readerMarks } from './marks';
import { Names } from './names';
import { type Over, Row } from './row';
import { Show } from './show';

const text = strings.reader;
const foldFrom = 6;
const opened = signal<Record<string, boolean>>({});

interface Shared {
  document: Document;
  overOf(block: number): Over;
}

/** Runs of removed blocks are folded where they are long. */
interface Run {
  blocks: { block: Block; index: number }[];
  removed: boolean;
}

/** As many runs as make up about so many blocks. */
const chunkSize = 60;

function chunksOf(document: Document): Run[][] {
  const chunks: Run[][] = [];
  let room = 0;
  for (const run of runsOf(document)) {
    if (room <= 0) {
      chunks.push([]);
      room = chunkSize;
    }
    chunks.at(-1)?.push(run);
    room -= run.blocks.length;
  }
  return chunks;
}

function runsOf(document: Document): Run[] {
  const runs: Run[] = [];
  document.blocks.forEach((block, index) => {
    const last = runs.at(-1);
    if (last && last.removed === !block.kept && (last.removed || last.blocks.length < chunkSize))
      last.blocks.push({ block, index });
    else runs.push({ blocks: [{ block, index }], removed: !block.kept });
  });
  return runs;
}

function Fold({ run, document, overOf }: { run: Run } & Shared) {
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
          <Row key={index} document={document} block={block} index={index} over={overOf(index)} />
        ))}
    </>
  );
}

const forms = ['text', 'markdown', 'citation'] as const;

function Meta({ document, story }: { document: Document; story: Story }) {
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
      <div class="copies-of">
        {strings.copy.copy}:{' '}
        {forms.map((form) => (
          <CopyButton
            key={form}
            label={strings.copy[form]}
            make={async () => (await import('../export/copying')).storyAs(form, document, story)}
          />
        ))}
      </div>
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

function Chunk({ runs, document, overOf }: { runs: Run[] } & Shared) {
  const starts = new Map(document.stories.map((story) => [story.first_block, story]));
  return (
    <>
      {runs.map((run) => {
        const first = run.blocks[0];
        if (!first || (run.removed && !shown.value.removed)) return null;
        if (run.removed && run.blocks.length >= foldFrom) {
          return <Fold key={first.index} run={run} document={document} overOf={overOf} />;
        }
        return run.blocks.map(({ block, index }) => {
          const story = starts.get(index);
          return (
            <Fragment key={index}>
              {story && story.id > 1 && <Break document={document} story={story} offset={block.start} />}
              {story && <div id={`story-${story.id}`} class="story-start" />}
              <Row document={document} block={block} index={index} over={overOf(index)} />
              {story && <Meta document={document} story={story} />}
            </Fragment>
          );
        });
      })}
    </>
  );
}

/** The block that must be drawn for what a person wants to see. */
function wantedBlock(document: Document): number {
  const story = document.stories.find((one) => one.id === selected.value?.story);
  const at = place.value?.document === document.id ? blockIndexAt(document, place.value) : 0;
  return Math.max(story?.first_block ?? 0, at);
}

/** What reaches into each line; worked out once for all of them. */
function useOver(document: Document): (block: number) => Over {
  const passages = passagesOf(document.id);
  const ids = mentionEntities.value;
  const hot = selectedEntity.value;
  return useMemo(() => {
    const marks = overBlocks(document, readerMarks(document, shown.value, hot));
    const quotes = overBlocks(
      document,
      document.quotes.filter((quote) => quote.direct),
    );
    const here = passages.flatMap((passage) =>
      [passage.a, passage.b]
        .filter((side) => side.document === document.id)
        .map((side) => ({ ...side, passage })),
    );
    const shared = overBlocks(document, here);
    return (block) => ({
      marks: marks.get(block) ?? [],
      quotes: quotes.get(block) ?? [],
      passages: [...new Set(shared.get(block)?.map((one) => one.passage))],
    });
  }, [document, shown.value, hot, ids, passages]);
}

/** A long text is drawn from its start on, a chunk at a time: the page answers between two. */
function Text({ document }: { document: Document }) {
  const overOf = useOver(document);
  const chunks = useMemo(() => chunksOf(document), [document]);
  const limit = useSignal(2);
  const wanted = wantedBlock(document);
  const reach = chunks.findIndex((runs) => (runs.at(-1)?.blocks.at(-1)?.index ?? 0) >= wanted) + 1;
  const drawn = Math.min(chunks.length, Math.max(limit.value, reach + 1));
  const kept = useMemo((): VNode[] => [], [document, overOf]);
  for (let i = kept.length; i < drawn; ++i)
    kept.push(<Chunk key={i} runs={chunks[i] as Run[]} document={document} overOf={overOf} />);
  useEffect(() => {
    if (drawn >= chunks.length) return;
    const timer = setTimeout(() => (limit.value = drawn + 1), 30);
    return () => clearTimeout(timer);
  }, [drawn, chunks.length]);
  return <>{kept.slice(0, drawn)}</>;
}

export function Reader() {
  const key = selected.value;
  const document = key ? documentById(key.document) : undefined;
  if (!document) return null;
  const warn = document.warnings.some((warning) => warning.code === 'much_removed');
  return (
    <div class={shown.value.letters ? 'reader letters' : 'reader'} key={document.id}>
      <Show document={document} />
      <Names document={document.id} />
      {warn && <p class="notice">{text.muchRemoved}</p>}
      {document.stories.length === 0 && <p class="notice">{text.noArticle}</p>}
      <Text document={document} />
    </div>
  );
}
