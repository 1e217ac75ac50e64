// Modules that are made at build time: the workers' code as one string each, and the engine's version.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, transformWithEsbuild } from 'vite';

const web = resolve(import.meta.dirname, '..');

/** The project's version, as CMakeLists.txt has it. */
export function projectVersion() {
  const file = readFileSync(resolve(web, '../CMakeLists.txt'), 'utf8');
  return /project\(copydesk VERSION ([\d.]+)/.exec(file)[1];
}

async function workerSource() {
  const result = await build({
    configFile: false,
    root: web,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: resolve(web, 'src/engine/worker.ts'), formats: ['iife'], name: 'copydeskWorker' },
    },
  });
  return result[0].output[0].code;
}

/** pdf.js's worker as a classic script: a page opened from the disk may start no module worker. */
async function pdfWorkerSource() {
  const file = resolve(web, 'node_modules/pdfjs-dist/legacy/build/pdf.worker.min.mjs');
  const { code } = await transformWithEsbuild(readFileSync(file, 'utf8'), file, {
    format: 'iife',
    target: 'es2022',
    minify: true,
    sourcemap: false,
    legalComments: 'none',
    define: { 'import.meta.url': 'self.location.href' },
  });
  return code;
}

export function virtualModules() {
  return {
    name: 'copydesk-virtual-modules',
    resolveId: (id) => (id.startsWith('virtual:') ? `\0${id}` : undefined),
    async load(id) {
      if (id === '\0virtual:worker') return `export default ${JSON.stringify(await workerSource())};`;
      if (id === '\0virtual:pdf-worker') return `export default ${JSON.stringify(await pdfWorkerSource())};`;
      if (id === '\0virtual:version') return `export const version = ${JSON.stringify(projectVersion())};`;
      return undefined;
    },
  };
}
