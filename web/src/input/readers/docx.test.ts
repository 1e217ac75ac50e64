import '../testing/dom';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Read, readOne, textOf } from '../testing/read';

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function document(body: string, parts: Record<string, string> = {}): Promise<Read> {
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<?xml version="1.0"?><w:document ${namespace} xmlns:r="r" xmlns:mc="mc"><w:body>${body}</w:body></w:document>`,
    ...parts,
  };
  const packed = zipSync(
    Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, strToU8(xml)])),
  );
  return readOne('ferry.docx', packed as Uint8Array<ArrayBuffer>);
}

async function body(xml: string, parts?: Record<string, string>): Promise<string> {
  const { found } = await document(xml, parts);
  return /<article>(.*)<\/article>/.exec(textOf(found[0] as never))?.[1] ?? '';
}

const p = (text: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;

const styles = `<w:styles ${namespace}>
  <w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
  <w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>
  <w:style w:styleId="Zitat"><w:name w:val="Quote"/></w:style>
  <w:style w:styleId="Beschriftung"><w:name w:val="caption"/></w:style>
</w:styles>`;

describe('a Word document', () => {
  it('gives its paragraphs, with the runs of each joined', async () => {
    const runs =
      '<w:p><w:r><w:t xml:space="preserve">It </w:t></w:r><w:r><w:t>sails &amp; soon.</w:t></w:r></w:p>';
    expect(await body(`${runs}${p('')}${p('Again.')}`)).toBe('<p>It sails &amp; soon.</p><p>Again.</p>');
  });

  it('has headings, quotes and captions by the English names of its styles', async () => {
    const xml = [
      p('Ferry', '<w:pStyle w:val="Titel"/>'),
      p('Night', '<w:pStyle w:val="berschrift1"/>'),
      p('It sails.', '<w:pStyle w:val="Zitat"/>'),
      p('The quay.', '<w:pStyle w:val="Beschriftung"/>'),
    ].join('');
    expect(await body(xml, { 'word/styles.xml': styles })).toBe(
      '<h1>Ferry</h1><h1>Night</h1><blockquote>It sails.</blockquote>' +
        '<figure><figcaption>The quay.</figcaption></figure>',
    );
  });

  it('without a list of styles has headings by their usual ids', async () => {
    expect(await body(p('Ferry', '<w:pStyle w:val="Heading2"/>'))).toBe('<h2>Ferry</h2>');
  });

  it('is a page titled by its first heading', async () => {
    const { found } = await document(p('Night &amp; day', '<w:pStyle w:val="Title"/>'));
    expect(textOf(found[0] as never)).toContain('<title>Night &amp; day</title>');
  });

  it('has lists and tables', async () => {
    expect(await body(p('One', '<w:numPr/>'))).toBe('<ul><li>One</li></ul>');
    const cell = (text: string): string => `<w:tc><w:tcPr/>${p(text)}</w:tc>`;
    expect(await body(`<w:tbl><w:tblPr/><w:tr>${cell('a')}${cell('b')}</w:tr></w:tbl>`)).toBe(
      '<table><tr><td><p>a</p></td><td><p>b</p></td></tr></table>',
    );
  });

  it('has the breaks and hyphens that stand in its text', async () => {
    const xml =
      '<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t><w:tab/><w:t>d</w:t></w:r></w:p>';
    expect(await body(xml)).toBe('<p>a<br>b\u2011c\td</p>');
  });

  it('has its links with where they lead', async () => {
    const relations =
      '<Relationships xmlns="x"><Relationship Id="r1" TargetMode="External" Target="https://example.org/?a&amp;b"/></Relationships>';
    const xml = '<w:p><w:hyperlink r:id="r1"><w:r><w:t>more</w:t></w:r></w:hyperlink></w:p>';
    expect(await body(xml, { 'word/_rels/document.xml.rels': relations })).toBe(
      '<p><a href="https://example.org/?a&amp;b">more</a></p>',
    );
  });

  it('is read as it stands: what was struck out and what is hidden is not in it', async () => {
    const xml =
      '<w:p><w:ins><w:r><w:t>now</w:t></w:r></w:ins><w:del><w:r><w:delText>then</w:delText></w:r></w:del>' +
      '<w:r><w:rPr><w:vanish/></w:rPr><w:t>never</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>';
    expect(await body(xml)).toBe('<p>now</p>');
  });

  it('has the text of a box once, after the paragraph it hangs on', async () => {
    const box = `<w:txbxContent>${p('box')}</w:txbxContent>`;
    const xml = `<w:p><w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>text</w:t></w:r></w:p>`;
    expect(await body(xml)).toBe('<p>text</p><p>box</p>');
  });

  it('has its notes at its end', async () => {
    const notes = `<w:footnotes ${namespace}><w:footnote w:type="separator">${p('—')}</w:footnote><w:footnote w:id="1">${p('note')}</w:footnote></w:footnotes>`;
    expect(await body(p('text'), { 'word/footnotes.xml': notes })).toBe('<p>text</p><p>note</p>');
  });
});

describe('a Word document that cannot be read', () => {
  it('is damaged: where its XML breaks is told', async () => {
    const { messages } = await document('<w:p><w:r>');
    expect(messages).toEqual([expect.stringMatching(/^ferry\.docx is damaged \(/)]);
  });

  it('has no text', async () => {
    const { messages } = await document('<w:p/>');
    expect(messages).toEqual(['ferry.docx is a Word document without any text.']);
  });

  it('declares entities, as bombs do', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>';
    const { messages } = await document('', { 'word/document.xml': bomb });
    expect(messages).toEqual([expect.stringMatching(/^ferry\.docx is damaged \(entities are declared\)/)]);
  });
});
