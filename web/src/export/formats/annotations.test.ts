import { textPositionSelectorMatcher, textQuoteSelectorMatcher } from '@apache-annotator/selector';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { exampleProject } from '../example';
import { make } from './annotations';

const files = make(exampleProject());
const collection = JSON.parse(files[0]?.content ?? '');
const texts = new Map(files.slice(1).map((file) => [file.name, file.content]));

/** A whole text as the one chunk of Apache Annotator's reader. */
function chunker(data: string) {
  const chunk = { data };
  return {
    currentChunk: chunk,
    nextChunk: () => null,
    previousChunk: () => null,
    precedesCurrentChunk: () => false,
  };
}

async function found(
  matcher: (scope: never) => AsyncGenerator<{ startIndex: number; endIndex: number }>,
  text: string,
) {
  const matches: string[] = [];
  for await (const { startIndex, endIndex } of matcher(chunker(text) as never)) {
    matches.push(text.slice(startIndex, endIndex));
  }
  return matches;
}

/** The terms of http://www.w3.org/ns/anno.jsonld that may stand in such a file. */
const terms = {
  oa: 'http://www.w3.org/ns/oa#',
  as: 'http://www.w3.org/ns/activitystreams#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  id: { '@type': '@id', '@id': '@id' },
  type: { '@type': '@id', '@id': '@type' },
  Annotation: 'oa:Annotation',
  AnnotationCollection: 'as:OrderedCollection',
  AnnotationPage: 'as:OrderedCollectionPage',
  TextualBody: 'oa:TextualBody',
  TextQuoteSelector: 'oa:TextQuoteSelector',
  TextPositionSelector: 'oa:TextPositionSelector',
  assessing: 'oa:assessing',
  classifying: 'oa:classifying',
  describing: 'oa:describing',
  identifying: 'oa:identifying',
  body: { '@type': '@id', '@id': 'oa:hasBody' },
  target: { '@type': '@id', '@id': 'oa:hasTarget' },
  source: { '@type': '@id', '@id': 'oa:hasSource' },
  selector: { '@type': '@id', '@id': 'oa:hasSelector' },
  motivation: { '@type': '@vocab', '@id': 'oa:motivatedBy' },
  purpose: { '@type': '@vocab', '@id': 'oa:hasPurpose' },
  value: 'rdf:value',
  exact: 'oa:exact',
  prefix: 'oa:prefix',
  suffix: 'oa:suffix',
  start: 'oa:start',
  end: 'oa:end',
  label: { '@id': 'rdfs:label' },
  total: 'as:totalItems',
  first: { '@type': '@id', '@id': 'as:first' },
  startIndex: 'as:startIndex',
  items: { '@type': '@id', '@id': 'as:items', '@container': '@list' },
};

describe('Web Annotation', () => {
  it('is found by its words and by its place, by another reader', async () => {
    expect(collection.total).toBe(collection.first.items.length);
    for (const { target } of collection.first.items) {
      const text = texts.get(`annotations/${decodeURIComponent(target.source)}`) ?? '';
      const [quote, position] = target.selector;
      expect(await found(textQuoteSelectorMatcher(quote), text)).toEqual([quote.exact]);
      expect(await found(textPositionSelectorMatcher(position), text)).toEqual([quote.exact]);
    }
  });

  it('says what it is and who spoke', () => {
    const said = collection.first.items.filter(
      (item: { motivation: string }) => item.motivation === 'describing',
    );
    expect(said).toMatchObject([
      { body: [{ value: 'direct quotation' }, { value: 'Mira Vold', purpose: 'identifying' }] },
    ]);
  });

  it('is JSON-LD in which no term is unknown', async () => {
    const options = {
      base: 'https://example.org/',
      safe: true,
      documentLoader: async (url: string) => {
        expect(url).toBe('http://www.w3.org/ns/anno.jsonld');
        return { contextUrl: undefined, documentUrl: url, document: { '@context': terms } };
      },
    };
    const quads = (await jsonld.toRDF(collection, options as jsonld.Options.ToRdf)) as unknown as {
      predicate: { value: string };
    }[];
    const count = (predicate: string) =>
      quads.filter((quad) => quad.predicate.value === `${terms.oa}${predicate}`).length;
    expect(count('hasTarget')).toBe(collection.total);
    expect(count('motivatedBy')).toBe(collection.total);
    expect(count('exact')).toBe(collection.total);
  });

  it('does not cut a character of its context in two', () => {
    for (const { target } of collection.first.items) {
      const [{ prefix, suffix }] = target.selector;
      expect((prefix + suffix).isWellFormed()).toBe(true);
    }
  });
});
