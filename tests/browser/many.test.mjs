// Hundreds of articles: what is not seen is not drawn, and a click answers at once.
import assert from 'node:assert/strict';
import test from 'node:test';
import { drop, openDesk } from './support.mjs';

const many = 300;
const towns = ['Marlow', 'Tarn', 'Solhavn', 'Brunn', 'Genova', 'Ostrava'];
const article = (i) =>
  `Ferry ${i} leaves ${towns[i % 6]} on time\n\n${towns[i % 6].toUpperCase()} – The ferry numbered ${i} left ${towns[(i * 5) % 6]} with ${100 + i} people on board, the harbour office said on Monday.\n\nThe office counted ${i * 7} crates. “We were ready at ${i % 24} o’clock,” Captain Nora Vale ${i} said.\n`;

test('300 articles: drawn in part, opened without a wait', async () => {
  const desk = await openDesk();
  const page = await desk.page();
  await drop(
    page,
    Array.from({ length: many }, (_, i) => ({ name: `${i}.txt`, content: article(i) })),
  );
  await page.waitForFunction((count) => document.querySelectorAll('.tray .item').length >= count, many, {
    timeout: 240_000,
  });
  await page.locator('footer', { hasText: 'ready in' }).waitFor({ timeout: 240_000 });
  // The tray's rows outside the window are not laid out.
  assert.equal(
    await page.evaluate(() => getComputedStyle(document.querySelector('.tray .source')).contentVisibility),
    'auto',
  );
  const clicks = await page.evaluate(async () => {
    const took = [];
    for (const at of [5, 250, 120, 40, 290]) {
      const started = performance.now();
      document.querySelectorAll('.tray .item')[at].click();
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      took.push(performance.now() - started);
    }
    return took.sort((a, b) => a - b);
  });
  // The middle one: on a loaded machine single ones may wait for others.
  assert.ok(clicks[2] < 100, `clicks took ${clicks.map(Math.round)} ms`);
  await page.locator('#tab-numbers').click();
  await page.locator('#panel tbody tr').first().waitFor({ timeout: 60_000 });
  assert.ok((await page.locator('#panel tbody tr').count()) <= 200, 'a table draws 200 rows at once');
  assert.deepEqual(page.errors, []);
  await desk.close();
});
