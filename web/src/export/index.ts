/** Files a person takes away. Each format has its own file; this one lists them. */
import type {
  Copies,
  CopyDecision,
  Document,
  DocumentDecisions,
  Entity,
  EntityDecision,
} from '../engine/types';
import {
  copies,
  copyDecisions,
  decisions,
  documents,
  entities,
  entityDecisions,
  mentionEntities,
} from '../state/store';
import { ndjson, projectJson } from './json';
import { entitiesCsv, mentionsCsv, pairsCsv, quotesCsv, removedCsv, storiesCsv } from './tables';
import { cleanText, markdown } from './text';

/** Everything an export may need, as it stands now. */
export interface Project {
  documents: Document[];
  entities: Entity[];
  copies: Copies;
  decisions: Record<string, DocumentDecisions>;
  entityDecisions: EntityDecision[];
  copyDecisions: CopyDecision[];
}

export interface ExportFormat {
  id: string;
  label: string;
  /** Who it is for, in a few words. */
  use: string;
  file: string;
  mime: string;
  make(project: Project): string;
}

/** Documents with the entity of each mention and the speaker of each quotation filled in. */
export function project(): Project {
  return {
    documents: documents.value.map((document) => {
      const ids = mentionEntities.value[document.id] ?? [];
      return {
        ...document,
        mentions: document.mentions.map((mention, i) => ({
          ...mention,
          ...(ids[i] ? { entity: ids[i] as string } : {}),
        })),
        quotes: document.quotes.map((quote) => {
          const speaker = quote.speaker_mention === undefined ? undefined : ids[quote.speaker_mention];
          return speaker ? { ...quote, speaker } : quote;
        }),
      };
    }),
    entities: entities.value,
    copies: copies.value,
    decisions: decisions.value,
    entityDecisions: entityDecisions.value,
    copyDecisions: copyDecisions.value,
  };
}

export const formats: ExportFormat[] = [
  {
    id: 'project',
    label: 'Project (JSON)',
    use: 'everything, with your decisions',
    file: 'copydesk.json',
    mime: 'application/json',
    make: projectJson,
  },
  {
    id: 'text',
    label: 'Clean text',
    use: 'headlines and running text',
    file: 'clean.txt',
    mime: 'text/plain',
    make: cleanText,
  },
  {
    id: 'markdown',
    label: 'Markdown',
    use: 'with front matter, for notes',
    file: 'clean.md',
    mime: 'text/markdown',
    make: markdown,
  },
  {
    id: 'ndjson',
    label: 'NDJSON',
    use: 'one story a line, for corpora',
    file: 'stories.ndjson',
    mime: 'application/x-ndjson',
    make: ndjson,
  },
  {
    id: 'stories',
    label: 'Stories (CSV)',
    use: 'headline, byline, agency, date',
    file: 'stories.csv',
    mime: 'text/csv',
    make: storiesCsv,
  },
  {
    id: 'entities',
    label: 'Entities (CSV)',
    use: 'names and what they are written as',
    file: 'entities.csv',
    mime: 'text/csv',
    make: entitiesCsv,
  },
  {
    id: 'mentions',
    label: 'Mentions (CSV)',
    use: 'every name, date and sum with its place',
    file: 'mentions.csv',
    mime: 'text/csv',
    make: mentionsCsv,
  },
  {
    id: 'quotes',
    label: 'Quotations (CSV)',
    use: 'who said what',
    file: 'quotes.csv',
    mime: 'text/csv',
    make: quotesCsv,
  },
  {
    id: 'copies',
    label: 'Copies (CSV)',
    use: 'pairs with their shares',
    file: 'copies.csv',
    mime: 'text/csv',
    make: pairsCsv,
  },
  {
    id: 'removed',
    label: 'Removed lines (CSV)',
    use: 'each with its reason',
    file: 'removed.csv',
    mime: 'text/csv',
    make: removedCsv,
  },
];

export function download(format: ExportFormat, from: Project): void {
  const blob = new Blob([format.make(from)], { type: `${format.mime};charset=utf-8` });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = format.file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
