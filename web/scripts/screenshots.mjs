// Pictures of every view and dialog, in both themes, on desktop and phone, with the sample articles:
//   node scripts/screenshots.mjs [NAME...]     into ../build/screenshots; all, or those of these names
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { serve } from '../../scripts/static-server.mjs';

const out = resolve(import.meta.dirname, '../../build/screenshots');
const only = process.argv.slice(2);
const sizes = { desktop: { width: 1360, height: 900 }, phone: { width: 390, height: 844 } };

const tab = async (page, view) => {
  await page.locator(`#tab-${view}`).click();
  await page.locator('#panel > *').first().waitFor();
};
const dialog = (button) => ({
  show: (page) => page.getByRole('button', { name: button, exact: true }).click(),
  leave: (page) => page.keyboard.press('Escape'),
});

/** What is shown, one after the other on one page. `on`: only at this size. */
const pictures = {
  reader: { show: (page) => tab(page, 'reader') },
  why: {
    show: (page) => page.locator('.row.cut').getByRole('button', { name: 'why' }).first().click(),
    leave: (page) => page.keyboard.press('Escape'),
  },
  tray: {
    on: 'phone',
    show: (page) => page.locator('.tray-toggle').click(),
    leave: (page) => page.locator('.tray-toggle').click(),
  },
  copies: { show: (page) => tab(page, 'copies') },
  entities: { show: (page) => tab(page, 'entities') },
  entity: { show: (page) => page.locator('#panel tbody th button').first().click() },
  together: {
    show: (page) => page.getByRole('checkbox', { name: 'Who is named with whom' }).check(),
    leave: (page) => page.getByRole('checkbox', { name: 'Who is named with whom' }).uncheck(),
  },
  said: { show: (page) => tab(page, 'said') },
  marks: { show: (page) => page.locator('.faults summary').click() },
  search: {
    show: async (page) => {
      await tab(page, 'search');
      await page.locator('#search').fill('Borecki');
      await page.locator('#panel mark').first().waitFor();
    },
  },
  numbers: { show: (page) => tab(page, 'numbers') },
  help: dialog('Help'),
  export: dialog('Export'),
  keep: dialog('Not kept after closing'),
  privacy: dialog('Check it yourself'),
  keys: {
    show: (page) => page.locator('footer button', { hasText: 'all keys' }).click(),
    leave: (page) => page.keyboard.press('Escape'),
  },
};

async function take(browser, address, colorScheme, size) {
  const page = await browser.newPage({ viewport: sizes[size], colorScheme, reducedMotion: 'reduce' });
  page.on('console', (message) => message.type() === 'error' && console.error(message.text()));
  page.on('pageerror', (error) => console.error(error.message));
  const shot = async (name) => {
    await page.waitForTimeout(200);
    if (only.length === 0 || only.includes(name))
      await page.screenshot({ path: `${out}/${name}-${colorScheme}-${size}.png` });
  };
  await page.goto(address);
  await page.locator('body[data-engine="whole"]').waitFor({ state: 'attached', timeout: 60_000 });
  await shot('empty');
  await page.getByRole('button', { name: 'Try the sample' }).click();
  await page.locator('footer', { hasText: 'ready in' }).waitFor({ timeout: 60_000 });
  await page.locator('.e-person').first().waitFor({ timeout: 60_000 });
  for (const [name, { on, show, leave }] of Object.entries(pictures)) {
    if (on && on !== size) continue;
    await show(page);
    await shot(name);
    await leave?.(page);
  }
  await page.close();
}

mkdirSync(out, { recursive: true });
const { server, address } = await serve(resolve(import.meta.dirname, '../dist'), 0, '/copydesk/');
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
for (const colorScheme of ['light', 'dark'])
  for (const size of Object.keys(sizes)) await take(browser, address, colorScheme, size);
await browser.close();
server.close();
console.log(out);
