/**
 * Word documents (ECMA-376): the text of word/document.xml as HTML, with headings, lists, tables,
 * links and notes, as their styles name them. What tracked changes removed and fields' code are no text.
 */
import { readingStrings as say } from '../../strings.reading';
import { escapeHtml } from './html';
import { type Outcome, Unreadable } from './outcome';
import { attribute, childOf, elements, parseXml } from './xml';

/** A part of the package by its path. */
export type Part = (path: string) => Promise<Blob | undefined>;

interface Style {
  heading: number;
  kind: '' | 'caption' | 'quote';
  list: boolean;
}

interface Context {
  styles: Map<string, Style>;
  links: Map<string, string>;
}

/** Larger parts would take gigabytes as a document of the browser's. */
const largestPart = 64 * 1024 * 1024;

/** Names of styles in the file are English in every language of Word; ids are not. */
function styleOf(element: Element): Style {
  const name = (attribute(childOf(element, 'name'), 'val') ?? '').toLowerCase();
  return styleNamed(name, childOf(element, 'pPr'));
}

function styleNamed(name: string, properties?: Element): Style {
  const level = /^heading ?([1-6])/.exec(name)?.[1];
  const outline = Number(attribute(childOf(properties, 'outlineLvl'), 'val') ?? 9) + 1;
  return {
    heading: level ? Number(level) : name === 'title' ? 1 : outline <= 6 ? outline : 0,
    kind: name === 'caption' ? 'caption' : /quote/.test(name) ? 'quote' : '',
    list: childOf(properties, 'numPr') !== undefined || /^list (bullet|number|paragraph)/.test(name),
  };
}

/** Text of a paragraph as HTML; blocks in it (text boxes) go to `apart`. */
function inline(node: Element, context: Context, apart: Element[]): string {
  let html = '';
  for (const child of node.children) {
    switch (child.localName) {
      case 't':
        html += escapeHtml(child.textContent ?? '');
        break;
      case 'tab':
        html += '\t';
        break;
      case 'br':
      case 'cr':
        html += '<br>';
        break;
      case 'noBreakHyphen':
        html += '\u2011';
        break;
      case 'softHyphen':
        html += '\u00ad';
        break;
      case 'hyperlink': {
        const target = context.links.get(attribute(child, 'id') ?? '') ?? '#';
        html += `<a href="${escapeHtml(target)}">${inline(child, context, apart)}</a>`;
        break;
      }
      case 'r':
        if (!childOf(childOf(child, 'rPr'), 'vanish')) html += inline(child, context, apart);
        break;
      case 'txbxContent':
        apart.push(child);
        break;
      case 'del':
      case 'moveFrom':
      case 'instrText':
      case 'pPr':
      case 'rPr':
      case 'Fallback':
        break;
      default:
        html += inline(child, context, apart);
    }
  }
  return html;
}

function paragraph(element: Element, context: Context): string {
  const properties = childOf(element, 'pPr');
  const id = attribute(childOf(properties, 'pStyle'), 'val') ?? '';
  // Programs that write no styles give these ids all the same.
  const style = context.styles.get(id) ?? styleNamed(id.toLowerCase());
  const apart: Element[] = [];
  const html = inline(element, context, apart).trim();
  const boxes = apart.map((box) => blocks(box, context)).join('');
  if (!html) return boxes;
  if (style.heading) return `<h${style.heading}>${html}</h${style.heading}>${boxes}`;
  if (childOf(properties, 'numPr') || style.list) return `<ul><li>${html}</li></ul>${boxes}`;
  if (style.kind === 'caption') return `<figure><figcaption>${html}</figcaption></figure>${boxes}`;
  return style.kind === 'quote' ? `<blockquote>${html}</blockquote>${boxes}` : `<p>${html}</p>${boxes}`;
}

function blocks(parent: Element, context: Context): string {
  let html = '';
  for (const child of parent.children) {
    if (child.localName === 'p') html += paragraph(child, context);
    else if (child.localName === 'tbl') html += `<table>${blocks(child, context)}</table>`;
    else if (child.localName === 'tr') html += `<tr>${blocks(child, context)}</tr>`;
    else if (child.localName === 'tc') html += `<td>${blocks(child, context)}</td>`;
    else if (!['del', 'moveFrom', 'Fallback', 'sectPr', 'tblPr'].includes(child.localName)) {
      html += blocks(child, context);
    }
  }
  return html;
}

/** Notes without those that only draw the line above them. */
const notes = (document: Document, context: Context): string =>
  [...elements(document, 'footnote'), ...elements(document, 'endnote')]
    .filter((note) => attribute(note, 'type') === undefined)
    .map((note) => blocks(note, context))
    .join('');

export async function* readDocx(name: string, main: string, part: Part): AsyncGenerator<Outcome> {
  const parsed = async (path: string): Promise<Document | undefined> => {
    const blob = await part(path);
    if (blob && blob.size > largestPart) {
      throw new Unreadable(say.tooLarge(name, blob.size, largestPart));
    }
    return blob && parseXml(await blob.text());
  };
  const optional = (path: string): Promise<Document | undefined> => parsed(path).catch(() => undefined);
  const body = (await parsed(main))?.documentElement;
  if (!body) throw new Unreadable(say.zip.damaged(name));
  const styles = await optional('word/styles.xml');
  const relations = await optional(main.replace(/([^/]+)$/, '_rels/$1.rels'));
  const context: Context = {
    styles: new Map(
      (styles ? elements(styles, 'style') : []).map((one) => [attribute(one, 'styleId') ?? '', styleOf(one)]),
    ),
    links: new Map(
      (relations ? elements(relations, 'Relationship') : [])
        .filter((one) => attribute(one, 'TargetMode') === 'External')
        .map((one) => [attribute(one, 'Id') ?? '', attribute(one, 'Target') ?? '']),
    ),
  };
  let html = blocks(body, context);
  for (const path of ['word/footnotes.xml', 'word/endnotes.xml']) {
    const document = await optional(path);
    if (document) html += notes(document, context);
  }
  if (!html) throw new Unreadable(say.noText(name, say.kinds.docx));
  const title = /<h1>(.*?)<\/h1>/.exec(html)?.[1]?.replace(/<[^>]*>/g, ' ') ?? '';
  const head = `<meta charset="utf-8">${title && `<title>${title}</title>`}`;
  yield {
    name,
    content: `<!doctype html><html><head>${head}</head><body><article>${html}</article></body></html>`,
    format: 'html',
  };
}
