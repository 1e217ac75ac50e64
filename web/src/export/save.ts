/** From the desk as it stands to a file in the person's downloads. */
import { zipSync } from 'fflate';
import type { Document } from '../engine/types';
import {
  copies,
  copyDecisions,
  decisions,
  documents,
  entities,
  entityDecisions,
  items,
  mentionEntities,
  query,
} from '../state/store';
import { exportStrings } from '../strings.exports';
import type { ExportFile, Make, Project } from './types';

/** Documents with the entity of each mention and the speaker of each quotation filled in. */
export function currentProject(of: Document[] = documents.value): Project {
  return {
    documents: of.map((document) => {
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
    sources: items.value.flatMap((item) => (item.document ? [item.source] : [])),
    entities: entities.value,
    copies: copies.value,
    decisions: decisions.value,
    entityDecisions: entityDecisions.value,
    copyDecisions: copyDecisions.value,
    query: query.value,
    failures: items.value.flatMap(({ source, failure }) =>
      failure === undefined ? [] : [{ name: source.name, message: failure }],
    ),
  };
}

const types: Record<string, string> = {
  csv: 'text/csv',
  html: 'text/html',
  json: 'application/json',
  md: 'text/markdown',
  txt: 'text/plain',
  xml: 'application/xml',
};

/** Packed with a fixed date, so that the same desk gives the same bytes. */
export function packed(files: ExportFile[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const entries = Object.fromEntries(files.map(({ name, content }) => [name, encoder.encode(content)]));
  return zipSync(entries, { mtime: '1980-01-01T00:00:00' }) as Uint8Array<ArrayBuffer>;
}

function hand(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

export async function saveFiles(makes: Make[]): Promise<void> {
  const project = currentProject();
  const files: ExportFile[] = [];
  for (const make of makes) {
    files.push(...make(project));
    // The page answers between two formats.
    await new Promise((done) => setTimeout(done));
  }
  const [first, ...rest] = files;
  if (!first) throw new Error(exportStrings.noStory);
  if (rest.length > 0) {
    hand('copydesk.zip', new Blob([packed(files)], { type: 'application/zip' }));
    return;
  }
  const ending = first.name.slice(first.name.lastIndexOf('.') + 1);
  const type = `${types[ending] ?? 'text/plain'};charset=utf-8`;
  hand(first.name.slice(first.name.lastIndexOf('/') + 1), new Blob([first.content], { type }));
}
