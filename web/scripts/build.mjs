// Builds the page into dist: bundles, the engine's packed parts, the service worker, hashes; then
// holds it to its budgets. With --single-file also ../build/copydesk.html, which runs from the disk.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { checkBudgets } from './budgets.mjs';
import { serviceWorker } from './service-worker.mjs';
import { singleFile } from './single-file.mjs';

const web = resolve(import.meta.dirname, '..');
const root = resolve(web, '..');
const dist = join(web, 'dist');

await build({ root: web, logLevel: 'warn' });

const parts = {
  'copydesk-cleaning.wasm': join(root, 'build/wasm/wasm/copydesk-cleaning.wasm'),
  'copydesk.wasm': join(root, 'build/wasm/wasm/copydesk.wasm'),
  'blocks.model': join(root, 'core/models/blocks/blocks.model'),
  'names.model': join(root, 'core/models/names/names.model'),
};
mkdirSync(join(dist, 'engine'), { recursive: true });
for (const [name, file] of Object.entries(parts)) {
  if (!existsSync(file)) throw new Error(`${relative(root, file)} is not built`);
  writeFileSync(join(dist, 'engine', `${name}.gz`), gzipSync(readFileSync(file), { level: 9 }));
}

const files = readdirSync(dist, { recursive: true })
  .filter((name) => statSync(join(dist, name)).isFile() && name !== 'sw.js' && name !== 'hashes.txt')
  .sort();
const sha256 = (name) =>
  createHash('sha256')
    .update(readFileSync(join(dist, name)))
    .digest('hex');
writeFileSync(
  join(dist, 'sw.js'),
  serviceWorker(files, createHash('sha256').update(files.map(sha256).join()).digest('hex').slice(0, 12)),
);
writeFileSync(
  join(dist, 'hashes.txt'),
  [...files, 'sw.js'].map((name) => `${sha256(name)}  ${name}\n`).join(''),
);

checkBudgets(dist);
if (process.argv.includes('--single-file')) await singleFile(web, dist, join(root, 'build/copydesk.html'));
