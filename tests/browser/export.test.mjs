// Exports: made with the network off, opened again, the same from the single file.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { drop, openDesk, ready, requireFromWeb, root, trySample, wholeEngine } from './support.mjs';

const axe = readFileSync(requireFromWeb.resolve('axe-core/axe.min.js'), 'utf8');
const { unzipSync } = requireFromWeb('fflate');
const desk = await openDesk();
test.after(() => desk.close());

const openExports = async (page) => {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('dialog', { name: 'Export' }).waitFor();
};

/** The file that the dialog's button gives. */
async function download(page, button) {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return readFileSync(await file.path());
}

/** The project as the desk would save it, once it no longer changes. */
async function project(page) {
  await openExports(page);
  let before = '';
  for (;;) {
    const text = (await download(page, 'Project (JSON)')).toString('utf8');
    if (text === before) break;
    before = text;
    await page.waitForTimeout(300);
  }
  await page.keyboard.press('Escape');
  return before;
}

/** A page with the samples read and names found. */
async function withSamples(page) {
  await wholeEngine(page);
  await trySample(page);
  await page.locator('#tab-entities .n').filter({ hasNotText: /^0$/ }).waitFor();
}

test('every format is made with the network off; nothing is empty, no name comes twice', async () => {
  const page = await desk.page();
  await withSamples(page);
  await page.context().setOffline(true);
  await openExports(page);
  const files = unzipSync(await download(page, 'Everything (.zip)'));
  const names = Object.keys(files);
  for (const name of ['copydesk.json', 'report.html', 'stories.csv', 'stories.tei.xml', 'names.gexf']) {
    assert.ok(names.includes(name), `${name} is among ${names}`);
  }
  for (const [name, bytes] of Object.entries(files)) assert.ok(bytes.length > 0, `${name} is empty`);
  assert.match(await page.getByRole('dialog').getByRole('status').textContent(), /saved/);
  assert.deepEqual(page.errors, []);
  await page.context().close();
});

test('a project opened again is the same project, decisions and all', async () => {
  const page = await desk.page();
  await withSamples(page);
  await page.locator('#panel .row:not(.cut) button', { hasText: 'strike out' }).nth(2).click({ force: true });
  await page.waitForFunction(() => document.querySelectorAll('#panel .row.cut').length > 0);
  const saved = await project(page);
  assert.equal(Object.keys(JSON.parse(saved).decisions.documents).length, 1);
  await page.context().close();

  const again = await desk.page();
  await wholeEngine(again);
  await drop(again, [{ name: 'copydesk.json', content: saved }]);
  await ready(again);
  await again.locator('#tab-entities .n').filter({ hasNotText: /^0$/ }).waitFor();
  assert.equal(await project(again), saved);
  assert.deepEqual(again.errors, []);
  await again.context().close();
});

test('a damaged project and one of a newer version say so, and the rest is read', async () => {
  const page = await desk.page();
  const newer = '{"format": "copydesk/2", "engine": "9.0.0", "documents": []}';
  await drop(page, [
    { name: 'cut.json', content: '{"format": "copydesk/1", "documents": [' },
    { name: 'newer.json', content: newer },
    { name: 'ferry.txt', content: 'The night ferry runs until spring, the harbour council said on Tuesday.' },
  ]);
  await ready(page);
  const tray = await page.locator('.tray').textContent();
  assert.match(tray, /cut\.json is a damaged project file/);
  assert.match(tray, /newer\.json was made by a newer Copydesk \(9\.0\.0\)/);
  assert.match(tray, /ferry\.txt/);
  await page.context().close();
});

test('the dialog of exports is worked by keyboard, and axe finds nothing in it', async () => {
  const page = await desk.page({ bypassCSP: true });
  await page.evaluate(axe);
  await withSamples(page);
  await page.getByRole('button', { name: 'Export', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Export' }).waitFor();
  const { violations } = await page.evaluate(() => globalThis.axe.run(document.querySelector('dialog')));
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`),
    [],
  );
  const onClean = () => page.evaluate(() => document.activeElement?.textContent === 'Clean text');
  for (let step = 0; step < 10 && !(await onClean()); ++step) await page.keyboard.press('Tab');
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  assert.equal(file.suggestedFilename(), 'clean.txt');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog', { name: 'Export' }).waitFor({ state: 'detached' });
  await page.context().close();
});

const single = resolve(root, 'build/copydesk.html');
test('the single file, from the disk, exports the same bytes', { skip: !existsSync(single) }, async () => {
  const exported = [];
  for (const address of [desk.address, pathToFileURL(single).href]) {
    const page = await desk.page();
    await page.goto(address);
    await withSamples(page);
    await openExports(page);
    exported.push(await download(page, 'Everything (.zip)'));
    assert.deepEqual(page.errors, []);
    await page.context().close();
  }
  assert.ok(exported[0].equals(exported[1]));
});
