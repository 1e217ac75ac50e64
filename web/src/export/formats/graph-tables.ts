/** Nodes and edges as CSV, in the columns that Gephi and Cytoscape look for. */
import { copyGraph, type Graph, nameGraph } from '../graph';
import type { ExportFile, Make } from '../types';
import { csv } from './csv';

function tables({ name, nodeTypes, edgeTypes, nodes, edges }: Graph): ExportFile[] {
  const [ofNodes, ofEdges] = [Object.keys(nodeTypes), Object.keys(edgeTypes)];
  return [
    {
      name: `${name}-nodes.csv`,
      content: csv(
        ['Id', 'Label', ...ofNodes],
        nodes.map(({ id, label, values }) => [id, label, ...ofNodes.map((key) => values[key])]),
      ),
    },
    {
      name: `${name}-edges.csv`,
      content: csv(
        ['Source', 'Target', 'Type', 'Weight', ...ofEdges],
        edges.map(({ source, target, weight, values }) => [
          source,
          target,
          'Undirected',
          weight,
          ...ofEdges.map((key) => values[key]),
        ]),
      ),
    },
  ];
}

export const make: Make = (project) => [...tables(nameGraph(project)), ...tables(copyGraph(project))];
