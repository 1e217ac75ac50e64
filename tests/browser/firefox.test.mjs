// The main job in Firefox ESR, driven over WebDriver BiDi: paste, read, copies, names, search, export; and the
// place that is shown where there are no custom highlights.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import test from 'node:test';
import { serve } from '../../scripts/static-server.mjs';
import { pastedPage, reprint, requireFromWeb, root, subPath } from './support.mjs';

const executablePath = '/usr/bin/firefox-esr';
const skip = existsSync(executablePath) ? false : `${executablePath} is not installed`;
const patience = { timeout: 60_000 };

/** Clicks by a selector of puppeteer, `tag ::-p-text(…)` among them. */
const click = async (page, selector) => (await page.waitForSelector(selector, patience)).click();
const shows = (page, selector, text) =>
  page.waitForFunction(
    (where, what) => [...document.querySelectorAll(where)].some((one) => one.textContent.includes(what)),
    patience,
    selector,
    text,
  );

/** Runs before the page's own script: notes what is handed to the person's downloads. */
function keepDownloads() {
  globalThis.handed = [];
  const make = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob) => {
    if (!blob.type.includes('javascript')) globalThis.handed.push(blob);
    return make(blob);
  };
}

function withoutHighlights() {
  delete CSS.highlights;
}

test('Firefox: the main job from paste to export', { skip, timeout: 400_000 }, async (t) => {
  const { launch } = requireFromWeb('puppeteer-core');
  const { server, address } = await serve(resolve(root, 'web/dist'), 0, subPath);
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    protocolTimeout: 300_000,
  });
  t.after(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  });
  const page = await browser.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.evaluateOnNewDocument(keepDownloads);
  await page.evaluateOnNewDocument(withoutHighlights);
  await page.goto(address);
  await page.waitForSelector('body[data-engine="whole"]', patience);

  await page.$eval(
    '#paste',
    (field, text) => {
      field.value = text;
    },
    pastedPage,
  );
  await click(page, 'button ::-p-text(Clean it)');
  await shows(page, '#panel h2', 'Night ferry stays until spring');
  await shows(page, '#panel .cut, #panel .fold', 'Skip to content');
  await shows(page, '#panel .e-person', 'Hallam');

  await page.evaluate((content) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([content], 'herald.txt'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, reprint);
  await shows(page, '.tray .item .copy', 'copy');
  await click(page, '#tab-copies');
  await shows(page, '#panel .edit', 'Chair');

  await click(page, '#tab-entities');
  await shows(page, '#panel tbody tr', 'Ingrid Hallam');
  await click(page, '#tab-said');
  await shows(page, '#panel h2', 'Hallam');

  await click(page, '#tab-search');
  await page.type('#search', 'school buses');
  await shows(page, '#panel mark', 'school buses');
  await click(page, '#panel tbody .story');
  await page.waitForFunction(() => getSelection().toString() === 'school buses', patience);
  assert.equal(await page.evaluate(() => 'highlights' in CSS), false);

  await click(page, 'header button ::-p-text(Export)');
  await click(page, 'dialog .exports li button');
  await page.waitForFunction(() => globalThis.handed.length > 0, patience);
  const project = await page.evaluate(async () => JSON.parse(await globalThis.handed[0].text()));
  assert.equal(project.format, 'copydesk/1');
  assert.equal(project.documents.length, 2);
  assert.deepEqual(errors, []);
});
