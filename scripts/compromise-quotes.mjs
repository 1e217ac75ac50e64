// Quotations as compromise finds them, for scripts/bench-quotes:
//   node scripts/compromise-quotes.mjs NODE_MODULES ARTICLES.ndjson
// Prints what `copydesk quotes --json` prints of quotations, in code points. It names no speakers.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const [modules, path] = process.argv.slice(2);
const nlp = createRequire(join(resolve(modules), 'index.js'))('compromise');

function quotesOf(text) {
  const points = [0]; // UTF-16 offset -> code points before it
  for (let i = 0; i < text.length; i++) points.push(points[i] + ((text.charCodeAt(i) & 0xfc00) === 0xdc00 ? 0 : 1));
  return nlp(text).quotations().json({ offset: true })
    .map(({ offset: { start, length } }) => ({ start: points[start], end: points[start + length] ?? points.at(-1), direct: true }));
}

const documents = readFileSync(path, 'utf8').split('\n').filter(Boolean).map(JSON.parse)
  .map(({ id, text }) => ({ id, quotes: quotesOf(text) }));
process.stdout.write(JSON.stringify({ documents }));
