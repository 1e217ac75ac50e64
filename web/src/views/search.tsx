/** Search: keyword in context over the stories. */
import { documents, query, selected, storyTitle, view } from '../state/store';
import { viewStrings } from '../strings.views';

const text = viewStrings.search;
const context = 60;
const most = 500;

interface Hit {
  document: string;
  story: number;
  before: string;
  hit: string;
  after: string;
}

export function concordance(wanted: string): Hit[] {
  const needle = wanted.trim().toLocaleLowerCase();
  if (!needle) return [];
  const hits: Hit[] = [];
  for (const document of documents.value) {
    for (const block of document.blocks) {
      if (!block.kept || block.story === null) continue;
      const line = document.text.slice(block.start, block.end);
      const lower = line.toLocaleLowerCase();
      for (
        let at = lower.indexOf(needle);
        at >= 0 && hits.length < most;
        at = lower.indexOf(needle, at + needle.length)
      ) {
        hits.push({
          document: document.id,
          story: block.story,
          before: line.slice(Math.max(0, at - context), at),
          hit: line.slice(at, at + needle.length),
          after: line.slice(at + needle.length, at + needle.length + context),
        });
      }
    }
  }
  return hits;
}

export function SearchView() {
  const hits = concordance(query.value);
  return (
    <div class="pane search">
      <p class="filters">
        <label>
          {text.label}{' '}
          <input
            type="search"
            id="search"
            value={query.value}
            onInput={(event) => (query.value = event.currentTarget.value)}
          />
        </label>{' '}
        {query.value && <output>{text.count(hits.length)}</output>}
      </p>
      {!query.value && <p class="m">{text.hint}</p>}
      {query.value && hits.length === 0 && <p>{text.none(query.value)}</p>}
      {hits.length > 0 && (
        <div class="scroll">
          <table class="kwic">
            <tbody>
              {hits.map((hit, i) => (
                <tr key={`${hit.document}:${hit.story}:${i}`}>
                  <td class="before">{hit.before}</td>
                  <td>
                    <mark>{hit.hit}</mark>
                  </td>
                  <td class="after">{hit.after}</td>
                  <td>
                    <button
                      type="button"
                      class="link"
                      onClick={() => {
                        selected.value = { document: hit.document, story: hit.story };
                        view.value = 'reader';
                      }}
                    >
                      {storyTitle(hit)}
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
