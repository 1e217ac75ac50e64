// After the first visit the page works with the server stopped.
import assert from 'node:assert/strict';
import test from 'node:test';
import { openDesk, paste, pastedPage, ready, wholeEngine } from './support.mjs';

test('loads again and reads a paste after the server has stopped', async () => {
  const desk = await openDesk();
  const page = await desk.page();
  await wholeEngine(page);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(async () => {
    const [name] = await caches.keys();
    return name !== undefined && (await (await caches.open(name)).keys()).length > 5;
  });
  desk.server.closeAllConnections();
  await new Promise((done) => desk.server.close(done));
  await page.reload();
  await wholeEngine(page);
  await paste(page, { 'text/plain': pastedPage });
  await ready(page);
  await page.getByRole('heading', { name: 'Night ferry stays until spring' }).waitFor();
  assert.deepEqual(page.errors, []);
  await desk.browser.close();
});
