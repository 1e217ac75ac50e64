/** GraphML, for NetworkX, igraph, yEd, Cytoscape and their like. */
import { type AttributeType, copyGraph, type Graph, nameGraph } from '../graph';
import type { ExportFile, Make } from '../types';
import { xmlDeclaration, xmlElement, xmlText } from '../xml';

const typeNames: Record<AttributeType, string> = { string: 'string', integer: 'int', double: 'double' };

const keys = (of: 'node' | 'edge', types: Record<string, AttributeType>): string[] =>
  Object.entries(types).map(([name, type]) =>
    xmlElement('key', {
      id: `${of}-${name}`,
      for: of,
      'attr.name': name,
      'attr.type': typeNames[type],
    }),
  );

const data = (of: 'node' | 'edge', values: Record<string, string | number>): string =>
  Object.entries(values)
    .map(([name, value]) => `<data key="${of}-${name}">${xmlText(String(value))}</data>`)
    .join('');

function graphml(graph: Graph): ExportFile {
  const content = xmlElement(
    'graphml',
    { xmlns: 'http://graphml.graphdrawing.org/xmlns' },
    [
      '',
      ...keys('node', { label: 'string', ...graph.nodeTypes }),
      ...keys('edge', { weight: 'double', ...graph.edgeTypes }),
      `<graph id="${graph.name}" edgedefault="undirected">`,
      xmlElement('desc', {}, xmlText(graph.description)),
      ...graph.nodes.map(({ id, label, values }) =>
        xmlElement('node', { id }, data('node', { label, ...values })),
      ),
      ...graph.edges.map(({ source, target, weight, values }, i) =>
        xmlElement('edge', { id: `e${i}`, source, target }, data('edge', { weight, ...values })),
      ),
      '</graph>',
      '',
    ].join('\n'),
  );
  return { name: `${graph.name}.graphml`, content: `${xmlDeclaration}${content}\n` };
}

export const names: Make = (project) => [graphml(nameGraph(project))];
export const copies: Make = (project) => [graphml(copyGraph(project))];
