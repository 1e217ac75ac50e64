/** The two flavours of a paste or a drag: HTML has the structure, plain text is what remains without. */
import { parseInert } from '../engine/trusted';

/** Elements that tell more than a line break does. */
const structure = 'p, h1, h2, h3, h4, li, blockquote, tr, article, section, figure, dd, br, div';

/** Programmers' editors and terminals put each line in a div or span of one font: the plain flavour
 * says the same without the noise. */
const isPlainInDisguise = (body: HTMLElement): boolean =>
  body.querySelectorAll('p, h1, h2, h3, h4, li, a, article, blockquote, figure, table').length === 0 &&
  /monospace|white-space:\s*pre/i.test(body.innerHTML.slice(0, 2000));

export interface Pasted {
  text: string;
  format: 'plain' | 'html';
}

/** HTML where it has structure and words, else the plain text; undefined when there is neither. */
export function flavourOf(html: string, plain: string): Pasted | undefined {
  if (html) {
    const { body } = parseInert(html);
    const words = (body.textContent ?? '').trim();
    if (words && body.querySelectorAll(structure).length > 1 && !isPlainInDisguise(body)) {
      return { text: html, format: 'html' };
    }
    if (!plain.trim() && words) return { text: html, format: 'html' };
  }
  return plain.trim() ? { text: plain, format: 'plain' } : undefined;
}
