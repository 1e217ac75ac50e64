/** GEXF 1.3, for Gephi and its like. */
import { version } from 'virtual:version';
import { type AttributeType, copyGraph, type Graph, nameGraph } from '../graph';
import type { ExportFile, Make } from '../types';
import { xmlDeclaration, xmlElement, xmlText } from '../xml';

const declared = (of: 'node' | 'edge', types: Record<string, AttributeType>): string => {
  const all = Object.entries(types).map(([id, type]) => xmlElement('attribute', { id, title: id, type }));
  return all.length > 0 ? xmlElement('attributes', { class: of }, all.join('')) : '';
};

const values = (all: Record<string, string | number>): string => {
  const given = Object.entries(all).map(([id, value]) => xmlElement('attvalue', { for: id, value }));
  return given.length > 0 ? xmlElement('attvalues', {}, given.join('')) : '';
};

function gexf(graph: Graph): ExportFile {
  const nodes = graph.nodes.map(({ id, label, values: given }) =>
    xmlElement('node', { id, label }, values(given)),
  );
  const edges = graph.edges.map(({ source, target, weight, values: given }, i) =>
    xmlElement('edge', { id: i, source, target, weight }, values(given)),
  );
  const content = xmlElement(
    'gexf',
    { xmlns: 'http://gexf.net/1.3', version: '1.3' },
    [
      '',
      xmlElement(
        'meta',
        {},
        xmlElement('creator', {}, `Copydesk ${version}`) +
          xmlElement('description', {}, xmlText(graph.description)),
      ),
      `<graph mode="static" defaultedgetype="undirected">`,
      declared('node', graph.nodeTypes),
      declared('edge', graph.edgeTypes),
      `<nodes count="${nodes.length}">`,
      ...nodes,
      '</nodes>',
      `<edges count="${edges.length}">`,
      ...edges,
      '</edges>',
      '</graph>',
      '',
    ].join('\n'),
  );
  return { name: `${graph.name}.gexf`, content: `${xmlDeclaration}${content}\n` };
}

export const names: Make = (project) => [gexf(nameGraph(project))];
export const copies: Make = (project) => [gexf(copyGraph(project))];
