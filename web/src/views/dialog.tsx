/** A box over the page, with its title and a button that closes it. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { dialog } from '../state/store';
import { strings } from '../strings';

export function Dialog({ title, children }: { title: string; children: ComponentChildren }) {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => element.current?.showModal(), []);
  return (
    <dialog ref={element} aria-label={title} onClose={() => (dialog.value = undefined)}>
      <div class="dialog-head">
        <h2>{title}</h2>
        <button type="button" onClick={() => element.current?.close()}>
          {strings.why.close}
        </button>
      </div>
      {children}
    </dialog>
  );
}
