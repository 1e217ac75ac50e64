/** The search that goes on, in slices, so that a letter typed is never waited for. */
import { effect, signal } from '@preact/signals';
import { concordanceSteps, type Hit, type Mode } from './concordance';
import { documents, entities, query, view } from './store';

export const mode = signal<Mode>('phrase');
/** What the last search that came to its end found. */
export const hits = signal<Hit[]>([]);
export const searching = signal(false);

/** Milliseconds of work before the page may answer. */
const slice = 12;

let timer: ReturnType<typeof setTimeout> | undefined;

effect(() => {
  if (view.value !== 'search') return;
  entities.value; // names are looked for among them
  const steps = concordanceSteps(documents.value, query.value, mode.value);
  const found: Hit[] = [];
  const work = (): void => {
    for (const until = performance.now() + slice; performance.now() < until; ) {
      const { done, value } = steps.next();
      if (done) {
        hits.value = found;
        searching.value = false;
        return;
      }
      found.push(...value);
    }
    timer = setTimeout(work);
  };
  clearTimeout(timer);
  searching.value = true;
  timer = setTimeout(work);
});
