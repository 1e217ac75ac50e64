/** GEXF and GraphML as graphology reads them, and the tables of nodes and edges. */
import { DOMParser } from '@xmldom/xmldom';
import { parse as parseCsv } from 'csv-parse/sync';
import { XMLValidator } from 'fast-xml-parser';
import Graph from 'graphology';
import { parse as readGexf } from 'graphology-gexf';
import { parse as readGraphml } from 'graphology-graphml';
import { describe, expect, it } from 'vitest';
import { exampleProject } from '../example';
import type { Make } from '../types';
import * as gexf from './gexf';
import { make as tables } from './graph-tables';
import * as graphml from './graphml';

const project = exampleProject();
const text = (make: Make): string => make(project)[0]?.content ?? '';

describe.each([
  ['GEXF', gexf, (xml: string) => readGexf(Graph, xml)],
  ['GraphML', graphml, (xml: string) => readGraphml(Graph, xml)],
])('%s', (_, format, read) => {
  it('is well-formed', () => {
    for (const make of [format.names, format.copies]) {
      expect(XMLValidator.validate(text(make))).toBe(true);
      new DOMParser({ onError: (level, message) => expect.fail(`${level}: ${message}`) }).parseFromString(
        text(make),
        'application/xml',
      );
    }
  });

  it('holds names and in how many stories two stand together', () => {
    const graph = read(text(format.names));
    expect(graph.nodes().sort()).toEqual([
      'organisation:harbour-board',
      'person:mira-vold',
      'place:tarnsund',
    ]);
    expect(graph.getNodeAttributes('person:mira-vold')).toMatchObject({
      label: 'Mira Vold',
      type: 'person',
      mentions: 1,
      stories: 1,
    });
    expect(graph.getEdgeAttribute('place:tarnsund', 'organisation:harbour-board', 'weight')).toBe(2);
    expect(graph.getEdgeAttribute('place:tarnsund', 'person:mira-vold', 'weight')).toBe(1);
    expect(graph.type).toBe('undirected');
  });

  it('holds stories and what they share', () => {
    const graph = read(text(format.copies));
    expect(graph.getNodeAttribute('morning.txt#1', 'label')).toBe('🚢 Ferry "Aurora" runs aground, all safe');
    expect(graph.getEdgeAttributes('morning.txt#1', 'evening, late.html#1')).toMatchObject({
      weight: 0.9,
      source_in_target: 0.5,
      target_in_source: 0.9,
      origin: 'Northwire',
    });
  });
});

describe('tables of a network', () => {
  it('have the columns that graph programs look for', () => {
    const [nodes, edges] = tables(project).map((file) =>
      parseCsv(file.content, { bom: true, columns: true }),
    );
    expect(nodes).toContainEqual({
      Id: 'place:tarnsund',
      Label: 'Tarnsund',
      type: 'place',
      mentions: '2',
      stories: '2',
    });
    expect(edges).toContainEqual({
      Source: 'organisation:harbour-board',
      Target: 'place:tarnsund',
      Type: 'Undirected',
      Weight: '2',
    });
  });
});
