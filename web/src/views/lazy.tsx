/** What is not on the first screen comes as one bundle once the page is usable. */
import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { strings } from '../strings';

type Later = typeof import('./later');

const later = signal<Later | undefined>(undefined);
const failure = signal('');

export function loadLater(): void {
  if (later.peek()) return; // an effect that loads must not follow what is loaded
  import('./later').then(
    (loaded) => {
      later.value = loaded;
    },
    (error: Error) => {
      failure.value = strings.later.failed(error.message);
    },
  );
}

/** A component of the bundle; `quiet`: nothing stands in its place until then. */
export function Lazy({ name, quiet }: { name: keyof Later; quiet?: boolean }) {
  useEffect(loadLater, []);
  const View = later.value?.[name] as ComponentType | undefined;
  if (View) return <View />;
  return quiet && !failure.value ? null : (
    <p class="pane m">{failure.value || `${strings.later.loading} …`}</p>
  );
}
