/** Messages between the page and its worker. */

export type ToWorker =
  | { kind: 'start'; module: WebAssembly.Module; models: Uint8Array[] }
  | { kind: 'call'; id: number; request: object; payload?: Uint8Array }
  | { kind: 'probe'; id: number; url: string };

export type FromWorker =
  | { kind: 'ready' }
  | { kind: 'answer'; id: number; value: unknown }
  | { kind: 'failure'; id: number; code: string; message: string };
