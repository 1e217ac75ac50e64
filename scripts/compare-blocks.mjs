#!/usr/bin/env node
// Compares the block texts of Copydesk's HTML reader with those read off parse5's tree, which is
// built by the WHATWG standard's full tree construction, over saved pages:
//
//     scripts/compare-blocks.mjs [--show N] [FILE.html[.gz] | FILE.dat]...
//
// Without files: all development pages of the shared folder (COPYDESK_SHARED or ../shared), and
// html5lib's tree-construction suite (.dat), whose cases are broken pages: there the share of
// equal pages tells how far a reader without a tree comes.
// parse5 is taken from web/node_modules or build/node (npm install --no-save parse5 there).
// What a block is stands in core/src/read/html/text_builder.hpp; this walker says it again over a
// tree, with none of the reader's code.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

const words = (text) => new Set(text.split(' '));
const BLOCK = words(
  'address article aside blockquote caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol optgroup ' +
    'option p plaintext pre search section summary table tbody tfoot thead tr ul xmp');
const TABLE_PARTS = words('caption colgroup col tbody thead tfoot tr td th');
const DROPPED = words(
  'annotation annotation-xml audio canvas colgroup datalist iframe noembed noframes noscript rp script style svg template ' +
    'textarea title video');
const BLANK = /^[\s\u0085\u00a0\u200b\ufeff]*$/u;

function styleOf(attributes) {
  const found = { display: '', pre: undefined };
  for (const declaration of (attributes.style ?? '').split(';')) {
    const [property, ...rest] = declaration.split(':');
    const value = rest.join(':').trim().toLowerCase();
    const name = property.trim().toLowerCase();
    if (name === 'display') {
      found.display = value;
      if (value.startsWith('none')) found.hidden = true;
    }
    if (name === 'visibility' && value.startsWith('hidden')) found.hidden = true;
    if (name === 'white-space') found.pre = /^(pre|break-spaces)/.test(value);
  }
  return found;
}

// Collects blocks the way innerText reads: white space collapsed, one line break kept, an empty
// line ends the block, cells apart by a tab.
class Builder {
  blocks = [];
  line = '';
  space = false;
  broken = false;
  tabs = 0;
  lineEmpty = true;
  images = [];

  visible(text) {
    if (this.line !== '') {
      if (this.tabs > 0) this.line += '\t'.repeat(this.tabs);
      else if (this.broken) this.line += '\n';
      else if (this.space && !this.lineEmpty) this.line += ' ';
    }
    this.line += text;
    this.space = this.broken = this.lineEmpty = false;
    this.tabs = 0;
    this.images = [];
  }

  text(data, pre) {
    for (const [part] of data.matchAll(/[\t\n\f\r ]|[^\t\n\f\r ]+/g)) {
      if (!/^[\t\n\f\r ]$/.test(part)) {
        const shown = part.replaceAll('\0', '');
        const kept = this.line === '' ? shown.replace(/^[\s\u0085\u00a0\u200b\ufeff]+/u, '') : shown;
        if (kept !== '') this.visible(kept);
      } else if (pre && (part === '\n' || part === '\r')) {
        this.break();
      } else if (this.line !== '') {
        if (!pre || this.images.length > 0) this.space = true;
        else {
          const empty = this.lineEmpty;
          this.visible('');
          this.line += part;
          this.lineEmpty = empty;
        }
      }
    }
  }

  break() {
    if (this.line === '') return;
    if (this.lineEmpty) return this.end();
    this.broken = this.lineEmpty = true;
    this.space = false;
  }

  image(alt) {
    if (this.line !== '') {
      if (this.images.length < 16) this.images.push(alt);
      return;
    }
    this.text(alt, false);
    this.end();
  }

  end() {
    const text = this.line.replace(/^[\s\u0085\u00a0\u200b\ufeff]+|[\s\u0085\u00a0\u200b\ufeff]+$/gu, '');
    if (text !== '') this.blocks.push(text);
    this.line = '';
    this.space = this.broken = false;
    this.lineEmpty = true;
    this.tabs = 0;
    const images = this.images;
    this.images = [];
    for (const alt of images) this.image(alt);
  }
}

function walk(node, builder, pre) {
  if (node.nodeName === '#text') {
    builder.text(node.value, pre);
    return;
  }
  if (node.nodeName === '#comment' || node.nodeName === '#documentType') return;
  const attributes = Object.fromEntries((node.attrs ?? []).map(({ name, value }) => [name, value]));
  const html = node.namespaceURI === 'http://www.w3.org/1999/xhtml';
  const name = node.tagName ?? '#document';
  if (DROPPED.has(name) || name === 'head') return;
  const style = html ? styleOf(attributes) : { display: '' };
  if (html && name === 'br') return builder.break();
  if (html && name === 'img') {
    if (!BLANK.test(attributes.alt ?? '') && !style.hidden) builder.image(attributes.alt);
    return;
  }
  let block = html && BLOCK.has(name);
  if (!TABLE_PARTS.has(name) && html && name !== 'hr') {
    if (/^(inline|contents)/.test(style.display)) block = false;
    if (/^(block|flex|grid|flow-root|list-item|-webkit-box|-webkit-flex)/.test(style.display)) block = true;
  }
  const hidden =
    html && (style.hidden || 'hidden' in attributes ||
      (name === 'dialog' && !('open' in attributes)));
  if (hidden && !block && name !== 'html' && name !== 'body') return;
  if (block) builder.end();
  if (name === 'td' || name === 'th') {
    if (builder.line !== '') builder.tabs += 1;
  }
  let inner = pre;
  if (html && words('pre listing xmp plaintext').has(name)) inner = true;
  else if (style.pre !== undefined) inner = style.pre;
  for (const child of node.childNodes ?? []) walk(child, builder, inner);
  if (block) builder.end();
}

// Length of the longest common subsequence; `onlyA`, `onlyB`: what is not in it (Myers' greedy).
function compare(a, b) {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  const x = a.slice(start, endA);
  const y = b.slice(start, endB);
  const rows = Array.from({ length: x.length + 1 }, () => new Uint32Array(y.length + 1));
  for (let i = x.length - 1; i >= 0; i -= 1)
    for (let j = y.length - 1; j >= 0; j -= 1)
      rows[i][j] = x[i] === y[j] ? rows[i + 1][j + 1] + 1 : Math.max(rows[i + 1][j], rows[i][j + 1]);
  const onlyA = [];
  const onlyB = [];
  let i = 0;
  let j = 0;
  while (i < x.length || j < y.length) {
    if (i < x.length && j < y.length && x[i] === y[j]) {
      i += 1;
      j += 1;
    } else if (j >= y.length || (i < x.length && rows[i + 1][j] >= rows[i][j + 1])) onlyA.push(x[i++]);
    else onlyB.push(y[j++]);
  }
  return { equal: start + (a.length - endA) + rows[0][0], onlyA, onlyB };
}

async function loadParse5() {
  for (const folder of ['web', 'build/node']) {
    if (!existsSync(join(root, folder, 'node_modules/parse5'))) continue;
    const path = createRequire(join(root, folder, 'x.js')).resolve('parse5');
    return import(pathToFileURL(path).href);
  }
  throw new Error('parse5 is missing: npm install --no-save --prefix build/node parse5');
}

function developmentPages() {
  const shared = process.env.COPYDESK_SHARED ??
    [join(root, '../shared'), join(root, '../../shared')].find((folder) => existsSync(folder)) ?? '';
  const folder = join(shared, 'bench/clean');
  if (!existsSync(folder)) {
    console.log('skipped: no shared folder with bench/clean');
    process.exit(0);
  }
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.html.gz'))
    .sort()
    .map((name) => join(folder, name))
    .concat(treeConstructionSuite(join(shared, 'conformance/html5lib/tree-construction')));
}

function treeConstructionSuite(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => name.endsWith('.dat')).sort().map((name) => join(folder, name));
}

// The documents of one file of the suite; fragments and cases without scripting are left out.
function casesOf(dat) {
  return dat
    .split(/(?:^|\n\n)#data\n/)
    .slice(1)
    .filter((test) => !/\n#document-fragment\n|\n#script-off\n/.test(test))
    .map((test) => test.slice(0, test.search(/\n?#errors\n/)));
}

function pagesOf(name) {
  const bytes = readFileSync(name);
  const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').replace(/^\ufeff/, '');
  if (name.endsWith('.dat')) return casesOf(text).map((html, index) => ({ html, name: `${name} ${index + 1}`, kind: 'html5lib cases' }));
  return [{ html: text, name, kind: /\.paste\.html/.test(name) ? 'clipboard HTML' : 'saved page' }];
}

// The engine's blocks of many pages, through one run of the command.
function ownBlocks(pages) {
  const folder = mkdtempSync(join(tmpdir(), 'compare-blocks-'));
  try {
    const input = join(folder, 'pages.ndjson');
    writeFileSync(input, pages.map((html, index) => JSON.stringify({ id: String(index), html })).join('\n') + '\n');
    const command = process.env.COPYDESK ?? join(root, 'build/native/core/cli/copydesk');
    // Status 1: some input was refused (the suite has pages of control characters); it has no blocks.
    const { status, stdout: output, error } = spawnSync(
      command, ['clean', '--json', '--offsets', 'utf16', input], { maxBuffer: 1 << 30 });
    if (error || status > 1) throw error ?? new Error(`${command}: status ${status}`);
    const blocks = pages.map(() => []);
    for (const { id, text, blocks: found } of JSON.parse(output).documents)
      blocks[Number(id)] = found.map(({ start, end }) => text.slice(start, end));
    return blocks;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function main() {
  const { parse } = await loadParse5();
  const args = process.argv.slice(2);
  const show = args[0] === '--show' ? Number(args.splice(0, 2)[1]) : 0;
  const files = args.length > 0 ? args : developmentPages();
  const kinds = new Map();
  let shown = 0;
  const worst = [];
  for (let at = 0; at < files.length; at += 50) {
    const pages = files.slice(at, at + 50).flatMap(pagesOf);
    ownBlocks(pages.map(({ html }) => html)).forEach((own, index) => {
      const { html, name, kind } = pages[index];
      const builder = new Builder();
      walk(parse(html), builder, false);
      builder.end();
      const { equal, onlyA, onlyB } = compare(builder.blocks, own);
      const sum = kinds.get(kind) ?? { pages: 0, same: 0, parse5: 0, own: 0, equal: 0 };
      sum.pages += 1;
      sum.same += onlyA.length + onlyB.length === 0 ? 1 : 0;
      sum.parse5 += builder.blocks.length;
      sum.own += own.length;
      sum.equal += equal;
      kinds.set(kind, sum);
      worst.push([Math.max(onlyA.length, onlyB.length), name, onlyA, onlyB, html]);
    });
  }
  worst.sort((x, y) => y[0] - x[0]);
  for (const [count, name, onlyA, onlyB, html] of worst) {
    if (count === 0 || shown >= show) break;
    shown += 1;
    console.log(`${name}: ${onlyA.length} blocks only in parse5, ${onlyB.length} only in Copydesk`);
    if (html.length < 300) console.log('  ' + JSON.stringify(html));
    for (const text of onlyA.slice(0, 6)) console.log('  - ' + JSON.stringify(text.slice(0, 160)));
    for (const text of onlyB.slice(0, 6)) console.log('  + ' + JSON.stringify(text.slice(0, 160)));
  }
  console.log('input           pages  equal pages  blocks (parse5)  blocks (own)  equal blocks  goal');
  for (const [kind, sum] of kinds) {
    const share = (100 * sum.equal) / Math.max(sum.parse5, sum.own, 1);
    if (kind !== 'html5lib cases' && share < 99) process.exitCode = 1;
    console.log(
      kind.padEnd(14) + String(sum.pages).padStart(7) + String(sum.same).padStart(13) +
        String(sum.parse5).padStart(17) + String(sum.own).padStart(14) +
        `${share.toFixed(2)} %`.padStart(14) + (kind === 'html5lib cases' ? '  -' : '  99 %'));
  }
}

await main();
