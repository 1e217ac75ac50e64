import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { xmlElement, xmlText } from './xml';

const read = (xml: string): unknown => {
  expect(XMLValidator.validate(xml)).toBe(true);
  return new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', trimValues: false }).parse(xml);
};

describe('XML', () => {
  it('comes back from another reader as it went in', () => {
    const text = ' <b> & "so" \'on\' ]]> 🚢 ';
    expect(read(xmlElement('a', { q: text }, xmlText(text)))).toEqual({ a: { q: text, '#text': text } });
  });

  it('holds nothing that XML forbids', () => {
    expect(xmlText('a\u0000b\u001Bc\uD83Dd\uDEA2e\uFFFEf')).toBe('a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf');
    expect(xmlText('a\tb\n🚢')).toBe('a\tb\n🚢');
  });

  it('leaves out attributes that are not there', () => {
    expect(xmlElement('a', { b: undefined, c: 0 })).toBe('<a c="0"/>');
  });
});
