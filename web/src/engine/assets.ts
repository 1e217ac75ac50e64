/** Fetches the engine's parts. In the single-file page they are in the page itself. */
import { base64 } from './base64';
import type { EngineParts } from './client';

async function bytesOf(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const own = document.getElementById(`part:${name}`)?.textContent;
  if (own) return base64(own.trim());
  const response = await fetch(`engine/${name}`);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function unpacked(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const packed = await bytesOf(`${name}.gz`);
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const compiled = async (name: string): Promise<WebAssembly.Module> =>
  WebAssembly.compile(await unpacked(name));

/** The first engine, which reads and cleans: what the page needs to be usable. */
export async function loadCleaningEngine(): Promise<EngineParts> {
  const [module, blocks] = await Promise.all([compiled('copydesk-cleaning.wasm'), unpacked('blocks.model')]);
  return { module, models: [blocks] };
}

/** The whole engine: names, quotations and copies as well. */
export async function loadWholeEngine(cleaning: EngineParts): Promise<EngineParts> {
  const [module, names] = await Promise.all([compiled('copydesk.wasm'), unpacked('names.model')]);
  return { module, models: [...cleaning.models, names] };
}
