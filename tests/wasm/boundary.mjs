// The module's boundary: the exports are those of wasm/exports.txt, the imports are nothing a page
// would not give, and a session answers requests and errors in words.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import test from 'node:test';

const root = resolve(import.meta.dirname, '../..');
const module = new WebAssembly.Module(readFileSync(join(root, 'build/wasm/wasm/copydesk.wasm')));
const model = (name) => readFileSync(join(root, `core/models/${name}/${name}.model`));

/** The smallest host: what the page's loader does, without its types. */
function host() {
  const imports = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    imports[from] ??= {};
    imports[from][name] =
      name === 'proc_exit'
        ? (code) => {
            throw new Error(`exit ${code}`);
          }
        : () => 0;
  }
  const { exports } = new WebAssembly.Instance(module, imports);
  exports._initialize?.();
  const put = (bytes) => {
    const at = exports.copydesk_allocate(bytes.length || 1);
    new Uint8Array(exports.memory.buffer, at, bytes.length).set(bytes);
    return at;
  };
  const session = exports.copydesk_session_new();
  const result = (status) => {
    const bytes = new Uint8Array(
      exports.memory.buffer,
      exports.copydesk_result(session),
      exports.copydesk_result_size(session),
    );
    return { status, value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  };
  return {
    exports,
    load(bytes) {
      const at = put(bytes);
      const answer = result(exports.copydesk_load_model(session, at, bytes.length));
      exports.copydesk_release(at);
      return answer;
    },
    call(request, payload = '') {
      const [words, bytes] = [typeof request === 'string' ? request : JSON.stringify(request), payload].map(
        (text) => (typeof text === 'string' ? new TextEncoder().encode(text) : text),
      );
      const [requestAt, payloadAt] = [put(words), put(bytes)];
      const answer = result(exports.copydesk_call(session, requestAt, words.length, payloadAt, bytes.length));
      exports.copydesk_release(requestAt);
      exports.copydesk_release(payloadAt);
      return answer;
    },
  };
}

test('exports are those of exports.txt and memory', () => {
  const listed = readFileSync(join(root, 'wasm/exports.txt'), 'utf8').trim().split('\n');
  const found = WebAssembly.Module.exports(module)
    .map(({ name }) => name)
    .filter((name) => name.startsWith('copydesk_'))
    .sort();
  assert.deepEqual(found, listed.sort());
});

test('the module asks its host for nothing but growth and exit', () => {
  const allowed = new Set([
    'emscripten_notify_memory_growth',
    'proc_exit',
    'fd_write',
    'fd_close',
    'fd_seek',
    'fd_read',
    'environ_get',
    'environ_sizes_get',
    'clock_time_get',
  ]);
  for (const { name } of WebAssembly.Module.imports(module)) assert.ok(allowed.has(name), name);
});

test('a session without a model says so', () => {
  const { status, value } = host().call({ op: 'add', id: 'a' }, 'Text.');
  assert.equal(status, 1);
  assert.equal(value.error.code, 'bad_request');
  assert.match(value.error.message, /model/);
});

test('damaged models are refused, not loaded', () => {
  const desk = host();
  const bytes = Buffer.from(model('blocks'));
  assert.equal(desk.load(bytes.subarray(0, bytes.length / 2)).value.error.code, 'bad_model');
  bytes[bytes.length - 1] ^= 1;
  assert.equal(desk.load(bytes).value.error.code, 'bad_model');
  assert.equal(desk.load(Buffer.from('no model')).value.error.code, 'bad_model');
});

test('add, entities, copies, decide, remove', () => {
  const desk = host();
  assert.equal(desk.load(model('blocks')).value.model, 'blocks');
  assert.equal(desk.load(model('names')).value.model, 'names');
  const story =
    '“We 🎣 will not wait,” harbour master Ingrid Solberg told reporters in Oslo on Friday.\n\n' +
    'Solberg said the quay would close for three weeks while engineers repaired the eastern wall, and that ships would be sent to Bergen.\n\n' +
    'The port handles 40,000 containers a month, and owners said they had been given no notice of the works.\n';
  const added = desk.call({ op: 'add', id: 'one', name: 'One' }, story);
  assert.equal(added.status, 0);
  const [document] = added.value.documents;
  assert.equal(added.value.offsets, 'utf16');
  assert.equal(document.text, story);
  for (const mention of document.mentions) {
    assert.equal(story.slice(mention.start, mention.end), mention.text, 'offsets are UTF-16 code units');
  }
  desk.call({ op: 'add', id: 'two' }, story.replace('harbour', 'harbor'));
  const entities = desk.call({ op: 'entities' }).value;
  assert.equal(entities.documents.length, 2);
  assert.ok(entities.entities.length > 0);
  const copies = desk.call({ op: 'copies', threshold: 0.5 }).value.copies;
  assert.equal(copies.clusters.length, 1);
  const [block] = document.blocks;
  const decided = desk.call({
    op: 'decide',
    id: 'one',
    decisions: { blocks: [{ start: block.start, end: block.end, role: 'other', kept: false }] },
  });
  assert.equal(decided.value.documents[0].blocks[0].kept, false);
  assert.equal(desk.call({ op: 'remove', id: 'two' }).status, 0);
  assert.equal(desk.call({ op: 'copies' }).value.copies.clusters.length, 0);
});

test('a proposed quotation mark is taken over as a repair, and left again', () => {
  const desk = host();
  desk.load(model('blocks'));
  desk.load(model('names'));
  const story =
    '“We will not wait,” harbour master Ingrid Solberg told reporters in Oslo on Friday.\n\n' +
    'We have waited long enough,” Solberg said. She added that the ships would be sent to Bergen.\n';
  const [document] = desk.call({ op: 'add', id: 'one' }, story).value.documents;
  const missing = document.quote_faults.find((fault) => !fault.orphan);
  assert.equal(missing.offset, story.indexOf('We have'));
  assert.equal(missing.accepted, false);
  const { offset, mark, orphan } = missing;
  const decide = (accepted_marks) =>
    desk.call({ op: 'decide', id: 'one', decisions: { accepted_marks } }).value.documents[0];
  const taken = decide([{ offset, mark, orphan }]);
  assert.deepEqual(taken.repairs, [
    { start: offset, end: offset, kind: 'quotation-mark', before: '', after: '“' },
  ]);
  assert.equal(taken.quote_faults.find((fault) => !fault.orphan).accepted, true);
  assert.equal(taken.text, story);
  assert.deepEqual(decide([]).repairs, []);
});

test('bad requests and bad inputs answer in words', () => {
  const desk = host();
  desk.load(model('blocks'));
  for (const request of [
    '',
    '[]',
    '{"op":',
    { op: 'nothing' },
    { op: 'add' },
    { op: 'decide', id: 'none' },
  ]) {
    const { status, value } = desk.call(request);
    assert.equal(status, 1);
    assert.equal(value.error.code, 'bad_request');
  }
  assert.equal(desk.call({ op: 'remove', id: 'none' }).value.error.code, 'unknown_document');
  const { status, value } = desk.call(
    { op: 'add', id: 'x', name: 'picture.png' },
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
  );
  assert.equal(status, 0);
  assert.deepEqual(value.documents, []);
  assert.equal(value.errors[0].name, 'picture.png');
  assert.equal(value.errors[0].code, 'binary_input');
});
