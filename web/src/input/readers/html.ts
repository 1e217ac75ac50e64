/** HTML that readers write for the engine to read. */

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (mark) => entities[mark] ?? mark);

/** XHTML read as HTML: elements closed in themselves, `<a id="x"/>`, would swallow what follows. */
export const htmlOfXhtml = (xhtml: string): string =>
  xhtml
    .replace(/^\s*<\?xml[^>]*>/, '')
    .replace(/<([a-z][\w:-]*)(\s[^<>]*?)?\/>/gi, (_, tag: string, attributes = '') =>
      /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i.test(tag)
        ? `<${tag}${attributes}>`
        : `<${tag}${attributes}></${tag}>`,
    );
