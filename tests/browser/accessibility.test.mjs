// WCAG 2.2 A and AA by axe, on every view, in both themes and on a phone.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { openDesk, phone, requireFromWeb, trySample, wholeEngine } from './support.mjs';

const axe = readFileSync(requireFromWeb.resolve('axe-core/axe.min.js'), 'utf8');
const desk = await openDesk();
test.after(() => desk.close());

async function faults(page) {
  const { violations } = await page.evaluate(() =>
    globalThis.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
  );
}

for (const [name, options] of Object.entries({
  'light, desktop': { colorScheme: 'light' },
  'dark, phone': { colorScheme: 'dark', viewport: phone },
})) {
  test(`nothing found on any view (${name})`, async () => {
    // The page's policy would refuse the checker itself.
    const page = await desk.page({ ...options, bypassCSP: true, reducedMotion: 'reduce' });
    await page.evaluate(axe);
    assert.deepEqual(await faults(page), [], 'empty desk');
    await trySample(page);
    await wholeEngine(page);
    for (const view of ['reader', 'copies', 'entities', 'said', 'search', 'numbers']) {
      await page.locator(`#tab-${view}`).click();
      if (view === 'search') await page.locator('#search').fill('harbour');
      await page.waitForTimeout(100);
      assert.deepEqual(await faults(page), [], view);
      if (view !== 'entities') continue;
      await page.locator('tbody button').first().click();
      assert.deepEqual(await faults(page), [], 'a name in full');
      await page.getByLabel('Who is named with whom').check();
      await page.locator('.graph').waitFor();
      assert.deepEqual(await faults(page), [], 'names together');
    }
    await page.keyboard.press('Tab');
    await page.locator('footer button', { hasText: 'all keys' }).click();
    assert.deepEqual(await faults(page), [], 'keys');
    await page.keyboard.press('Escape');
    for (const [button, dialog] of [
      ['Help', 'What is where'],
      ['Not kept after closing', 'Keeping articles'],
    ]) {
      await page.getByRole('button', { name: button, exact: true }).click();
      await page.getByRole('dialog', { name: dialog }).waitFor();
      assert.deepEqual(await faults(page), [], dialog);
      await page.keyboard.press('Escape');
    }
    await page.locator('#tab-copies').click();
    await page.getByLabel('As one text').setChecked(!options.viewport);
    assert.deepEqual(await faults(page), [], 'copies, the other way');
    await page.locator('#tab-said').click();
    await page.locator('.faults summary').click();
    assert.deepEqual(await faults(page), [], 'lost marks');
    if (options.viewport) {
      await page.locator('.tray-toggle').click();
      assert.deepEqual(await faults(page), [], 'the tray as a sheet');
    }
    await page.context().close();
  });
}
