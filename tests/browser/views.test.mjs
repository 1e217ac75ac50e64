// The views beside the reader: tables, names together, differences, lost marks, search, help; and
// articles kept on the device only when asked for.
import assert from 'node:assert/strict';
import test from 'node:test';
import { openDesk, paste, pastedPage, ready, trySample, wholeEngine } from './support.mjs';

const desk = await openDesk();
test.after(() => desk.close());

test('tables sort and filter, names merge and part again, drawings have their tables, n leads on', async () => {
  const page = await desk.page();
  await wholeEngine(page);
  await trySample(page);
  const panel = page.locator('#panel');
  const rows = panel.locator('tbody tr:not(.detail)');
  await page.locator('.names select').waitFor();

  await page.locator('#tab-entities').click();
  await panel.getByRole('button', { name: 'Name', exact: true }).click();
  const names = await rows.locator('th .e').allInnerTexts();
  const sorted = [...names].sort(new Intl.Collator('en', { sensitivity: 'base' }).compare);
  assert.deepEqual(names, sorted);
  await panel.getByLabel('Filter').fill('borecki');
  await page.waitForFunction(() => document.querySelectorAll('#panel tbody tr:not(.detail)').length === 1);
  const entities = Number(await page.locator('#tab-entities .n').textContent());
  await rows.first().getByRole('button', { name: 'Jan Borecki' }).click();
  await panel.locator('.detail input').fill('Karin Ahlmark');
  await panel.locator('.detail').getByRole('button', { name: 'same', exact: true }).click();
  const count = (n) =>
    page.waitForFunction(
      (wanted) => Number(document.querySelector('#tab-entities .n').textContent) === wanted,
      n,
    );
  await count(entities - 1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await count(entities);
  await panel.getByLabel('Filter').fill('');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await panel.getByLabel('Who is named with whom').check();
  await panel.locator('.graph .node').first().waitFor();
  assert.equal(
    await panel.locator('.graph line').count(),
    await page.evaluate(() => {
      const more = document.querySelector('#panel p > button')?.textContent.match(/of (\d+)/);
      return Number(more?.[1] ?? document.querySelectorAll('#panel tbody tr').length);
    }),
  );

  await page.locator('#tab-copies').click();
  await page.keyboard.press('n');
  await panel.locator('.edit-here').first().waitFor();
  assert.match(await panel.locator('.actions', { hasText: 'difference' }).textContent(), /difference 1 of/);

  await page.locator('#tab-said').click();
  await panel.locator('.faults summary').click();
  assert.ok((await panel.locator('.faults ins, .faults del').count()) > 0);

  await page.locator('#tab-search').click();
  await panel.getByLabel('Look for').selectOption('name');
  await page.locator('#search').fill('Karin Ahlmark');
  await rows.first().waitFor();
  assert.ok((await panel.locator('mark').allInnerTexts()).includes('Ahlmark'));
  await rows.first().locator('.story').click();
  assert.equal(await page.locator('#tab-reader').getAttribute('aria-selected'), 'true');

  await page.getByRole('button', { name: 'Help' }).click();
  await page.getByRole('dialog', { name: 'What is where' }).waitFor();
  assert.deepEqual(page.errors, []);
  await page.context().close();
});

test('articles are kept only when that is asked for, and everything can be forgotten', async () => {
  const page = await desk.page();
  page.on('dialog', (dialog) => dialog.accept());
  const stored = () => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  await paste(page, { 'text/plain': pastedPage });
  await ready(page);
  assert.deepEqual(await stored(), []);
  await page.getByRole('button', { name: 'Not kept after closing' }).click();
  await page.getByLabel('Keep my articles').check();
  await page.keyboard.press('Escape');
  await page.waitForFunction(async () => (await indexedDB.databases()).length === 1);
  await page.waitForTimeout(1500);
  await page.reload();
  await page.locator('.tray .item', { hasText: 'Night ferry' }).waitFor();
  await page.getByRole('button', { name: 'Kept on this device' }).click();
  await page.getByRole('button', { name: 'Forget everything' }).click();
  await page.keyboard.press('Escape');
  await page.locator('#paste').waitFor();
  await page.waitForFunction(async () => (await indexedDB.databases()).length === 0);
  await page.reload();
  await page.locator('#paste').waitFor();
  await page.waitForTimeout(500);
  assert.equal(await page.locator('.tray .item').count(), 0);
  await page.context().close();
});
