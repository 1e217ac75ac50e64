import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020';
import { expect, it } from 'vitest';
import { exampleProject } from '../example';
import { make } from './ndjson';

it('NDJSON holds a story a line, each as its schema says', () => {
  const schema = JSON.parse(readFileSync('public/schemas/story-1.schema.json', 'utf8'));
  const valid = new Ajv2020({ allErrors: true }).compile(schema);
  const lines = (make(exampleProject())[0]?.content ?? '').trimEnd().split('\n');
  const stories = lines.map((line) => JSON.parse(line));
  for (const story of stories) expect(valid(story), JSON.stringify(valid.errors)).toBe(true);
  expect(stories).toMatchObject([
    {
      id: 'morning.txt#1',
      entities: [{ name: 'Tarnsund' }, { name: 'Mira Vold' }, { name: 'Harbour Board' }],
    },
    { id: 'evening, late.html#1', headline: '' },
  ]);
});
