/** The service worker: the page works with the network off. A new version waits to be asked for. */
import { signal } from '@preact/signals';
import { trustedScriptUrl } from '../engine/trusted';

export const updateReady = signal(false);

export async function registerOffline(): Promise<void> {
  if (!('serviceWorker' in navigator) || location.protocol === 'file:') return;
  try {
    const registration = await navigator.serviceWorker.register(trustedScriptUrl('sw.js') as string);
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', () => {
        if (registration.waiting && navigator.serviceWorker.controller) updateReady.value = true;
      });
    });
  } catch {
    // Without it the page works all the same, as long as the network is there.
  }
}
