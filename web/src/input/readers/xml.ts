/** XML by the browser's parser, in a document that is never shown. */
import { parseInertXml } from '../../engine/trusted';

/** Throws an Error that says where the XML breaks. Entities of its own are refused: documents have
 * none, and a few of them unfold to gigabytes. */
export function parseXml(source: string): Document {
  if (/<!ENTITY/.test(source.slice(0, 4096))) throw new Error('entities are declared');
  const document = parseInertXml(source);
  const fault = document.getElementsByTagName('parsererror')[0];
  if (fault) throw new Error((fault.textContent ?? '').replace(/\s+/g, ' ').slice(0, 200));
  return document;
}

/** Elements below, by their local name: prefixes differ from writer to writer. */
export const elements = (within: Document | Element, name: string): Element[] => [
  ...within.getElementsByTagNameNS('*', name),
];

export const attribute = (element: Element | undefined, name: string): string | undefined => {
  for (const one of element?.attributes ?? []) if (one.localName === name) return one.value;
  return undefined;
};

export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  [...(element?.children ?? [])].find((child) => child.localName === name);
