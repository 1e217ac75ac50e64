// The page in one file, for machines without a network: scripts and styles inline, allowed by their
// hashes; the engine's parts and the samples in elements that hold text.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const inert = (id, text) => `<script type="text/plain" id="${id}">${text}</script>`;

/** The page built anew with what is otherwise loaded when needed inside its one script. */
async function bundled(web) {
  const { output } = await build({
    root: web,
    logLevel: 'warn',
    build: { write: false, rollupOptions: { output: { inlineDynamicImports: true } } },
  });
  const only = (what, found) => {
    if (found.length !== 1) throw new Error(`the single file needs one ${what}, not ${found.length}`);
    return found[0];
  };
  const assets = (ending) => output.filter((one) => one.type === 'asset' && one.fileName.endsWith(ending));
  return {
    script: only(
      'script',
      output.filter((one) => one.type === 'chunk'),
    ).code,
    style: String(only('style sheet', assets('.css')).source),
    html: String(only('page', assets('.html')).source),
  };
}

export async function singleFile(web, dist, out) {
  const { script: code, style, html } = await bundled(web);
  const script = code.replaceAll('</script', '<\\/script');
  const parts = ['copydesk-cleaning.wasm.gz', 'copydesk.wasm.gz', 'blocks.model.gz', 'names.model.gz'].map(
    (name) => inert(`part:${name}`, readFileSync(join(dist, 'engine', name)).toString('base64')),
  );
  const samples = readdirSync(join(dist, 'samples')).map((name) =>
    inert(`sample:${name}`, readFileSync(join(dist, 'samples', name), 'utf8').replaceAll('<', '&lt;')),
  );
  const page = html
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
