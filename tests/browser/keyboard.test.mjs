// The main job by keyboard alone.
import assert from 'node:assert/strict';
import test from 'node:test';
import { openDesk, ready, wholeEngine } from './support.mjs';

const desk = await openDesk();
test.after(() => desk.close());

const focused = (page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

/** Presses Tab until the focus is on something that says `text`. */
async function tabTo(page, text) {
  for (let step = 0; step < 60; ++step) {
    await page.keyboard.press('Tab');
    if ((await focused(page)).includes(text)) return;
  }
  assert.fail(`Tab never reaches “${text}”`);
}

test('sample, next article, restore a line, undo, views, search and help, without a mouse', async () => {
  const page = await desk.page();
  await wholeEngine(page);
  await tabTo(page, 'Try the sample');
  await page.keyboard.press('Enter');
  await ready(page);

  const current = () => page.locator('.tray [aria-current="true"]').textContent();
  const first = await current();
  await page.keyboard.press('j');
  assert.notEqual(await current(), first);
  await page.keyboard.press('k');
  assert.equal(await current(), first);

  const kept = () => page.locator('#panel .row:not(.cut):not(.fold)').count();
  const before = await kept();
  for (let step = 0; step < 30; ++step) {
    await page.keyboard.press('n');
    if ((await focused(page)) === 'restore') break;
    await page.keyboard.press('Enter');
  }
  assert.equal(await focused(page), 'restore');
  await page.keyboard.press('r');
  await page.waitForFunction(
    (count) => document.querySelectorAll('#panel .row:not(.cut):not(.fold)').length > count,
    before,
  );
  await page.keyboard.press('Control+z');
  await page.waitForFunction(
    (count) => document.querySelectorAll('#panel .row:not(.cut):not(.fold)').length === count,
    before,
  );

  for (const [key, view] of [
    ['2', 'copies'],
    ['3', 'entities'],
    ['4', 'said'],
    ['1', 'reader'],
  ]) {
    await page.keyboard.press(key);
    assert.equal(await page.locator(`#tab-${view}`).getAttribute('aria-selected'), 'true');
  }

  await page.keyboard.press('/');
  await page.locator('#search:focus').waitFor();
  await page.keyboard.type('harbour');
  await page.locator('#panel', { hasText: /places?/ }).waitFor();
  // Past the list of what to look for, where letters choose.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keys' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog', { name: 'Keys' }).waitFor({ state: 'detached' });
  assert.deepEqual(page.errors, []);
  await page.context().close();
});
