// The native command and the one compiled to WebAssembly print the same bytes, for every command
// on every sample, and on the pages of ../shared where they are there.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const native = join(root, 'build/native/core/cli/copydesk');
const module = join(root, 'build/wasm/core/cli/copydesk.js');
const shared = process.env.COPYDESK_SHARED ?? resolve(root, '../shared');

function filesIn(folder) {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile() && !path.endsWith('.gz'))
    .sort();
}

const sets = { samples: filesIn(join(root, 'web/public/samples')) };
for (const [name, folder] of Object.entries({
  seeds: join(shared, 'seeds'),
  'pasted pages': join(shared, 'bench/clean/news/scrapinghub'),
})) {
  if (existsSync(folder))
    sets[name] = filesIn(folder)
      .filter((path) => !path.endsWith('.gold.txt'))
      .slice(0, 40);
  else console.log(`same bytes: ${name} skipped, ${folder} is not there`);
}

function run(command, args) {
  const result = spawnSync(command, args, { maxBuffer: 1 << 30 });
  if (result.error) throw result.error;
  return result;
}

let compared = 0;
for (const [set, files] of Object.entries(sets)) {
  for (const words of [
    ['clean'],
    ['clean', '--body'],
    ['clean', '--json'],
    ['entities', '--json'],
    ['entities'],
    ['dedupe', '--json'],
    ['dedupe'],
    ['quotes', '--json'],
    ['quotes'],
    ['analyse', '--json'],
    ['analyse', '--ndjson'],
    ['analyse', '--json', '--offsets', 'utf16'],
  ]) {
    const args = [...words, ...files];
    const expected = run(native, args);
    const actual = run('node', [module, ...args]);
    assert.equal(
      actual.status,
      expected.status,
      `${words.join(' ')} on ${set}: exit status; ${actual.stderr}`,
    );
    assert.ok(expected.stdout.length > 0, `${words.join(' ')} on ${set} printed nothing`);
    assert.ok(actual.stdout.equals(expected.stdout), `${words.join(' ')} on ${set}: bytes differ`);
    compared += expected.stdout.length;
  }
  const forward = run(native, ['analyse', '--json', ...files]).stdout;
  const backward = run(native, ['analyse', '--json', ...[...files].reverse()]).stdout;
  assert.ok(forward.equals(backward), `${set}: the order of inputs changes the output`);
}
console.log(
  `same bytes: ${Object.keys(sets).join(', ')}; ${compared} bytes equal natively and in WebAssembly`,
);
