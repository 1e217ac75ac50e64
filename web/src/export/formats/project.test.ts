import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { exampleProject } from '../example';
import { make, type projectFile } from './project';

const project = exampleProject();
const content = make(project)[0]?.content ?? '';
const file = JSON.parse(content) as ReturnType<typeof projectFile>;
const schema = JSON.parse(readFileSync('public/schemas/copydesk-1.schema.json', 'utf8'));
const valid = new Ajv2020({ allErrors: true, strict: true }).compile(schema);

describe('project file', () => {
  it('is as its schema says', () => {
    expect(valid(file), JSON.stringify(valid.errors)).toBe(true);
  });

  it.each([
    [
      'an offset below nought',
      (one: typeof file) => ({ ...one, documents: [{ ...one.documents[0], blocks: [{ start: -1 }] }] }),
    ],
    ['another format', (one: typeof file) => ({ ...one, format: 'copydesk/2' })],
    [
      'a judgement nobody knows',
      (one: typeof file) => ({
        ...one,
        decisions: { ...one.decisions, entities: [{ type: 'place', a: 'A', b: 'B', judgement: 'perhaps' }] },
      }),
    ],
  ])('is refused by the schema with %s', (_, spoil) => {
    expect(valid(spoil(file))).toBe(false);
  });

  it('counts in code points: in a language that does so, spans are their words', () => {
    for (const document of file.documents) {
      const points = [...document.text];
      for (const { start, end, text } of document.mentions)
        expect(points.slice(start, end).join('')).toBe(text);
      for (const { start, end, before } of document.repairs)
        expect(points.slice(start, end).join('')).toBe(before);
    }
    const [{ a, edits }] = file.copies.passages as [(typeof file.copies.passages)[0]];
    const points = [...(file.documents[0]?.text ?? '')];
    expect(points.slice(a.start, a.end).join('')).toBe('ferry Aurora ran aground off Tarnsund');
    expect(points.slice(edits[0]?.a.start, edits[0]?.a.end).join('')).toBe('Monday.');
    const [block] = file.decisions.documents['morning.txt']?.blocks ?? [];
    expect(points.slice(block?.start, block?.end).join('')).toBe('"Nobody was hurt"');
  });

  it('keeps what a document was read from, where that is not its text', () => {
    expect(file.documents.map((one) => one.source)).toEqual([
      undefined,
      { format: 'html', base64: btoa('<p>The the ferry caf\xe9</p>') },
    ]);
  });

  it('is the same for the same project', () => {
    expect(make(exampleProject())[0]?.content).toBe(content);
  });
});
