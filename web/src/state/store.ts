/** All state of the page, in one place. Views read signals; only functions of this folder write. */
import { computed, signal } from '@preact/signals';
import type {
  Copies,
  CopyDecision,
  Document,
  DocumentDecisions,
  Entity,
  EntityDecision,
  Passage,
  StoryKey,
} from '../engine/types';
import type { SourceItem } from '../input/item';

export type View = 'reader' | 'copies' | 'entities' | 'said' | 'search' | 'numbers';
export const views: View[] = ['reader', 'copies', 'entities', 'said', 'search', 'numbers'];

/** One thing a person brought and what became of it. */
export interface TrayItem {
  source: SourceItem;
  document?: Document;
  failure?: string;
}

export type Shown = 'removed' | 'person' | 'organisation' | 'place' | 'date' | 'number' | 'quote' | 'letters';

export const items = signal<TrayItem[]>([]);
export const decisions = signal<Record<string, DocumentDecisions>>({});
export const entityDecisions = signal<EntityDecision[]>([]);
export const copyDecisions = signal<CopyDecision[]>([]);
export const entities = signal<Entity[]>([]);
/** By document id: the entity of each mention. */
export const mentionEntities = signal<Record<string, (string | null)[]>>({});
export const copies = signal<Copies>({ passages: [], pairs: [], clusters: [], repeats: [] });

export const view = signal<View>('reader');
export const selected = signal<StoryKey | undefined>(undefined);
export const threshold = signal(0.5);
export const query = signal('');
export const selectedPair = signal<string | undefined>(undefined);
export const selectedEntity = signal<string | undefined>(undefined);
export const shown = signal<Record<Shown, boolean>>({
  removed: true,
  person: true,
  organisation: true,
  place: true,
  date: false,
  number: false,
  quote: true,
  letters: false,
});
/** The block whose reason the drawer tells. */
export const whyBlock = signal<number | undefined>(undefined);
export const dialog = signal<'help' | 'keys' | 'privacy' | 'export' | 'keep' | undefined>(undefined);

export const engineState = signal<'loading' | 'ready' | 'failed'>('loading');
export const engineFailure = signal('');
export const namesReady = signal(false);
export const progress = signal<{ done: number; of: number; since: number } | undefined>(undefined);
/** The file that is being opened, if any. */
export const opening = signal('');
export const lastTook = signal(0);
/** Whether articles are kept on this device. */
export const keeping = signal(false);
/** Keys without Ctrl or Alt; some input methods press them by mistake. */
export const singleKeys = signal(true);
/** What the live region says. */
export const announcement = signal('');

export const documents = computed(() =>
  items.value.flatMap((item) => (item.document ? [item.document] : [])),
);

/** A story with its document; documents without a story stand for themselves (story 0). */
export interface StoryRow {
  key: StoryKey;
  document: Document;
  /** Position in the document's stories; -1 when it has none. */
  index: number;
}

export const storyRows = computed<StoryRow[]>(() =>
  documents.value.flatMap((document) =>
    document.stories.length > 0
      ? document.stories.map((story, index) => ({
          key: { document: document.id, story: story.id },
          document,
          index,
        }))
      : [{ key: { document: document.id, story: 0 }, document, index: -1 }],
  ),
);
export const storyCount = computed(() => storyRows.value.filter((row) => row.index >= 0).length);

export const entityById = computed(() => new Map(entities.value.map((entity) => [entity.id, entity])));

export const keyOf = ({ document, story }: StoryKey): string => `${document}\u0000${story}`;
export const sameKey = (a: StoryKey | undefined, b: StoryKey | undefined): boolean =>
  a?.document === b?.document && a?.story === b?.story;

const documentsById = computed(() => new Map(documents.value.map((document) => [document.id, document])));
export const documentById = (id: string): Document | undefined => documentsById.value.get(id);

const passagesByDocument = computed(() => {
  const all = new Map<string, Passage[]>();
  for (const passage of copies.value.passages) {
    for (const id of new Set([passage.a.document, passage.b.document])) {
      const here = all.get(id);
      if (here) here.push(passage);
      else all.set(id, [passage]);
    }
  }
  return all;
});
const noPassages: Passage[] = [];
export const passagesOf = (document: string): Passage[] =>
  passagesByDocument.value.get(document) ?? noPassages;

/** Stories of which another carries the text. */
export const inCluster = computed(
  () => new Set(copies.value.clusters.flatMap((cluster) => cluster.stories.map(keyOf))),
);

export const emptyDecisions = (): DocumentDecisions => ({
  blocks: [],
  stories: [],
  refused_repairs: [],
  accepted_marks: [],
  line_rules: [],
});
export const decisionsOf = (id: string): DocumentDecisions => decisions.value[id] ?? emptyDecisions();

/** What a story is called in lists. */
export function titleOf(document: Document, id: number): string {
  const story = document.stories.find((one) => one.id === id);
  if (story?.headline) return story.headline.text;
  if (!story) return document.name;
  const first = document.blocks.find(
    (block) =>
      block.story === story.id && block.kept && (block.role === 'body' || block.role === 'standfirst'),
  );
  const text = first ? document.text.slice(first.start, first.end) : document.name;
  return text.length > 70 ? `${text.slice(0, text.lastIndexOf(' ', 70))} …` : text;
}

export function storyTitle({ document: id, story }: StoryKey): string {
  const document = documentById(id);
  return document ? titleOf(document, story) : id;
}
