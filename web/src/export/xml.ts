/** Text as XML 1.0 takes it. */

// Characters that no escape brings into XML 1.0, halves of surrogate pairs among them.
const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

/** Escaped for the content of an element; what XML forbids stands as U+FFFD. */
export const xmlText = (text: string): string =>
  text.replace(forbidden, '\uFFFD').replace(/[&<>\r]/g, (mark) => escapes[mark] as string);

type Attributes = Record<string, string | number | boolean | undefined>;

/** Attributes with a space before each; those that are undefined are left out. */
export const xmlAttributes = (attributes: Attributes): string =>
  Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => {
      const safe = xmlText(String(value))
        .replaceAll('"', '&quot;')
        .replace(/[\n\t]/g, (mark) => `&#${mark.charCodeAt(0)};`);
      return ` ${name}="${safe}"`;
    })
    .join('');

/** An element; `content` is XML already. */
export const xmlElement = (name: string, attributes: Attributes, content = ''): string =>
  content
    ? `<${name}${xmlAttributes(attributes)}>${content}</${name}>`
    : `<${name}${xmlAttributes(attributes)}/>`;

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
