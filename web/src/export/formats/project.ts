/** The project file: what the engine says (copydesk/1), what it was read from, and the decisions.
 * Its schema is public/schemas/copydesk-1.schema.json. Offsets are code points, as in the command's JSON. */
import { version } from 'virtual:version';
import { toBase64 } from '../../engine/base64';
import { changeOffsets, type Offsets, offsetsOf } from '../../engine/offsets';
import type {
  Copies,
  CopyDecision,
  Document,
  DocumentDecisions,
  Entity,
  EntityDecision,
  FailedInput,
  Passage,
} from '../../engine/types';
import type { SourceItem } from '../../input/item';
import type { Make, Project } from '../types';

/** What a document was read from; left out where that is its text. */
export interface StoredSource {
  format?: SourceItem['format'];
  /** Bytes that are UTF-8, as text; others as base64. */
  text?: string;
  base64?: string;
}

export interface ProjectFile {
  format: string;
  engine: string;
  offsets: string;
  documents: (Document & { source?: StoredSource })[];
  entities: Entity[];
  copies: Copies;
  errors: FailedInput[];
  decisions: {
    documents: Record<string, DocumentDecisions>;
    entities: EntityDecision[];
    copies: CopyDecision[];
  };
}

function storedSource(document: Document, source: SourceItem | undefined): { source?: StoredSource } {
  if (!source) return {};
  const format = source.format ? { format: source.format } : {};
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(source.bytes);
    return document.type === 'plain' && text === document.text ? {} : { source: { ...format, text } };
  } catch {
    return { source: { ...format, base64: toBase64(source.bytes) } };
  }
}

function inCodePoints(passages: Passage[], offsets: Map<string, Offsets>): Passage[] {
  const of = (id: string) => (offsets.get(id) ?? offsetsOf('')).toCodePoint;
  return passages.map(({ a, b, moved, edits }) => ({
    a: changeOffsets(a, of(a.document)),
    b: changeOffsets(b, of(b.document)),
    moved,
    edits: edits.map((edit) => ({
      a: changeOffsets(edit.a, of(a.document)),
      b: changeOffsets(edit.b, of(b.document)),
      kind: edit.kind,
    })),
  }));
}

export function projectFile(project: Project): ProjectFile {
  const offsets = new Map(project.documents.map(({ id, text }) => [id, offsetsOf(text)]));
  const sources = new Map(project.sources.map((source) => [source.id, source]));
  const pointsOf = <T>(id: string, data: T): T =>
    changeOffsets(data, (offsets.get(id) ?? offsetsOf('')).toCodePoint);
  const { copies } = project;
  return {
    format: 'copydesk/1',
    engine: version,
    offsets: 'codepoint',
    documents: project.documents.map((document) => ({
      ...pointsOf(document.id, document),
      ...storedSource(document, sources.get(document.id)),
    })),
    entities: project.entities,
    copies: {
      ...copies,
      passages: inCodePoints(copies.passages, offsets),
      repeats: inCodePoints(copies.repeats, offsets),
    },
    errors: project.failures.map(({ name, message }) => ({ name, code: 'unreadable', message })),
    decisions: {
      documents: Object.fromEntries(
        Object.entries(project.decisions)
          .filter(([id]) => offsets.has(id))
          .map(([id, decided]) => [id, pointsOf(id, decided)]),
      ),
      entities: project.entityDecisions,
      copies: project.copyDecisions,
    },
  };
}

export const make: Make = (project) => [
  { name: 'copydesk.json', content: `${JSON.stringify(projectFile(project), null, 1)}\n` },
];
