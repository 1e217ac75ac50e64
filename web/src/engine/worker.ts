/** The engine's worker. Started from a blob: address, so that the page's policy binds it. */
import { Engine, EngineError } from './loader';
import type { FromWorker, ToWorker } from './protocol';

let engine: Promise<Engine> | undefined;

const post = (message: FromWorker): void => postMessage(message);

async function answer(message: ToWorker): Promise<unknown> {
  if (message.kind === 'probe') {
    await fetch(message.url, { mode: 'no-cors' });
    return 'reached';
  }
  if (!engine) throw new EngineError('internal', 'the engine has not been started');
  const ready = await engine;
  if (message.kind === 'call') return ready.call(message.request, message.payload);
  return undefined;
}

addEventListener('message', async ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'start') {
    engine = Engine.start(data.module).then((started) => {
      for (const model of data.models) started.loadModel(model);
      return started;
    });
    await engine;
    post({ kind: 'ready' });
    return;
  }
  try {
    post({ kind: 'answer', id: data.id, value: await answer(data) });
  } catch (error) {
    const code = error instanceof EngineError ? error.code : 'internal';
    post({ kind: 'failure', id: data.id, code, message: String((error as Error).message ?? error) });
  }
});
