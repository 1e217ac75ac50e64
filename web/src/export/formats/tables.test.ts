import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { exampleProject } from '../example';
import type { Make } from '../types';
import { copies, entities, mentions, passages, quotes, removed, repairs, stories, values } from './tables';

const project = exampleProject();
const records = (make: Make): Record<string, string>[] =>
  parse(make(project)[0]?.content ?? '', { bom: true, columns: true });

describe('tables', () => {
  it('gives a row for each story, a story without a headline too', () => {
    const [first, second] = records(stories);
    expect(first).toMatchObject({
      headline: '🚢 Ferry "Aurora" runs aground, all safe',
      byline: 'Ada Lindqvist',
      agency: 'Northwire',
    });
    expect(second).toMatchObject({ document: 'evening, late.html', headline: '' });
  });

  it('gives what removed lines say, as text', () => {
    const texts = records(removed).map((row) => row.text);
    expect(texts).toEqual(["'=HOME | News | Sport", 'READ MORE: Ten ferries, ranked']);
  });

  it('points mentions back into the text', () => {
    const { text } = project.documents[0] as { text: string };
    const found = records(mentions).filter((row) => row.document === 'morning.txt');
    expect(found).toHaveLength(5);
    for (const row of found) expect(text.slice(Number(row.start), Number(row.end))).toBe(row.text);
  });

  it('names the speaker of a quotation as the text does and as the entity is called', () => {
    expect(records(quotes)).toMatchObject([
      { quotation: '“Nobody was hurt 🙏,”', source: 'Captain Mira Vold', speaker: 'person:mira-vold' },
    ]);
  });

  it('gives pairs with both shares, and entities a row for each way they are written', () => {
    expect(records(copies)).toMatchObject([{ a_in_b: '0.5', b_in_a: '0.9', likely_source: 'Northwire' }]);
    expect(records(entities).map((row) => row.alias)).toEqual(['Mira Vold', 'Tarnsund', 'Harbour Board']);
  });

  it('gives values with what they come to and the sentence they stand in', () => {
    expect(records(values)).toMatchObject([
      { type: 'date', value: '2025-03-03', text: 'Monday' },
      { type: 'money', value: 'USD 2000000', sentence: 'The Harbour Board wants $2 million.' },
    ]);
  });

  it('gives shared passages, each with its edits under it', () => {
    expect(records(passages)).toMatchObject([
      { edit: '', text_a: 'ferry Aurora ran aground off Tarnsund' },
      { edit: 'typography', text_a: 'Monday.', text_b: 'Monday,' },
    ]);
  });

  it('gives repairs with what stood there before', () => {
    expect(records(repairs)).toMatchObject([{ kind: 'doubled-word', before: 'The the', after: 'The' }]);
  });
});
