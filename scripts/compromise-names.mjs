// Tags articles with compromise, for scripts/bench-entities:
//   node scripts/compromise-names.mjs NODE_MODULES ARTICLES.ndjson
// Prints what `copydesk entities --json` prints of mentions, in code points.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const [modules, path] = process.argv.slice(2);
const nlp = createRequire(join(resolve(modules), 'index.js'))('compromise');
const kinds = { people: 'person', places: 'place', organizations: 'organisation' };

function mentionsOf(text) {
  const document = nlp(text);
  const points = [0]; // UTF-16 offset -> code points before it
  for (let i = 0; i < text.length; i++) points.push(points[i] + ((text.charCodeAt(i) & 0xfc00) === 0xdc00 ? 0 : 1));
  const mentions = [];
  for (const [method, type] of Object.entries(kinds)) {
    for (const found of document[method]().json({ offset: true })) {
      // Its spans hold the marks round a name; they are not counted against it.
      let { start, length } = found.offset;
      let name = text.slice(start, start + length);
      start += name.length - name.replace(/^[^\p{L}\p{N}]+/u, '').length;
      name = name.replace(/^[^\p{L}\p{N}]+/u, '').replace(/['’]s?[^\p{L}\p{N}]*$/u, '').replace(/[^\p{L}\p{N}.]+$/u, '');
      if (!/\p{Lu}\.$/u.test(name)) name = name.replace(/\.$/, '');
      mentions.push({ start: points[start], end: points[start + name.length], type });
    }
  }
  return mentions;
}

const documents = readFileSync(path, 'utf8').split('\n').filter(Boolean).map(JSON.parse)
  .map(({ id, text }) => ({ id, mentions: mentionsOf(text) }));
process.stdout.write(JSON.stringify({ documents }));
