// What the page may weigh, packed as it travels.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const kilobytes = 1000;
const budgets = { ready: 300 * kilobytes, script: 70 * kilobytes, models: 1000 * kilobytes };

const packed = (file) =>
  file.endsWith('.gz') ? readFileSync(file).length : gzipSync(readFileSync(file), { level: 9 }).length;

export function checkBudgets(dist) {
  const assets = readdirSync(join(dist, 'assets')).map((name) => join(dist, 'assets', name));
  // What the page loads at once; readers and exports that are loaded when needed stand apart.
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const [first, later] = [true, false].map((atOnce) =>
    assets
      .filter((file) => /\.m?js$/.test(file) && html.includes(basename(file)) === atOnce)
      .reduce((sum, file) => sum + packed(file), 0),
  );
  const style = assets.filter((file) => file.endsWith('.css')).reduce((sum, file) => sum + packed(file), 0);
  const cleaning = packed(join(dist, 'engine/copydesk-cleaning.wasm.gz'));
  const whole = packed(join(dist, 'engine/copydesk.wasm.gz'));
  const blocks = packed(join(dist, 'engine/blocks.model.gz'));
  const names = packed(join(dist, 'engine/names.model.gz'));
  const page = packed(join(dist, 'index.html'));
  const rows = [
    ['page and styles', page + style],
    ['script', first, budgets.script],
    ['first engine', cleaning],
    ['cleaning model', blocks],
    ['ready to use', page + style + first + cleaning + blocks, budgets.ready],
    ['script when needed', later],
    ['whole engine', whole],
    ['names model', names],
    ['all models', blocks + names, budgets.models],
  ];
  let over = false;
  for (const [what, size, most] of rows) {
    const verdict =
      most === undefined ? '' : size <= most ? `of ${most / kilobytes} kB` : `OVER ${most / kilobytes} kB`;
    over ||= most !== undefined && size > most;
    console.log(`${what.padEnd(18)} ${(size / kilobytes).toFixed(1).padStart(7)} kB gzip ${verdict}`);
  }
  if (over) throw new Error('the page is heavier than its budget');
}
