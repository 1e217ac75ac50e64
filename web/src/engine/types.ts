/** The JSON form copydesk/1 as the page receives it. All offsets are UTF-16 code units of the
 * document's text, so they may be used on strings as they are. Half-open: [start, end). */

export interface Range {
  start: number;
  end: number;
}

export interface TextRange extends Range {
  text: string;
}

export interface Block extends Range {
  role: string;
  kept: boolean;
  /** Number of the story it belongs to; null: page furniture. */
  story: number | null;
  reason: string;
  /** 0 to 1. */
  confidence: number;
  /** Index of the block whose text this one repeats. */
  duplicate_of?: number;
}

export interface Dateline extends Range {
  place: string;
  date: string;
  agency: string;
}

export interface Story {
  id: number;
  headline?: TextRange;
  headline_fits: boolean;
  byline: TextRange[];
  dateline?: Dateline;
  credits: TextRange[];
  agency?: string;
  published?: string;
  updated?: string;
  language: string;
  /** Indexes of blocks, both inclusive. */
  first_block: number;
  last_block: number;
  confidence: number;
  reason: string;
}

export interface Mention extends TextRange {
  type: string;
  entity?: string;
  normal?: string;
  metonym?: boolean;
  confidence: number;
}

export interface Quote extends Range {
  /** The pieces, where the cue interrupts the quotation or it runs over paragraphs. */
  parts?: Range[];
  direct: boolean;
  source?: Range;
  /** Index of the mention that names the speaker. */
  speaker_mention?: number;
  speaker?: string;
  relayed_by_mention?: number;
  cue?: Range;
  broken: boolean;
  confidence: number;
  reason: string;
}

export interface QuoteFault {
  offset: number;
  mark: string;
  orphan: boolean;
  /** Offset of the fault that is settled with this one. */
  partner?: number;
  /** A person took it over: it is among the repairs. */
  accepted: boolean;
  reason: string;
}

export interface Repair extends Range {
  kind: string;
  before: string;
  after: string;
}

export interface Warning {
  code: string;
  message: string;
}

export interface Document {
  id: string;
  name: string;
  type: string;
  encoding: string;
  text: string;
  blocks: Block[];
  stories: Story[];
  mentions: Mention[];
  quotes: Quote[];
  quote_faults: QuoteFault[];
  repairs: Repair[];
  warnings: Warning[];
}

export interface Alias {
  text: string;
  count: number;
  evidence: string;
}

export interface Entity {
  id: string;
  type: string;
  name: string;
  aliases: Alias[];
  roles: string[];
  links: { entity: string; relation: string }[];
  mentions: number;
}

export interface StoryKey {
  document: string;
  story: number;
}

export interface Place extends StoryKey, Range {}

export interface Edit {
  a: Range;
  b: Range;
  kind: string;
}

export interface Passage {
  a: Place;
  b: Place;
  moved: boolean;
  edits: Edit[];
}

export interface Pair {
  a: StoryKey;
  b: StoryKey;
  a_in_b: number;
  b_in_a: number;
  a_in_b_exact: number;
  b_in_a_exact: number;
  relation: string;
  confidence: number;
  reason: string;
  origin?: { agency: string; evidence: string };
}

export interface Cluster {
  stories: StoryKey[];
  representative: StoryKey;
}

export interface Copies {
  passages: Passage[];
  pairs: Pair[];
  clusters: Cluster[];
  repeats: Passage[];
}

export interface FailedInput {
  name: string;
  code: string;
  message: string;
}

export interface DocumentsAnswer {
  format: string;
  engine: string;
  offsets: string;
  documents: Document[];
  errors: FailedInput[];
}

export interface EntitiesAnswer {
  entities: Entity[];
  documents: { id: string; mention_entities: (string | null)[] }[];
}

export interface BlockDecision extends Range {
  role: string;
  kept: boolean;
}

/** "Put this quotation mark in", or "strike this lone one out". */
export interface MarkDecision {
  offset: number;
  mark: string;
  orphan: boolean;
}

export interface DocumentDecisions {
  blocks: BlockDecision[];
  stories: { offset: number; starts_story: boolean }[];
  refused_repairs: Range[];
  accepted_marks: MarkDecision[];
  line_rules: { line: string; keep: boolean }[];
}

export type Judgement = 'same' | 'not_same' | 'unsure';

export interface EntityDecision {
  type: string;
  a: string;
  b: string;
  judgement: Judgement;
}

export interface CopyDecision {
  a: StoryKey;
  b: StoryKey;
  judgement: Judgement;
}
