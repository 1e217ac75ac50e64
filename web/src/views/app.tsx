/** The frame all views share. */

import { effect, signal } from '@preact/signals';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { bringSample, chooseFiles } from '../input/actions';
import { update, updateReady } from '../offline/register';
import { requestCount } from '../privacy/proof';
import { copyCount } from '../state/differences';
import { canRedo, canUndo, redo, undo } from '../state/history';
import { cancel } from '../state/reading';
import {
  announcement,
  dialog,
  documents,
  entities,
  items,
  keeping,
  lastTook,
  opening,
  progress,
  storyCount,
  type View,
  view,
  views,
} from '../state/store';
import { valueCount } from '../state/values';
import { strings } from '../strings';
import { afterPaint } from './after-paint';
import { EmptyDesk } from './empty';
import { Lazy } from './lazy';
import { Reader } from './reader';
import { Tray } from './tray';
import { WhyDrawer } from './why';

function Header() {
  return (
    <header>
      <h1 class="brand">
        Copy<i>desk</i>
      </h1>
      <button type="button" class="primary" onClick={chooseFiles}>
        {strings.addArticles}
      </button>
      <button type="button" onClick={() => void bringSample()}>
        {strings.sample}
      </button>
      <button type="button" onClick={() => (dialog.value = 'export')}>
        {strings.export}
      </button>
      <button type="button" disabled={!canUndo()} onClick={() => void undo()}>
        {strings.undo}
      </button>
      <button type="button" disabled={!canRedo()} onClick={() => void redo()}>
        {strings.redo}
      </button>
      <button type="button" onClick={() => (dialog.value = 'help')}>
        {strings.help}
      </button>
      <span class="private">
        <b class="safe">{strings.nothingSent}</b> {strings.requests(requestCount.value)}{' '}
        <button type="button" class="link" onClick={() => (dialog.value = 'privacy')}>
          {strings.checkIt}
        </button>
      </span>
    </header>
  );
}

function counts(name: View): number | undefined {
  if (name === 'copies') return copyCount.value;
  if (name === 'entities') return entities.value.length;
  if (name === 'said') return documents.value.reduce((sum, document) => sum + document.quotes.length, 0);
  if (name === 'numbers') return valueCount.value;
  return undefined;
}

function Tabs() {
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    view.value = views[(views.indexOf(view.value) + step + views.length) % views.length] as View;
    document.getElementById(`tab-${view.value}`)?.focus();
    event.preventDefault();
  };
  return (
    <div class="tabs" role="tablist" onKeyDown={move}>
      {views.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`tab-${name}`}
          aria-selected={view.value === name}
          aria-controls="panel"
          tabIndex={view.value === name ? 0 : -1}
          onClick={() => (view.value = name)}
        >
          {strings.tabs[name]} {counts(name) !== undefined && <span class="n">{counts(name)}</span>}
        </button>
      ))}
    </div>
  );
}

const lazyViews = {
  copies: 'CopiesView',
  entities: 'EntitiesView',
  said: 'SaidView',
  search: 'SearchView',
  numbers: 'NumbersView',
} as const;

/** Nothing under 150 ms, a bar after 400 ms. */
const showBar = signal(false);

function Progress() {
  const state = progress.value;
  useEffect(() => {
    if (!state) {
      showBar.value = false;
      return;
    }
    const timer = setTimeout(
      () => (showBar.value = true),
      Math.max(0, 400 - (performance.now() - state.since)),
    );
    return () => clearTimeout(timer);
  }, [state]);
  if (!state || !showBar.value) return null;
  return (
    <span class="progress">
      <progress value={state.done} max={state.of} aria-label={strings.status.working(state.done, state.of)} />
      {strings.status.working(state.done, state.of)}
      <button type="button" onClick={cancel}>
        {strings.status.cancel}
      </button>
    </span>
  );
}

function Footer() {
  return (
    <footer>
      {opening.value && (
        <span>
          {strings.status.opening(opening.value)}{' '}
          {!progress.value && (
            <button type="button" onClick={cancel}>
              {strings.status.cancel}
            </button>
          )}
        </span>
      )}
      <Progress />
      {!progress.value && lastTook.value > 0 && (
        <span>{strings.status.ready(storyCount.value, lastTook.value)}</span>
      )}
      {items.value.length > 0 && (
        <span class="key-hints">
          <kbd>/</kbd> {strings.keys.search} <kbd>n</kbd> {strings.keys.next} <kbd>r</kbd>{' '}
          {strings.keys.restore}
        </span>
      )}
      <button type="button" class="link" onClick={() => (dialog.value = 'keys')}>
        <kbd>?</kbd> {strings.keys.all}
      </button>
      <button type="button" class="link" onClick={() => (dialog.value = 'keep')}>
        {keeping.value ? strings.kept : strings.notKept}
      </button>
      {updateReady.value && (
        <button type="button" class="link" onClick={update}>
          {strings.update} {strings.updateNow}
        </button>
      )}
    </footer>
  );
}

/** The view that is drawn. Those that take their time come after the tab has answered. */
const drawnView = signal(view.value);
const atOnce: View[] = ['reader', 'search'];

effect(() => {
  const next = view.value;
  if (atOnce.includes(next)) drawnView.value = next;
  else afterPaint(() => (drawnView.value = view.value));
});

/** Every view starts at its top; on a phone the whole page scrolls, else what is beside the tray. */
export function toTop(): void {
  document.querySelector('main')?.scrollTo({ top: 0 });
  const panel = document.getElementById('panel');
  if (panel && panel.getBoundingClientRect().top < 0) panel.scrollIntoView();
}

function Panel() {
  const name = drawnView.value;
  useLayoutEffect(toTop, [name]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
    <div id="panel" role="tabpanel" aria-labelledby={`tab-${name}`} tabIndex={0}>
      {name === 'reader' ? <Reader /> : <Lazy key={name} name={lazyViews[name]} />}
    </div>
  );
}

export function App() {
  const empty = items.value.length === 0;
  return (
    <div class={empty ? 'desk desk-empty' : 'desk'}>
      <Header />
      {!empty && <Tray />}
      <main>
        {empty ? (
          <EmptyDesk />
        ) : (
          <>
            <Tabs />
            <Panel />
          </>
        )}
      </main>
      <WhyDrawer />
      <Footer />
      <div class="visually-hidden" aria-live="polite">
        {announcement.value}
      </div>
      {dialog.value && <Lazy name="Dialogs" quiet />}
    </div>
  );
}
