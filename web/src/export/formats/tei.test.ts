import { readFileSync } from 'node:fs';
import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { exampleProject } from '../example';
import { make } from './tei';

const tei = 'http://www.tei-c.org/ns/1.0';

function read(content: string): Document {
  expect(XMLValidator.validate(content)).toBe(true);
  return new DOMParser({ onError: (level, message) => expect.fail(`${level}: ${message}`) }).parseFromString(
    content,
    'application/xml',
  );
}

const content = make(exampleProject())[0]?.content ?? '';
const corpus = read(content);
const all = (name: string, within: Document | Element = corpus): Element[] => [
  ...within.getElementsByTagNameNS(tei, name),
];

describe('TEI', () => {
  it('gives a text for each story, under one header', () => {
    expect(corpus.documentElement?.localName).toBe('teiCorpus');
    const titles = all('TEI').map((one) => all('title', one)[0]?.textContent);
    expect(titles).toEqual(['🚢 Ferry "Aurora" runs aground, all safe', 'evening, late.html']);
    expect(all('author').map((one) => one.textContent)).toEqual(['Ada Lindqvist']);
  });

  it('nests only elements that the TEI Guidelines nest, with attributes they give them', () => {
    // Made from the schema tei_all by the makers of an editor for TEI.
    const file = 'node_modules/@jinntec/jinn-codemirror/dist/tei.json';
    const model = JSON.parse(readFileSync(file, 'utf8')) as {
      elements: { name: string; children: string[]; attributes: { name: string }[] }[];
    };
    const known = new Map(model.elements.map((one) => [one.name, one]));
    for (const element of all('*')) {
      const name = element.localName ?? '';
      const { children = [], attributes = [] } = known.get(name) ?? {};
      expect(known.has(name), name).toBe(true);
      const given = [...element.attributes].map((one) => one.name).filter((one) => one !== 'xmlns');
      expect(
        attributes.map((one) => one.name),
        name,
      ).toEqual(expect.arrayContaining(given));
      const inside = [...element.childNodes].filter((one) => one.nodeType === 1).map((one) => one.nodeName);
      expect(children, name).toEqual(expect.arrayContaining(inside));
    }
  });

  it('points only at ids that are there', () => {
    const elements = all('*');
    const ids = elements.map((one) => one.getAttribute('xml:id')).filter((id) => id !== null);
    expect(new Set(ids).size).toBe(ids.length);
    const pointers = elements.flatMap((one) =>
      ['ref', 'who', 'next', 'prev'].map((name) => one.getAttribute(name)).filter((value) => value !== null),
    );
    expect(pointers.length).toBeGreaterThan(4);
    for (const pointer of pointers) expect(ids).toContain(pointer.slice(1));
  });

  it('marks names, and who said what', () => {
    const [said] = all('said');
    expect(said?.textContent).toBe('“Nobody was hurt 🙏,”');
    const person = all('person').find(
      (one) => `#${one.getAttribute('xml:id')}` === said?.getAttribute('who'),
    );
    expect(person && all('persName', person)[0]?.textContent).toBe('Mira Vold');
    expect(all('date').map((one) => one.getAttribute('when'))).toContain('2025-03-03');
    expect(all('measure').map((one) => one.textContent)).toEqual(['$2 million']);
  });

  it('opens a section at each subheading, and puts items into a list', () => {
    expect(all('div').map((one) => all('head', one)[0]?.textContent)).toEqual(['"Nobody was hurt"']);
    expect(all('list').map((one) => all('item', one).length)).toEqual([1]);
  });

  it('ties together the parts of a quotation that runs over several paragraphs', () => {
    const project = exampleProject();
    const [morning] = project.documents;
    const quote = morning?.quotes[0];
    if (!morning || !quote) throw new Error('no quotation');
    quote.start = morning.text.indexOf('Nobody');
    const parts = all('said', read(make(project)[0]?.content ?? ''));
    expect(parts.map((one) => one.getAttribute('next') ?? one.getAttribute('prev'))).toEqual([
      '#s1.q1.2',
      '#s1.q1.1',
    ]);
  });
});
