/** Fetches the engine's parts. In the single-file page they are in the page itself. */
import { base64 } from './base64';


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

/** The module and the cleaning model: what the page needs to be usable. */
export async function loadEngine(): Promise<{ module: WebAssembly.Module; blocksModel: Uint8Array }> {
  const [module, blocksModel] = await Promise.all([
    unpacked('copydesk.wasm').then((bytes) => WebAssembly.compile(bytes)),
    unpacked('blocks.model'),
  ]);
  return { module, blocksModel };
}

export const loadNamesModel = (): Promise<Uint8Array> => unpacked('names.model');
