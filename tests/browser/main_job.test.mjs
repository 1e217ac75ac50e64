// The main job: bring articles, get clean stories, copies and entities.
import assert from 'node:assert/strict';
import test from 'node:test';
import {
  drop,
  openDesk,
  pageHtml,
  paste,
  pastedPage,
  phone,
  ready,
  reprint,
  trySample,
  wholeEngine,
} from './support.mjs';

const desk = await openDesk();
test.after(() => desk.close());

const rowOf = (page, text) => page.locator('#panel .row', { hasText: text }).first();

test('a pasted page shows its story; what was removed is struck out and comes back with a click', async () => {
  const page = await desk.page();
  await paste(page, { 'text/plain': pastedPage });
  await ready(page);
  await assert.doesNotReject(page.getByRole('heading', { name: 'Night ferry stays until spring' }).waitFor());
  const teaser = rowOf(page, 'Ten walks along the coast');
  if ((await teaser.count()) === 0)
    await page.getByRole('button', { name: 'Show', exact: true }).last().click();
  assert.match(await teaser.getAttribute('class'), /cut/);
  await teaser.getByRole('button', { name: 'why' }).click();
  await assert.doesNotReject(page.getByRole('complementary', { name: 'Why' }).waitFor());
  await teaser.getByRole('button', { name: 'restore' }).click();
  await page.waitForFunction(() =>
    [...document.querySelectorAll('#panel .row:not(.cut)')].some((row) =>
      row.textContent.includes('Ten walks'),
    ),
  );
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.waitForFunction(
    () =>
      ![...document.querySelectorAll('#panel .row:not(.cut)')].some((row) =>
        row.textContent.includes('Ten walks'),
      ),
  );
  assert.deepEqual(page.errors, []);
  await page.context().close();
});

test('the clipboard’s HTML gives the blocks where there is one', async () => {
  const page = await desk.page();
  await paste(page, { 'text/html': pageHtml, 'text/plain': 'Home World Night ferry' });
  await ready(page);
  await assert.doesNotReject(rowOf(page, 'voted on Tuesday').waitFor());
  assert.match(await rowOf(page, 'Home').getAttribute('class'), /cut|fold/);
  assert.equal(await page.locator('#panel .row.role-body').count(), 5);
  await page.context().close();
});

test('dropped files are read; one that cannot be says why and does not stop the rest', async () => {
  const page = await desk.page();
  await drop(page, [
    { name: 'ferry.txt', content: pastedPage },
    {
      name: 'picture.jpg',
      content: [0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1],
    },
    { name: 'empty.txt', content: '' },
    { name: 'page.html', content: pageHtml },
  ]);
  await ready(page);
  await page.locator('.tray .failure').first().waitFor();
  const failures = await page.locator('.tray .source', { has: page.locator('.failure') }).allInnerTexts();
  assert.ok(
    failures.some((one) => one.includes('picture.jpg')),
    `the picture is named: ${failures}`,
  );
  assert.equal(await page.locator('.tray .item').count(), 2);
  await page.context().close();
});

test('chosen files arrive as dropped ones do', async () => {
  const page = await desk.page();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose files' }).click(),
  ]);
  await chooser.setFiles({ name: 'ferry.txt', mimeType: 'text/plain', buffer: Buffer.from(pastedPage) });
  await ready(page);
  assert.equal(await page.locator('.tray .item').count(), 1);
  await page.context().close();
});

test('two papers with one story: the copy is shown side by side, its changed words marked', async () => {
  const page = await desk.page();
  await drop(page, [
    { name: 'courier.txt', content: pastedPage },
    { name: 'herald.txt', content: reprint },
  ]);
  await ready(page);
  await wholeEngine(page);
  await page.locator('#tab-copies').click();
  await page.locator('#panel .pair, #panel .sides, #panel .passage').first().waitFor({ timeout: 20_000 });
  const marked = await page.locator('#panel .edit, #panel mark, #panel ins, #panel del').allInnerTexts();
  assert.ok(
    marked.some((one) => one.includes('1.2m') || one.includes('million')),
    `the changed sum is marked among ${JSON.stringify(marked)}`,
  );
  await page.context().close();
});

test('names of one person are one entity, with its other names', async () => {
  const page = await desk.page();
  await paste(page, { 'text/plain': pastedPage });
  await ready(page);
  await wholeEngine(page);
  await page.locator('#tab-entities').click();
  const row = page.locator('#panel tbody tr', { hasText: 'Ingrid Hallam' });
  await row.waitFor({ timeout: 20_000 });
  assert.match(await row.textContent(), /Hallam/);
  assert.match(await row.textContent(), /person/);
  await page.context().close();
});

test('the sample fills every view, also on a phone, with nothing wider than the screen', async () => {
  const page = await desk.page({ viewport: phone });
  await trySample(page);
  await wholeEngine(page);
  for (const view of ['reader', 'copies', 'entities', 'said', 'search', 'numbers']) {
    await page.locator(`#tab-${view}`).click();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1);
    assert.equal(wide, false, `${view} is wider than the phone`);
  }
  assert.deepEqual(page.errors, []);
  await page.context().close();
});
