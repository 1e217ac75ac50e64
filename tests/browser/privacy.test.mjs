// Nothing leaves the device: a whole analysis with every request logged, and requests refused.
import assert from 'node:assert/strict';
import test from 'node:test';
import { openDesk, paste, pastedPage, ready, subPath, trySample, wholeEngine } from './support.mjs';

const desk = await openDesk();
test.after(() => desk.close());

test('a whole analysis asks no other host, and once loaded asks for nothing at all', async () => {
  const page = await desk.page({ serviceWorkers: 'block' });
  const asked = [];
  page.context().on('request', (request) => asked.push(request.url()));
  await wholeEngine(page);
  await trySample(page);
  const { host } = new URL(desk.address);
  const elsewhere = asked.filter((url) => !/^(blob|data):/.test(url) && new URL(url).host !== host);
  assert.deepEqual(elsewhere, []);
  asked.length = 0;
  await paste(page, { 'text/plain': pastedPage });
  await page.locator('.tray .item', { hasText: 'Night ferry stays' }).waitFor();
  for (const view of ['copies', 'entities', 'said', 'search', 'numbers', 'reader']) {
    await page.locator(`#tab-${view}`).click();
  }
  assert.deepEqual(
    asked.filter((url) => !url.startsWith('blob:')),
    [],
  );
  assert.match(await page.locator('header .private').textContent(), /0 requests/);
  await page.context().close();
});

test('a request to another host is refused from the page and from inside the worker', async () => {
  const page = await desk.page();
  await wholeEngine(page);
  const reached = [];
  // Answers in another host's place: only the policy stands between.
  await page.context().route(/example\.com/, (route) => {
    reached.push(route.request().url());
    return route.fulfill({ status: 200, body: 'reached' });
  });
  await page.getByRole('button', { name: 'Check it yourself' }).click();
  await page.getByRole('button', { name: 'Test it now' }).click();
  const results = page.locator('dialog li');
  await results.nth(1).waitFor();
  for (const text of await results.allInnerTexts()) assert.match(text, /was refused/);
  assert.deepEqual(reached, []);
  // The control: an own file is reached in the same way.
  assert.equal(await page.evaluate(async (path) => (await fetch(`${path}hashes.txt`)).ok, subPath), true);
  await page.context().close();
});

test('what is shown is never read as markup', async () => {
  const page = await desk.page();
  await paste(page, { 'text/plain': `${pastedPage}\n<img src=x onerror="document.title='run'">` });
  await ready(page);
  assert.notEqual(await page.title(), 'run');
  assert.equal(await page.locator('#panel img').count(), 0);
  await page.context().close();
});
