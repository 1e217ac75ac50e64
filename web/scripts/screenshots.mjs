// Pictures of every view, in both themes, on desktop and phone, with the sample articles in it:
//   node scripts/screenshots.mjs      into ../build/screenshots
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { serve } from '../../scripts/static-server.mjs';

const out = resolve(import.meta.dirname, '../../build/screenshots');
mkdirSync(out, { recursive: true });
const { server, address } = await serve(resolve(import.meta.dirname, '../dist'), 0, '/copydesk/');
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const sizes = { desktop: { width: 1360, height: 900 }, phone: { width: 390, height: 844 } };

for (const colorScheme of ['light', 'dark']) {
  for (const [size, viewport] of Object.entries(sizes)) {
    const page = await browser.newPage({ viewport, colorScheme, reducedMotion: 'reduce' });
    page.on('console', (message) => message.type() === 'error' && console.error(message.text()));
    page.on('pageerror', (error) => console.error(error.message));
    await page.goto(address);
    const shot = (name) => page.screenshot({ path: `${out}/${name}-${colorScheme}-${size}.png` });
    await shot('empty');
    await page.getByRole('button', { name: 'Try the sample' }).click();
    await page.locator('footer', { hasText: 'ready in' }).waitFor();
    await page.locator('.e-person').first().waitFor({ timeout: 20000 });
    for (const view of ['reader', 'copies', 'entities', 'said', 'search', 'numbers']) {
      await page.locator(`#tab-${view}`).click();
      if (view === 'search') await page.locator('#search').fill('Borecki');
      if (view === 'entities') await page.locator('tbody button').first().click();
      await page.waitForTimeout(150);
      await shot(view);
    }
    await page.close();
  }
}
await browser.close();
server.close();
console.log(out);
