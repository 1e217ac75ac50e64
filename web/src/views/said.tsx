/** Said: who said what, by speaker. */
import { signal } from '@preact/signals';
import type { Document, Quote } from '../engine/types';
import { documents, entityById, mentionEntities, selected, view } from '../state/store';
import { viewStrings } from '../strings.views';

const text = viewStrings.said;
const onlyDirect = signal(false);

interface Said {
  document: Document;
  quote: Quote;
}

export function speakerOf(document: Document, quote: Quote): string {
  const id =
    quote.speaker_mention === undefined
      ? undefined
      : mentionEntities.value[document.id]?.[quote.speaker_mention];
  const entity = id ? entityById.value.get(id) : undefined;
  if (entity) return entity.name;
  return quote.source ? document.text.slice(quote.source.start, quote.source.end) : text.unknown;
}

function bySpeaker(): [string, Said[]][] {
  const groups = new Map<string, Said[]>();
  for (const document of documents.value) {
    for (const quote of document.quotes) {
      if (onlyDirect.value && !quote.direct) continue;
      const speaker = speakerOf(document, quote);
      groups.set(speaker, [...(groups.get(speaker) ?? []), { document, quote }]);
    }
  }
  return [...groups].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
}

function Line({ document, quote }: Said) {
  const words = document.text.slice(quote.start, quote.end);
  const show = () => {
    const block = document.blocks.find((one) => one.start <= quote.start && quote.end <= one.end);
    selected.value = { document: document.id, story: block?.story ?? document.stories[0]?.id ?? 0 };
    view.value = 'reader';
  };
  return (
    <li>
      <p class={quote.direct ? 'q' : ''}>{quote.direct ? `“${words}”` : words}</p>
      <p class="m">
        {quote.direct ? text.direct : text.reported}
        {quote.cue && `: ${document.text.slice(quote.cue.start, quote.cue.end)}`}
        {quote.broken && <span class="pencil"> · {text.broken}</span>} · {document.name} ·{' '}
        <button type="button" class="link" onClick={show}>
          {text.show}
        </button>
      </p>
    </li>
  );
}

export function SaidView() {
  const groups = bySpeaker();
  return (
    <div class="pane said">
      <p class="filters">
        <label>
          <input
            type="checkbox"
            checked={onlyDirect.value}
            onChange={() => (onlyDirect.value = !onlyDirect.value)}
          />{' '}
          {text.onlyDirect}
        </label>
      </p>
      {groups.length === 0 && <p>{text.none}</p>}
      {groups.slice(0, 200).map(([speaker, lines]) => (
        <section key={speaker}>
          <h2>
            {speaker} <span class="m">{lines.length}</span>
          </h2>
          <ul>
            {lines.map(({ document, quote }) => (
              <Line key={`${document.id}:${quote.start}`} document={document} quote={quote} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
