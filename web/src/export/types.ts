/** What every export takes and gives. */
import type {
  Copies,
  CopyDecision,
  Document,
  DocumentDecisions,
  Entity,
  EntityDecision,
} from '../engine/types';
import type { SourceItem } from '../input/item';

/** Everything an export may need, as it stands now. */
export interface Project {
  /** With the entity of each mention and the speaker of each quotation filled in. */
  documents: Document[];
  /** What each document was read from, in the documents' order. */
  sources: SourceItem[];
  entities: Entity[];
  copies: Copies;
  decisions: Record<string, DocumentDecisions>;
  entityDecisions: EntityDecision[];
  copyDecisions: CopyDecision[];
  /** What is searched for; empty: nothing. */
  query: string;
  /** What could not be read. */
  failures: { name: string; message: string }[];
}

export interface ExportFile {
  /** May hold slashes: folders of the .zip. */
  name: string;
  content: string;
}

/** One format: the same project gives the same bytes. Several files are packed into one .zip. */
export type Make = (project: Project) => ExportFile[];
