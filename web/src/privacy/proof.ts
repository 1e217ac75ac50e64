/** Requests counted and the policy put to the test, so that a person need not take our word. */
import { signal } from '@preact/signals';
import { probeFromWorker } from '../state/desk';
import { strings } from '../strings';

/** Requests since the page was ready; its own parts, loaded in the background, are left out. */
export const requestCount = signal(0);

export function countRequests(): void {
  const own = new URL('.', location.href).href;
  new PerformanceObserver((list) => {
    const foreign = list
      .getEntries()
      .filter((entry) => !entry.name.startsWith(own) && !entry.name.startsWith('blob:'));
    requestCount.value += foreign.length;
  }).observe({ type: 'resource' });
}

export interface Refusal {
  from: string;
  refused: boolean;
}

/** Tries to reach another host from the page and from the worker; both must fail. */
export async function testRefusals(): Promise<Refusal[]> {
  const url = 'https://example.com/';
  const refused = async (attempt: Promise<unknown>): Promise<boolean> =>
    attempt.then(
      () => false,
      () => true,
    );
  return [
    { from: strings.privacy.page, refused: await refused(fetch(url, { mode: 'no-cors' })) },
    { from: strings.privacy.worker, refused: await refused(probeFromWorker(url)) },
  ];
}
