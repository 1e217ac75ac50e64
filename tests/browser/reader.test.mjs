// The reader: from one mention of a name to the next, stories cut by hand, letters beside the marks.
import assert from 'node:assert/strict';
import test from 'node:test';
import { openDesk, paste, ready, trySample, wholeEngine } from './support.mjs';

const desk = await openDesk();
test.after(() => desk.close());

async function withNames() {
  const page = await desk.page();
  await wholeEngine(page);
  await trySample(page);
  await page.locator('.names select').waitFor();
  return page;
}

test('a name chosen from the list leads from mention to mention by key and by button, round again', async () => {
  const page = await withNames();
  const select = page.locator('.names select');
  await select.selectOption({
    label: await select.locator('option', { hasText: 'Jan Borecki' }).textContent(),
  });
  const count = page.locator('.names .n');
  const [, all] = /^0 of (\d+)$/.exec(await count.textContent());
  await select.blur();
  await page.keyboard.press('m');
  assert.equal(await count.textContent(), `1 of ${all}`);
  await page.locator('.names').getByRole('button', { name: /next/ }).click();
  assert.equal(await count.textContent(), `2 of ${all}`);
  assert.match(await page.locator('[aria-live]').textContent(), new RegExp(`Jan Borecki, 2 of ${all}`));
  const marked = () =>
    page.evaluate(() => [...(CSS.highlights.get('here') ?? [])].map((range) => range.toString()));
  await page.waitForFunction(() => CSS.highlights.has('here'));
  assert.match((await marked())[0], /Borecki/);
  await page.keyboard.press('Shift+M');
  await page.keyboard.press('Shift+M');
  assert.equal(await count.textContent(), `${all} of ${all}`);
  await page.keyboard.press('Escape');
  assert.equal(await count.count(), 0);
  assert.deepEqual(page.errors, []);
  await page.context().close();
});

test('a story is cut by hand and joined again by undo', async () => {
  const page = await withNames();
  const stories = () => page.locator('.tray .item').count();
  const before = await stories();
  const row = page.locator('#panel .row.role-body').nth(3);
  await row.hover();
  await row.getByRole('button', { name: 'new story here' }).click();
  await page.locator('#panel .break').first().waitFor();
  assert.equal(await stories(), before + 1);
  await page.keyboard.press('Control+z');
  await page.locator('#panel .break').first().waitFor({ state: 'detached' });
  assert.equal(await stories(), before);
  await page.context().close();
});

const damaged = [
  'Harbour council keeps the ferry',
  'The council of Marlow Sound voted on Tuesday to keep the night ferry running, chairwoman Ingrid Hallam said.',
  'We have waited long enough,” Hallam told reporters. She added that the crews donâ€™t want another winter of talks.',
  'The ferry has carried nurses and market traders since 1974, and the council had planned to stop it in the spring.',
].join('\n\n');

test('a lost mark is put in from the margin, mended text is left as it came, and both are undone', async () => {
  const page = await desk.page();
  await wholeEngine(page);
  await paste(page, { 'text/plain': damaged });
  await ready(page);
  const margin = page.locator('#panel .row', { hasText: 'We have waited' }).locator('.margin');
  const note = (words) => margin.locator('div', { hasText: words });
  await note('“ is missing').getByRole('button', { name: 'put it in' }).click();
  await note('“ put in').waitFor();
  assert.equal(await note('” has no partner').count(), 0);
  assert.equal(await page.locator('#panel .put-in').textContent(), 'W');
  assert.equal(await note('“ is missing').count(), 0);
  await note('’ for â€™').getByRole('button', { name: 'as it came' }).click();
  await note('one damage left as it came').waitFor();
  await page.keyboard.press('Control+z');
  await note('’ for â€™').waitFor();
  await page.keyboard.press('Control+z');
  await note('“ is missing').waitFor();
  assert.deepEqual(page.errors, []);
  await page.context().close();
});

test('letters stand beside the marks when asked for', async () => {
  const page = await withNames();
  const letter = () =>
    page.evaluate(() => getComputedStyle(document.querySelector('#panel .row .e-person'), '::after').content);
  assert.equal(await letter(), 'none');
  await page.getByLabel('Letters').check();
  assert.match(await letter(), /P/);
  await page.context().close();
});

test('a story and a table are copied by their buttons', async () => {
  const page = await desk.page({ permissions: ['clipboard-read', 'clipboard-write'] });
  await wholeEngine(page);
  await trySample(page);
  const copied = async (button) => {
    await button.click();
    await page.locator('[aria-live]', { hasText: 'copied' }).waitFor();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const copy = (name) =>
    page
      .locator('#panel')
      .getByRole('button', { name: `Copy: ${name}`, exact: true })
      .first();
  const plain = await copied(copy('text'));
  assert.match(plain, /^Night ferry for Ukrainian grain[^\n]*\n\n/);
  assert.doesNotMatch(plain, /Northwire Today/);
  assert.match(await copied(copy('Markdown')), /^---\ntitle: "Night ferry/);
  assert.match(await copied(copy('citation')), /“Night ferry for Ukrainian grain/);
  await page.locator('#tab-entities').click();
  assert.match(await copied(copy('Copy table')), /^Name\tKind\t/);
  assert.deepEqual(page.errors, []);
  await page.context().close();
});

test('an article taken from the desk comes back where it stood', async () => {
  const page = await desk.page();
  await trySample(page);
  const names = () => page.locator('.tray .source-name span').allInnerTexts();
  const before = await names();
  await page.getByRole('button', { name: `Remove ${before[1]}` }).click();
  await page.waitForFunction(
    (count) => document.querySelectorAll('.tray .source').length === count,
    before.length - 1,
  );
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.waitForFunction((count) => document.querySelectorAll('.tray .item').length === count, 8);
  assert.deepEqual(await names(), before);
  await page.context().close();
});
