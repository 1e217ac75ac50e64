/** A small project for tests: two copies of one wire story, with what exports stumble over. */
import type { Block, Document, Mention, Range, Story } from '../engine/types';
import type { Project } from './types';

/** A text made of blocks a blank line apart; spans are found by their words, as a reader would. */
class Page {
  text = '';
  readonly blocks: Block[] = [];

  add(role: string, kept: boolean, story: number | null, text: string, reason = ''): this {
    if (this.text) this.text += '\n\n';
    const start = this.text.length;
    this.text += text;
    this.blocks.push({ start, end: this.text.length, role, kept, story, reason, confidence: 0.9 });
    return this;
  }

  find(words: string): Range {
    const start = this.text.indexOf(words);
    if (start < 0) throw new Error(`no ${words}`);
    return { start, end: start + words.length };
  }

  mention(words: string, type: string, entity?: string, more: Partial<Mention> = {}): Mention {
    return {
      ...this.find(words),
      text: words,
      type,
      ...(entity ? { entity } : {}),
      confidence: 0.8,
      ...more,
    };
  }
}

const story = (page: Page, more: Partial<Story>): Story => ({
  id: 1,
  headline_fits: true,
  byline: [],
  credits: [],
  language: 'en',
  first_block: 0,
  last_block: page.blocks.length - 1,
  confidence: 0.75,
  reason: 'headline above prose',
  ...more,
});

/** One story among furniture; an emoji stands before every span, so units of offsets differ. */
function morning(): Document {
  const page = new Page()
    .add('navigation', false, null, '=HOME | News | Sport', 'menu: short words apart by bars')
    .add('headline', true, 1, '🚢 Ferry "Aurora" runs aground, all safe')
    .add('byline', true, 1, 'By Ada Lindqvist')
    .add(
      'body',
      true,
      1,
      'TARNSUND, March 3 (Northwire) - The ferry Aurora ran aground off Tarnsund on Monday.',
    )
    .add('subheading', true, 1, '"Nobody was hurt"')
    .add('body', true, 1, '“Nobody was hurt 🙏,” Captain Mira Vold said. The Harbour Board wants $2 million.')
    .add('promo', false, 1, 'READ MORE: Ten ferries, ranked', 'label: read more');
  const quote = page.find('“Nobody was hurt 🙏,”');
  return {
    id: 'morning.txt',
    name: 'morning.txt',
    type: 'plain',
    encoding: 'utf-8',
    text: page.text,
    blocks: page.blocks,
    stories: [
      story(page, {
        headline: {
          ...page.find('🚢 Ferry "Aurora" runs aground, all safe'),
          text: '🚢 Ferry "Aurora" runs aground, all safe',
        },
        byline: [{ ...page.find('Ada Lindqvist'), text: 'Ada Lindqvist' }],
        dateline: {
          ...page.find('TARNSUND, March 3 (Northwire) -'),
          place: 'Tarnsund',
          date: '2025-03-03',
          agency: 'Northwire',
        },
        agency: 'Northwire',
        published: '2025-03-03',
        first_block: 1,
      }),
    ],
    mentions: [
      page.mention('Tarnsund', 'place', 'place:tarnsund'),
      page.mention('Monday', 'date', undefined, { normal: '2025-03-03' }),
      page.mention('Mira Vold', 'person', 'person:mira-vold'),
      page.mention('Harbour Board', 'organisation', 'organisation:harbour-board'),
      page.mention('$2 million', 'money', undefined, { normal: 'USD 2000000' }),
    ],
    quotes: [
      {
        ...quote,
        direct: true,
        source: page.find('Captain Mira Vold'),
        speaker_mention: 2,
        speaker: 'person:mira-vold',
        cue: page.find('said'),
        broken: false,
        confidence: 0.9,
        reason: 'mark, cue, name',
      },
    ],
    quote_faults: [],
    repairs: [],
    warnings: [],
  };
}

/** The same story in another paper: a doubled word repaired, no headline. */
function evening(): Document {
  const page = new Page()
    .add('body', true, 1, 'The the ferry Aurora ran aground off Tarnsund on Monday, the Harbour Board said.')
    .add('list', true, 1, 'No one was hurt.');
  return {
    id: 'evening, late.html',
    name: 'evening, late.html',
    type: 'html',
    encoding: 'utf-8',
    text: page.text,
    blocks: page.blocks,
    stories: [story(page, { confidence: 0.5, reason: 'prose' })],
    mentions: [
      page.mention('Tarnsund', 'place', 'place:tarnsund'),
      page.mention('Harbour Board', 'organisation', 'organisation:harbour-board'),
    ],
    quotes: [],
    quote_faults: [],
    repairs: [{ ...page.find('The the'), kind: 'doubled-word', before: 'The the', after: 'The' }],
    warnings: [],
  };
}

function rangeOf({ text }: Document, words: string): Range {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

export function exampleProject(): Project {
  const [first, second] = [
    { document: 'morning.txt', story: 1 },
    { document: 'evening, late.html', story: 1 },
  ];
  const documents = [morning(), evening()] as const;
  const encoder = new TextEncoder();
  return {
    documents: [...documents],
    sources: [
      { id: 'morning.txt', name: 'morning.txt', bytes: encoder.encode(documents[0].text) },
      {
        id: 'evening, late.html',
        name: 'evening, late.html',
        // Latin-1: not UTF-8.
        bytes: new Uint8Array([...'<p>The the ferry caf\xe9</p>'].map((c) => c.charCodeAt(0))),
        format: 'html',
      },
    ],
    entities: [
      {
        id: 'person:mira-vold',
        type: 'person',
        name: 'Mira Vold',
        aliases: [{ text: 'Mira Vold', count: 1, evidence: '' }],
        roles: ['Captain'],
        links: [],
        mentions: 1,
      },
      {
        id: 'place:tarnsund',
        type: 'place',
        name: 'Tarnsund',
        aliases: [{ text: 'Tarnsund', count: 2, evidence: '' }],
        roles: [],
        links: [],
        mentions: 2,
      },
      {
        id: 'organisation:harbour-board',
        type: 'organisation',
        name: 'Harbour Board',
        aliases: [{ text: 'Harbour Board', count: 2, evidence: 'same words' }],
        roles: [],
        links: [{ entity: 'place:tarnsund', relation: 'seat' }],
        mentions: 2,
      },
    ],
    copies: {
      passages: [
        {
          a: { ...first, ...rangeOf(documents[0], 'ferry Aurora ran aground off Tarnsund') },
          b: { ...second, ...rangeOf(documents[1], 'ferry Aurora ran aground off Tarnsund') },
          moved: false,
          edits: [
            { a: rangeOf(documents[0], 'Monday.'), b: rangeOf(documents[1], 'Monday,'), kind: 'typography' },
          ],
        },
      ],
      pairs: [
        {
          a: first,
          b: second,
          a_in_b: 0.5,
          b_in_a: 0.9,
          a_in_b_exact: 0.4,
          b_in_a_exact: 0.8,
          relation: 'contains',
          confidence: 0.9,
          reason: 'long shared passage',
          origin: { agency: 'Northwire', evidence: 'dateline' },
        },
      ],
      clusters: [{ stories: [first, second], representative: first }],
      repeats: [],
    },
    decisions: {
      'morning.txt': {
        // After the emoji of the headline, so that units of offsets differ.
        blocks: [{ ...rangeOf(documents[0], '"Nobody was hurt"'), role: 'other', kept: false }],
        stories: [],
        refused_repairs: [],
        accepted_marks: [{ offset: 0, mark: '“', orphan: false }],
        line_rules: [{ line: 'READ MORE: Ten ferries, ranked', keep: false }],
      },
    },
    entityDecisions: [{ type: 'place', a: 'Tarnsund', b: 'Tarnsund Sound', judgement: 'not_same' }],
    copyDecisions: [{ a: first, b: second, judgement: 'same' }],
    query: '',
    failures: [{ name: 'photo.png', message: 'this is no text' }],
  };
}
