/** The first screen: one field, a line that says what will happen, the sample, the privacy line. */
import { useEffect, useRef } from 'preact/hooks';
import { bringSample, chooseFiles, takePaste } from '../input/actions';
import { textItem } from '../input/gather';
import { bring } from '../state/reading';
import { engineFailure, engineState } from '../state/store';
import { strings } from '../strings';

export function EmptyDesk() {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const clean = () => {
    const text = field.current?.value ?? '';
    if (text.trim()) bring({ items: [textItem(text, undefined, 'plain')], failures: [] });
  };
  return (
    <section class="empty">
      <h2>{strings.tagline}</h2>
      <label for="paste">{strings.emptyLabel}</label>
      <textarea
        id="paste"
        ref={field}
        spellcheck={false}
        onPaste={(event) => {
          if (event.clipboardData && takePaste(event.clipboardData)) event.preventDefault();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) clean();
        }}
      />
      <p class="empty-actions">
        <button type="button" class="primary" onClick={clean}>
          {strings.emptyClean}
        </button>
        <button type="button" onClick={chooseFiles}>
          {strings.emptyChoose}
        </button>
        <button type="button" onClick={() => void bringSample()}>
          {strings.emptySample}
        </button>
        {engineState.value === 'loading' && <span class="m">{strings.loading} …</span>}
        {engineState.value === 'failed' && (
          <span class="failure">{strings.engineFailed(engineFailure.value)}</span>
        )}
      </p>
      <figure class="example" aria-label={strings.emptyExample.label}>
        {strings.emptyExample.lines.map(({ text, note, off }) => (
          <p key={text}>
            {off ? <s>{text}</s> : <span>{text}</span>} <small>{note}</small>
          </p>
        ))}
      </figure>
      <p class="hint">{strings.emptyHint}</p>
      <p class="hint">
        <b class="safe">{strings.nothingSent}</b> {strings.emptyPrivacy}
      </p>
      <p class="m">{strings.formats}</p>
    </section>
  );
}
