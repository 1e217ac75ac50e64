import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { virtualModules } from './scripts/virtual.mjs';

// The address of the page is not known: every path is relative.
export default defineConfig({
  base: './',
  plugins: [preact(), virtualModules()],
  // The one large chunk is the PDF reader's, loaded when a PDF comes.
  build: {
    target: 'es2022',
    cssCodeSplit: false,
    modulePreload: false,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2400,
  },
  // Machines that do much at once are slow, not wrong.
  test: { environment: 'node', include: ['src/**/*.test.ts'], testTimeout: 30_000 },
});
