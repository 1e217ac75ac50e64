import { effect } from '@preact/signals';
import { render } from 'preact';
import '../styles/tokens.css';
import '../styles/frame.css';
import '../styles/reader.css';
import '../styles/views.css';
import { followPlace } from './highlight/reveal';
import { followPasteAndDrop } from './input/anywhere';
import { registerOffline } from './offline/register';
import { countRequests } from './privacy/proof';
import { startEngine } from './state/desk';
import { followLocation } from './state/location';
import { engineState, namesReady, selected, view } from './state/store';
import { App } from './views/app';
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

// Every view starts at its top.
effect(() => {
  view.value;
  document.querySelector('main')?.scrollTo({ top: 0 });
});

// How far the engine has come, for styles and tests.
effect(() => {
  document.body.dataset.engine = namesReady.value ? 'whole' : engineState.value;
});

// Once the page is usable: the other views, and exports, so that they work with the network off.
effect(() => {
  if (engineState.value !== 'ready') return;
  loadLater();
  void import('./views/export').catch(() => undefined);
  void import('./export').then((all) => all.loadAhead()).catch(() => undefined);
});

// A story chosen in the tray is brought into sight.
effect(() => {
  const story = selected.value?.story;
  requestAnimationFrame(() => document.getElementById(`story-${story}`)?.scrollIntoView({ block: 'start' }));
});
