/** The view in the address's hash, never the text: it may be bookmarked and the back button works. */
import { effect } from '@preact/signals';
import { threshold, type View, view, views } from './store';

function read(): void {
  const parameters = new URLSearchParams(location.hash.slice(1));
  const name = parameters.get('view') as View | null;
  if (name && views.includes(name)) view.value = name;
  const share = Number(parameters.get('t'));
  if (share > 0 && share <= 1) threshold.value = share;
}

export function followLocation(): void {
  read();
  addEventListener('hashchange', read);
  effect(() => {
    const parameters = new URLSearchParams({ view: view.value });
    if (threshold.value !== 0.5) parameters.set('t', String(threshold.value));
    const hash = `#${parameters}`;
    if (location.hash !== hash && (location.hash || view.value !== 'reader'))
      history.replaceState(null, '', hash);
  });
}
