/** The formats a person can take away. Each is loaded when it is asked for. What they are called is in
 * strings.exports. */
import type { Make } from './types';

export type FormatGroup = 'keep' | 'read' | 'tables' | 'annotations' | 'networks' | 'records';

export interface ExportFormat {
  id: string;
  group: FormatGroup;
  load(): Promise<Make>;
}

const tables = () => import('./formats/tables');

export const formats: ExportFormat[] = [
  { id: 'project', group: 'keep', load: async () => (await import('./formats/project')).make },
  { id: 'text', group: 'read', load: async () => (await import('./formats/text')).make },
  { id: 'markdown', group: 'read', load: async () => (await import('./formats/markdown')).make },
  { id: 'report', group: 'read', load: async () => (await import('./formats/report')).make },
  { id: 'stories', group: 'tables', load: async () => (await tables()).stories },
  { id: 'entities', group: 'tables', load: async () => (await tables()).entities },
  { id: 'mentions', group: 'tables', load: async () => (await tables()).mentions },
  { id: 'quotes', group: 'tables', load: async () => (await tables()).quotes },
  { id: 'values', group: 'tables', load: async () => (await tables()).values },
  { id: 'copies', group: 'tables', load: async () => (await tables()).copies },
  { id: 'passages', group: 'tables', load: async () => (await tables()).passages },
  { id: 'search', group: 'tables', load: async () => (await import('./formats/search')).make },
  { id: 'removed', group: 'tables', load: async () => (await tables()).removed },
  { id: 'repairs', group: 'tables', load: async () => (await tables()).repairs },
  { id: 'spacy', group: 'annotations', load: async () => (await import('./formats/spacy')).make },
  { id: 'prodigy', group: 'annotations', load: async () => (await import('./formats/prodigy')).make },
  { id: 'doccano', group: 'annotations', load: async () => (await import('./formats/doccano')).make },
  { id: 'conll', group: 'annotations', load: async () => (await import('./formats/conll')).make },
  { id: 'brat', group: 'annotations', load: async () => (await import('./formats/brat')).make },
  { id: 'annotations', group: 'annotations', load: async () => (await import('./formats/annotations')).make },
  { id: 'tei', group: 'annotations', load: async () => (await import('./formats/tei')).make },
  { id: 'gexf-names', group: 'networks', load: async () => (await import('./formats/gexf')).names },
  { id: 'gexf-copies', group: 'networks', load: async () => (await import('./formats/gexf')).copies },
  { id: 'graphml-names', group: 'networks', load: async () => (await import('./formats/graphml')).names },
  { id: 'graphml-copies', group: 'networks', load: async () => (await import('./formats/graphml')).copies },
  { id: 'graph-tables', group: 'networks', load: async () => (await import('./formats/graph-tables')).make },
  { id: 'ndjson', group: 'records', load: async () => (await import('./formats/ndjson')).make },
  { id: 'jsonld', group: 'records', load: async () => (await import('./formats/jsonld')).make },
];

/** Makes the formats' files and hands them to the browser: one as it is, several as one .zip. */
export async function save(chosen: ExportFormat[]): Promise<void> {
  const [{ saveFiles }, ...makes] = await Promise.all([import('./save'), ...chosen.map((one) => one.load())]);
  await saveFiles(makes);
}

/** Brings all formats in while the network is there, so that exports and project files work without it. */
export async function loadAhead(): Promise<void> {
  await Promise.allSettled([
    import('./copying'),
    import('./save'),
    import('../state/project'),
    ...formats.map((one) => one.load()),
  ]);
}
