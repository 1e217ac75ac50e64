/** The page's side of the engine: one worker, requests in order, cancel by ending it. */
import workerSource from 'virtual:worker';
import type { FromWorker, ToWorker } from './protocol';
import { trustedScriptUrl } from './trusted';

type Unnumbered<T> = T extends { id: number } ? Omit<T, 'id'> : never;
export type Request = Unnumbered<ToWorker>;

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** What a worker is started with; kept so that another can take its place. */
export interface EngineParts {
  module: WebAssembly.Module;
  models: Uint8Array[];
}

export class EngineClient {
  private worker: Worker | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private next = 1;
  /** When the worker has loaded its models. */
  ready: Promise<void> = Promise.resolve();

  constructor(private readonly parts: EngineParts) {
    this.start();
  }

  /** Sends a request; the answer comes in order. Rejects when cancelled. */
  send<T>(request: Request): Promise<T> {
    const id = this.next++;
    return new Promise<T>((resolve, reject) => {
      this.waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      this.worker?.postMessage({ ...request, id });
    });
  }

  /** Ends the worker, rejects what waits and starts another. The collection in it is gone: the page
   * holds the originals and adds them again. */
  cancel(): void {
    this.end();
    this.start();
  }

  /** Ends the worker for good and rejects what waits. */
  end(): void {
    this.worker?.terminate();
    for (const { reject } of this.waiting.values()) reject(new Error('cancelled'));
    this.waiting.clear();
  }

  private start(): void {
    const url = URL.createObjectURL(new Blob([workerSource], { type: 'text/javascript' }));
    let loaded = (): void => undefined;
    this.ready = new Promise((done) => {
      loaded = done;
    });
    const worker = new Worker(trustedScriptUrl(url) as string);
    URL.revokeObjectURL(url);
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === 'ready') {
        loaded();
        return;
      }
      const waiting = this.waiting.get(data.id);
      this.waiting.delete(data.id);
      if (data.kind === 'answer') waiting?.resolve(data.value);
      else waiting?.reject(Object.assign(new Error(data.message), { code: data.code }));
    });
    this.worker = worker;
    worker.postMessage({ kind: 'start', ...this.parts } satisfies ToWorker);
  }
}
