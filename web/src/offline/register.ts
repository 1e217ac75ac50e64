/** The service worker: the page works with the network off. A new version waits to be asked for. */
import { signal } from '@preact/signals';
import { trustedScriptUrl } from '../engine/trusted';

export const updateReady = signal(false);

let waiting: ServiceWorker | null = null;

/** Lets the new version take over, and shows it. */
export function update(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting?.postMessage('update');
}

export async function registerOffline(): Promise<void> {
  if (!('serviceWorker' in navigator) || location.protocol === 'file:') return;
  try {
    const registration = await navigator.serviceWorker.register(trustedScriptUrl('sw.js') as string);
    const look = (): void => {
      waiting = registration.waiting;
      if (waiting && navigator.serviceWorker.controller) updateReady.value = true;
    };
    look();
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', look);
    });
  } catch {
    // Without it the page works all the same, as long as the network is there.
  }
}
