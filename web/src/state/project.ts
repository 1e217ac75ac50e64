/** Opening a project file: its documents are read anew from what they were read from, with its decisions. */
import { base64 } from '../engine/base64';
import { changeOffsets, offsetsOf } from '../engine/offsets';
import type { CopyDecision, DocumentDecisions, EntityDecision, StoryKey } from '../engine/types';
import type { SourceItem } from '../input/item';
import { strings } from '../strings';

export interface Decided {
  documents: Record<string, DocumentDecisions>;
  entities: EntityDecision[];
  copies: CopyDecision[];
}

export interface OpenedProject {
  items: SourceItem[];
  /** What could not be read when the project was made, and why. */
  failures: { name: string; message: string }[];
  decided: Decided;
}

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where a project file holds something else than it should. */
class Damage extends Error {}

function object(value: unknown, where: string): Json {
  if (!isObject(value)) throw new Damage(where);
  return value;
}

function objects(value: unknown, where: string): Json[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new Damage(where);
  return value.map((one, i) => object(one, `${where}[${i}]`));
}

function hold(value: Json, type: 'string' | 'number' | 'boolean', keys: string[], where: string): void {
  for (const key of keys) {
    const member = value[key];
    const counted = type !== 'number' || (Number.isSafeInteger(member) && Number(member) >= 0);
    if (typeof member !== type || !counted) throw new Damage(`${where}.${key}`);
  }
}

function documentDecisions(value: unknown, where: string): DocumentDecisions {
  const decided = object(value, where);
  const blocks = objects(decided.blocks, `${where}.blocks`);
  const stories = objects(decided.stories, `${where}.stories`);
  const refused = objects(decided.refused_repairs, `${where}.refused_repairs`);
  const marks = objects(decided.accepted_marks, `${where}.accepted_marks`);
  const rules = objects(decided.line_rules, `${where}.line_rules`);
  blocks.forEach((one, i) => {
    hold(one, 'number', ['start', 'end'], `${where}.blocks[${i}]`);
    hold(one, 'string', ['role'], `${where}.blocks[${i}]`);
    hold(one, 'boolean', ['kept'], `${where}.blocks[${i}]`);
  });
  stories.forEach((one, i) => {
    hold(one, 'number', ['offset'], `${where}.stories[${i}]`);
    hold(one, 'boolean', ['starts_story'], `${where}.stories[${i}]`);
  });
  refused.forEach((one, i) => {
    hold(one, 'number', ['start', 'end'], `${where}.refused_repairs[${i}]`);
  });
  marks.forEach((one, i) => {
    hold(one, 'number', ['offset'], `${where}.accepted_marks[${i}]`);
    hold(one, 'string', ['mark'], `${where}.accepted_marks[${i}]`);
    hold(one, 'boolean', ['orphan'], `${where}.accepted_marks[${i}]`);
  });
  rules.forEach((one, i) => {
    hold(one, 'string', ['line'], `${where}.line_rules[${i}]`);
    hold(one, 'boolean', ['keep'], `${where}.line_rules[${i}]`);
  });
  return {
    blocks,
    stories,
    refused_repairs: refused,
    accepted_marks: marks,
    line_rules: rules,
  } as unknown as DocumentDecisions;
}

const formats = ['plain', 'html', 'markdown', 'mhtml'];
const judgements = ['same', 'not_same', 'unsure'];
const units = ['codepoint', 'utf16'];

function sourceOf(document: Json, where: string): Omit<SourceItem, 'id' | 'name'> {
  if (document.source === undefined) {
    hold(document, 'string', ['text'], where);
    return { bytes: new TextEncoder().encode(document.text as string), format: 'plain' };
  }
  const source = object(document.source, `${where}.source`);
  const format = source.format as SourceItem['format'];
  if (format !== undefined && !formats.includes(format)) throw new Damage(`${where}.source.format`);
  const kept = format ? { format } : {};
  if (typeof source.text === 'string') return { bytes: new TextEncoder().encode(source.text), ...kept };
  hold(source, 'string', ['base64'], `${where}.source`);
  try {
    return { bytes: base64(source.base64 as string), ...kept };
  } catch {
    throw new Damage(`${where}.source.base64`);
  }
}

function judged(value: unknown, where: string): Json[] {
  const list = objects(value, where);
  list.forEach((one, i) => {
    if (!judgements.includes(one.judgement as string)) throw new Damage(`${where}[${i}].judgement`);
  });
  return list;
}

/** `uniqueId` gives the name under which the engine will know a document; decisions follow it. */
function open(project: Json, uniqueId: (id: string) => string): OpenedProject {
  const unit = (project.offsets ?? 'utf16') as string;
  if (!units.includes(unit)) throw new Damage('offsets');
  if (!Array.isArray(project.documents)) throw new Damage('documents');
  const documents = objects(project.documents, 'documents').map((document, i) => {
    hold(document, 'string', ['id', 'name'], `documents[${i}]`);
    return { document, source: sourceOf(document, `documents[${i}]`) };
  });
  if (new Set(documents.map(({ document }) => document.id)).size < documents.length) {
    throw new Damage('documents: id');
  }
  const decisions = object(project.decisions ?? {}, 'decisions');
  const ofDocuments = object(decisions.documents ?? {}, 'decisions.documents');
  const read = new Map(
    Object.entries(ofDocuments).map(([id, value]) => [
      id,
      documentDecisions(value, `decisions.documents[${JSON.stringify(id)}]`),
    ]),
  );
  const entities = judged(decisions.entities, 'decisions.entities');
  entities.forEach((one, i) => {
    hold(one, 'string', ['type', 'a', 'b'], `decisions.entities[${i}]`);
  });
  const copies = judged(decisions.copies, 'decisions.copies').map((one, i) => {
    const sides = ['a', 'b'].map((side) => object(one[side], `decisions.copies[${i}].${side}`));
    for (const side of sides) {
      hold(side, 'string', ['document'], `decisions.copies[${i}]`);
      hold(side, 'number', ['story'], `decisions.copies[${i}]`);
    }
    return one as unknown as CopyDecision;
  });

  const failures = objects(project.errors, 'errors').map((one, i) => {
    hold(one, 'string', ['name', 'message'], `errors[${i}]`);
    return { name: one.name as string, message: one.message as string };
  });

  // Names are taken only when nothing can fail any more.
  const ids = new Map(documents.map(({ document: { id } }) => [id as string, uniqueId(id as string)]));
  const renamed = ({ document, story }: StoryKey): StoryKey => ({
    document: ids.get(document) ?? document,
    story,
  });
  return {
    failures,
    items: documents.map(({ document, source }) => ({
      id: ids.get(document.id as string) as string,
      name: document.name as string,
      ...source,
    })),
    decided: {
      documents: Object.fromEntries(
        documents.flatMap(({ document }) => {
          const decided = read.get(document.id as string);
          if (!decided) return [];
          const { toUnit } = offsetsOf(String(document.text ?? ''));
          const inUnits = unit === 'utf16' ? decided : changeOffsets(decided, toUnit);
          return [[ids.get(document.id as string), inUnits]];
        }),
      ),
      entities: entities as unknown as EntityDecision[],
      copies: copies.map(({ a, b, judgement }) => ({ a: renamed(a), b: renamed(b), judgement })),
    },
  };
}

/** Undefined when the file is some other JSON. Throws an Error that says, for a person, what is wrong
 * with a project file that cannot be opened. */
export function openProject(
  name: string,
  text: string,
  uniqueId: (id: string) => string,
): OpenedProject | undefined {
  const said = /"format"\s*:\s*"copydesk\/(\d+)"/.exec(text);
  if (!said) return undefined;
  let project: unknown;
  try {
    project = JSON.parse(text);
  } catch {
    throw new Error(strings.errors.projectDamaged(name, strings.errors.projectCut));
  }
  // The words may stand in some article.
  if (!isObject(project) || typeof project.format !== 'string') return undefined;
  const format = /^copydesk\/(\d+)$/.exec(project.format);
  if (!format) return undefined;
  if (format[1] !== '1') {
    throw new Error(strings.errors.projectNewer(name, String(project.engine ?? project.format)));
  }
  try {
    return open(project, uniqueId);
  } catch (error) {
    if (error instanceof Damage) throw new Error(strings.errors.projectDamaged(name, error.message));
    throw error;
  }
}
