import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { exampleProject } from './example';
import { entitiesCsv, mentionsCsv, pairsCsv, quotesCsv, removedCsv, storiesCsv } from './tables';

const project = exampleProject();
const records = (text: string): Record<string, string>[] => parse(text, { bom: true, columns: true });

describe('tables', () => {
  it('gives a row for each story, a story without a headline too', () => {
    const [first, second] = records(storiesCsv(project));
    expect(first).toMatchObject({
      headline: '🚢 Ferry "Aurora" runs aground, all safe',
      byline: 'Ada Lindqvist',
      agency: 'Northwire',
    });
    expect(second).toMatchObject({ document: 'evening, late.html', headline: '' });
  });

  it('gives what removed lines say, as text', () => {
    const texts = records(removedCsv(project)).map((row) => row.text);
    expect(texts).toEqual(["'=HOME | News | Sport", 'READ MORE: Ten ferries, ranked']);
  });

  it('points mentions back into the text', () => {
    const { text } = project.documents[0] as { text: string };
    const found = records(mentionsCsv(project)).filter((row) => row.document === 'morning.txt');
    expect(found).toHaveLength(5);
    for (const row of found) expect(text.slice(Number(row.start), Number(row.end))).toBe(row.text);
  });

  it('names the speaker of a quotation as the text does and as the entity is called', () => {
    expect(records(quotesCsv(project))).toMatchObject([
      { quotation: '“Nobody was hurt 🙏,”', source: 'Captain Mira Vold', speaker: 'person:mira-vold' },
    ]);
  });

  it('gives pairs with both shares, and entities a row for each way they are written', () => {
    expect(records(pairsCsv(project))).toMatchObject([
      { a_in_b: '0.5', b_in_a: '0.9', likely_source: 'Northwire' },
    ]);
    expect(records(entitiesCsv(project)).map((row) => row.alias)).toEqual([
      'Mira Vold',
      'Tarnsund',
      'Harbour Board',
    ]);
  });
});
