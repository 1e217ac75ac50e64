// What the browser tests share: the built page served as GitHub Pages serves it, a browser, and the
// ways a person brings text.

import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { serve } from '../../scripts/static-server.mjs';

export const root = resolve(import.meta.dirname, '../..');
export const requireFromWeb = createRequire(resolve(root, 'web/package.json'));
const { chromium } = requireFromWeb('playwright-core');

export const subPath = '/copydesk/';
export const phone = { width: 390, height: 844 };

/** Serves web/dist on a free port; starts Chromium. `close` ends both. */
export async function openDesk() {
  const { server, address } = await serve(resolve(root, 'web/dist'), 0, subPath);
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  return {
    address,
    browser,
    server,
    /** A page that is ready; its errors are gathered in `errors`. */
    async page(options = {}) {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      const errors = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      await page.goto(address);
      return Object.assign(page, { errors });
    },
    async close() {
      await browser.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

export const wholeEngine = (page) =>
  page.locator('body[data-engine="whole"]').waitFor({ state: 'attached', timeout: 60_000 });

/** Waits until everything that was brought has been read. */
export const ready = (page) => page.locator('footer', { hasText: 'ready in' }).waitFor({ timeout: 60_000 });

/** A paste as a browser hands it over: flavours by their type. */
export function paste(page, flavours) {
  return page.evaluate((data) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(data)) clipboardData.setData(type, text);
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, flavours);
}

/** A drop of files, given as name and content (a string, or bytes as an array). */
export function drop(page, files) {
  return page.evaluate((given) => {
    const dataTransfer = new DataTransfer();
    for (const { name, content } of given) {
      const part = typeof content === 'string' ? content : new Uint8Array(content);
      dataTransfer.items.add(new File([part], name));
    }
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, files);
}

export async function trySample(page) {
  await page.getByRole('button', { name: 'Try the sample' }).click();
  await ready(page);
}

const sentences = [
  'The harbour council of Marlow Sound voted on Tuesday to keep the night ferry running until the end of March.',
  'Chairwoman Ingrid Hallam said the decision had been taken after six hours of talks with the crews.',
  '“We heard from people who would have no other way to get home,” Ms Hallam told reporters outside the hall.',
  'The ferry carries about 400 passengers a night and costs the town 1.2 million crowns a year.',
  'Councillor Peter Vane, who opposed the motion, said the sum would have paid for two new school buses.',
];

/** A pasted page in the manner of a news site: menu, headline, byline, story, teasers. */
export const pastedPage = [
  'Skip to content',
  'Home',
  'World',
  'Sport',
  'Subscribe',
  'Night ferry stays until spring',
  'By Laura Quill',
  '12 March 2024',
  '',
  `MARLOW SOUND (Northwire) – ${sentences[0]}`,
  ...sentences.slice(1),
  'READ MORE: Ten walks along the coast',
  'Share this article',
  'Sign up to our newsletter',
  '© 2024 Marlow Courier. All rights reserved.',
].join('\n');

/** The same story in another paper's spelling. */
export const reprint = [
  'Council keeps night ferry',
  '',
  ...sentences.map((one) => one.replace('1.2 million crowns', '1.2m crowns').replace('Chairwoman', 'Chair')),
].join('\n');

export const pageHtml = `<html><body><nav><ul><li><a href="#">Home</a></li><li><a href="#">World</a></li></ul></nav>
<article><h1>Night ferry stays until spring</h1>${sentences.map((one) => `<p>${one}</p>`).join('')}</article>
<footer><p><a href="#">Privacy policy</a> <a href="#">Contact us</a></p></footer></body></html>`;

/** How many times slower than idle this machine is now, by a plain loop timed in the page: what browsers say
 * of times is held to budgets for an idle one. Never below 1. */
export const slowness = (page) =>
  page.evaluate(() => {
    // Long enough that other processes get their turns too.
    const rounds = 16;
    const idle = 9 * rounds;
    const started = performance.now();
    for (let round = 0; round < rounds; ++round) {
      const counts = new Map();
      for (let i = 0; i < 300_000; ++i) counts.set(i % 9973, (counts.get(i % 9973) ?? 0) + i);
    }
    return Math.max(1, (performance.now() - started) / idle);
  });
