/** Instantiates the engine's module without Emscripten's glue. The same code serves the worker and
 * Node. No view of the memory outlives a call: memory growth detaches it. */

interface Exports {
  memory: WebAssembly.Memory;
  _initialize?: () => void;
  copydesk_version(): number;
  copydesk_allocate(size: number): number;
  copydesk_release(at: number): void;
  copydesk_session_new(): number;
  copydesk_session_free(session: number): void;
  copydesk_load_model(session: number, at: number, size: number): number;
  copydesk_call(
    session: number,
    request: number,
    requestSize: number,
    payload: number,
    payloadSize: number,
  ): number;
  copydesk_result(session: number): number;
  copydesk_result_size(session: number): number;
}

/** An answer of the engine that is an error, in words. */
export class EngineError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export class Engine {
  private readonly encoder = new TextEncoder();
  private readonly decoder = new TextDecoder();

  private constructor(
    private readonly exports: Exports,
    private readonly session: number,
  ) {}

  static async start(module: WebAssembly.Module): Promise<Engine> {
    const imports: WebAssembly.Imports = {};
    for (const { module: from, name } of WebAssembly.Module.imports(module)) {
      imports[from] ??= {};
      imports[from][name] =
        name === 'proc_exit'
          ? (code: number) => {
              throw new Error(`the engine stopped (${code})`);
            }
          : () => 0;
    }
    const instance = await WebAssembly.instantiate(module, imports);
    const exports = instance.exports as unknown as Exports;
    exports._initialize?.();
    return new Engine(exports, exports.copydesk_session_new());
  }

  loadModel(bytes: Uint8Array): unknown {
    return this.withBytes(bytes, (at) =>
      this.answer(this.exports.copydesk_load_model(this.session, at, bytes.length)),
    );
  }

  call(request: object, payload: Uint8Array = new Uint8Array()): unknown {
    const words = this.encoder.encode(JSON.stringify(request));
    return this.withBytes(words, (requestAt) =>
      this.withBytes(payload, (payloadAt) =>
        this.answer(
          this.exports.copydesk_call(this.session, requestAt, words.length, payloadAt, payload.length),
        ),
      ),
    );
  }

  private withBytes<T>(bytes: Uint8Array, use: (at: number) => T): T {
    const at = this.exports.copydesk_allocate(Math.max(1, bytes.length));
    if (at === 0) throw new EngineError('too_large', 'there is not enough memory for this');
    new Uint8Array(this.exports.memory.buffer, at, bytes.length).set(bytes);
    try {
      return use(at);
    } finally {
      this.exports.copydesk_release(at);
    }
  }

  private answer(status: number): unknown {
    const bytes = new Uint8Array(
      this.exports.memory.buffer,
      this.exports.copydesk_result(this.session),
      this.exports.copydesk_result_size(this.session),
    );
    const value = JSON.parse(this.decoder.decode(bytes));
    if (status !== 0) throw new EngineError(value.error.code, value.error.message);
    return value;
  }
}
