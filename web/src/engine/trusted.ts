/** The only Trusted Types policy of the page: blob: workers made here, the service worker beside the
 * page, and inert parsing of pasted HTML. Everything else is refused by the policy of the page. */

interface Policy {
  createScriptURL(url: string): unknown;
  createHTML(html: string): unknown;
}

const factory = (globalThis as { trustedTypes?: { createPolicy(name: string, rules: object): Policy } })
  .trustedTypes;

const policy: Policy = factory?.createPolicy('copydesk', {
  createScriptURL(url: string) {
    if (url.startsWith('blob:') || url === 'sw.js') return url;
    throw new TypeError(`not a script of this page: ${url}`);
  },
  // Only for DOMParser, whose documents run nothing.
  createHTML: (html: string) => html,
}) ?? { createScriptURL: (url) => url, createHTML: (html) => html };

export const trustedScriptUrl = (url: string): unknown => policy.createScriptURL(url);

/** A document that is never shown and runs nothing. */
export const parseInert = (html: string): Document =>
  new DOMParser().parseFromString(policy.createHTML(html) as string, 'text/html');

/** The same for XML. Faults are in the document, as an element "parsererror". */
export const parseInertXml = (xml: string): Document =>
  new DOMParser().parseFromString(policy.createHTML(xml) as string, 'application/xml');
