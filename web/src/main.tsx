import { effect } from '@preact/signals';
import { render } from 'preact';
import '../styles/tokens.css';
import '../styles/frame.css';
import '../styles/empty.css';
import '../styles/reader.css';
import '../styles/views.css';
import { followPlace } from './highlight/reveal';
import { followPasteAndDrop } from './input/anywhere';
import { registerOffline } from './offline/register';
import { countRequests } from './privacy/proof';
import { startEngine } from './state/desk';
import { followLocation } from './state/location';
import { documentById, engineState, namesReady, selected } from './state/store';
import { App, toTop } from './views/app';
import { followKeys } from './views/keyboard';
import { loadLater } from './views/lazy';

const root = document.getElementById('app');
if (root) render(<App />, root);

followLocation();
followPlace();
followKeys();
followPasteAndDrop();
countRequests();
void startEngine();
void registerOffline();

// How far the engine has come, for styles and tests.
effect(() => {
  document.body.dataset.engine = namesReady.value ? 'whole' : engineState.value;
});

// Once the page is usable: the other views, and exports, so that they work with the network off.
effect(() => {
  if (engineState.value !== 'ready') return;
  loadLater();
  void import('./state/keep').then((kept) => kept.resume()).catch(() => undefined);
  void import('./views/export').catch(() => undefined);
  void import('./export').then((all) => all.loadAhead()).catch(() => undefined);
});

// A story chosen in the tray is brought into sight; the first of an article with all above it.
effect(() => {
  const key = selected.value;
  const first = key && documentById(key.document)?.stories[0]?.id === key.story;
  requestAnimationFrame(() => {
    if (first) toTop();
    else document.getElementById(`story-${key?.story}`)?.scrollIntoView({ block: 'start' });
  });
});
