import jsonld from 'jsonld';
import { expect, it } from 'vitest';
import { exampleProject } from '../example';
import { make } from './jsonld';

const schema = 'http://schema.org/';
const documentLoader = async (url: string) => {
  expect(url).toBe('https://schema.org');
  return { contextUrl: undefined, documentUrl: url, document: { '@context': { '@vocab': schema } } };
};

it('JSON-LD ties articles to who and what they speak of', async () => {
  const document = JSON.parse(make(exampleProject())[0]?.content ?? '');
  const options = { base: 'https://example.org/', safe: true, documentLoader };
  const quads = (await jsonld.toRDF(document, options as jsonld.Options.ToRdf)) as unknown as Record<
    'subject' | 'predicate' | 'object',
    { value: string }
  >[];
  const objects = (subject: string | undefined, property: string): string[] =>
    quads
      .filter((quad) => quad.subject.value === subject && quad.predicate.value === `${schema}${property}`)
      .map((quad) => quad.object.value);

  const article = 'https://example.org/#morning.txt%231';
  const person = 'https://example.org/#person%3Amira-vold';
  expect(objects(article, 'headline')).toEqual(['🚢 Ferry "Aurora" runs aground, all safe']);
  expect(objects(article, 'datePublished')).toEqual(['2025-03-03']);
  expect(objects(article, 'mentions')).toContain(person);
  expect(objects(person, 'name')).toEqual(['Mira Vold']);
  expect(objects(person, 'jobTitle')).toEqual(['Captain']);
  const [quotation] = objects(article, 'hasPart');
  expect(objects(quotation, 'text')).toEqual(['“Nobody was hurt 🙏,”']);
  expect(objects(quotation, 'spokenByCharacter')).toEqual([person]);
});
