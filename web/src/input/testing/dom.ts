/** The browser's parsers, for tests that run without a browser. */
import { JSDOM } from 'jsdom';

const { window } = new JSDOM();
Object.assign(globalThis, { DOMParser: window.DOMParser });
