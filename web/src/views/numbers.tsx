/** Numbers: dates, sums, shares and quantities, with the sentence they stand in. */
import { signal } from '@preact/signals';
import type { Document, Mention } from '../engine/types';
import { documents, selected, storyTitle, view } from '../state/store';
import { strings } from '../strings';
import { viewStrings } from '../strings.views';

const text = viewStrings.numbers;
const kinds = Object.keys(strings.numbers.kinds);
const kind = signal('');
const sortBy = signal<'story' | 'value'>('story');

interface Row {
  document: Document;
  mention: Mention;
  story: number;
  sentence: string;
}

/** The normal form as a person writes it; nothing where it is not known (a weekday of no known week). */
export function shownValue({ type, normal }: Mention): string {
  if (!normal || /X/.test(normal)) return '';
  const sum = /^(?:([A-Z]{3}) )?(-?\d+(?:\.\d+)?)(.*)$/.exec(normal);
  if (!sum || type === 'date' || type === 'time' || type === 'duration') return normal;
  const [, currency, amount, unit] = sum;
  const grouped = Number(amount).toLocaleString('en', { maximumFractionDigits: 6 });
  return `${currency ? `${currency} ` : ''}${grouped}${unit}`;
}

const magnitude = (mention: Mention): number =>
  Number.parseFloat((mention.normal ?? '').replace(/^[A-Z]{3} /, '')) || 0;

export function valueRows(): Row[] {
  const rows: Row[] = [];
  for (const document of documents.value) {
    for (const mention of document.mentions) {
      if (!kinds.includes(mention.type)) continue;
      const block = document.blocks.find((one) => one.start <= mention.start && mention.end <= one.end);
      if (!block?.kept || block.story === null) continue;
      const from = Math.max(block.start, document.text.lastIndexOf('. ', mention.start) + 2);
      const stop = document.text.indexOf('. ', mention.end);
      const to = Math.min(block.end, stop < 0 ? block.end : stop + 1, mention.end + 160);
      rows.push({
        document,
        mention,
        story: block.story,
        sentence: document.text.slice(Math.max(from, mention.start - 160), to),
      });
    }
  }
  return rows;
}

export function NumbersView() {
  const rows = valueRows().filter((row) => !kind.value || row.mention.type === kind.value);
  if (sortBy.value === 'value') {
    rows.sort(
      (a, b) =>
        a.mention.type.localeCompare(b.mention.type) ||
        magnitude(b.mention) - magnitude(a.mention) ||
        (a.mention.normal ?? '').localeCompare(b.mention.normal ?? ''),
    );
  }
  return (
    <div class="pane">
      <p class="filters">
        <label>
          {text.kind}{' '}
          <select value={kind.value} onChange={(event) => (kind.value = event.currentTarget.value)}>
            <option value="">{viewStrings.entities.all}</option>
            {kinds.map((one) => (
              <option key={one} value={one}>
                {strings.numbers.kinds[one]}
              </option>
            ))}
          </select>
        </label>
      </p>
      {rows.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <div class="scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">{text.text}</th>
                <th scope="col">{text.kind}</th>
                <th scope="col" aria-sort={sortBy.value === 'value' ? 'descending' : 'none'}>
                  <button
                    type="button"
                    class="link"
                    onClick={() => (sortBy.value = sortBy.value === 'value' ? 'story' : 'value')}
                  >
                    {text.value}
                  </button>
                </th>
                <th scope="col">{text.context}</th>
                <th scope="col">{text.story}</th>
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, 500).map(({ document, mention, story, sentence }) => (
                <tr key={`${document.id}:${mention.start}`}>
                  <th scope="row">{mention.text}</th>
                  <td>{strings.numbers.kinds[mention.type]}</td>
                  <td>{shownValue(mention)}</td>
                  <td class="sentence">{sentence}</td>
                  <td>
                    <button
                      type="button"
                      class="link"
                      onClick={() => {
                        selected.value = { document: document.id, story };
                        view.value = 'reader';
                      }}
                    >
                      {storyTitle({ document: document.id, story })}
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
