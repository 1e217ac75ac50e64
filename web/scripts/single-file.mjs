// The page in one file, for machines without a network: scripts and styles inline, allowed by their
// hashes; the engine's parts and the samples in elements that hold text.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const inert = (id, text) => `<script type="text/plain" id="${id}">${text}</script>`;

export function singleFile(dist, out) {
  const assets = readdirSync(join(dist, 'assets'));
  const read = (ending) =>
    assets
      .filter((name) => name.endsWith(ending))
      .map((name) => readFileSync(join(dist, 'assets', name), 'utf8'))
      .join('\n');
  const script = read('.js').replaceAll('</script', '<\\/script');
  const style = read('.css');
  const parts = ['copydesk-cleaning.wasm.gz', 'copydesk.wasm.gz', 'blocks.model.gz', 'names.model.gz'].map(
    (name) => inert(`part:${name}`, readFileSync(join(dist, 'engine', name)).toString('base64')),
  );
  const samples = readdirSync(join(dist, 'samples')).map((name) =>
    inert(`sample:${name}`, readFileSync(join(dist, 'samples', name), 'utf8').replaceAll('<', '&lt;')),
  );
  const page = readFileSync(join(dist, 'index.html'), 'utf8')
    .replace(/<script type="module"[^>]*><\/script>/, '')
    .replace(/<link rel="(stylesheet|manifest)"[^>]*>/g, '')
    .replace("script-src 'self'", () => `script-src ${hash(script)}`)
    .replace("style-src 'self'", () => `style-src ${hash(style)}`)
    .replace("connect-src 'self'", "connect-src 'none'")
    .replace('</head>', () => `<style>${style}</style></head>`)
    .replace(
      '</body>',
      () => `${parts.join('\n')}\n${samples.join('\n')}\n<script type="module">${script}</script></body>`,
    );
  writeFileSync(out, page);
  console.log(`single file        ${(page.length / 1000).toFixed(1).padStart(7)} kB`);
}
