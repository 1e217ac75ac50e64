/** spaCy, Prodigy, doccano and CoNLL: what each of them would read. */
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { exampleProject } from '../example';
import type { Make } from '../types';
import { make as conll } from './conll';
import { make as doccano } from './doccano';
import { make as prodigy } from './prodigy';
import { make as spacy } from './spacy';

const project = exampleProject();
const lines = (make: Make): string[] => (make(project)[0]?.content ?? '').trimEnd().split('\n');
/** Offsets as Python counts them: by code points. */
const slice = (text: string, start: number, end: number): string => [...text].slice(start, end).join('');

const labels = [
  ['Tarnsund', 'LOC'],
  ['Monday', 'DATE'],
  ['Mira Vold', 'PERSON'],
  ['Harbour Board', 'ORG'],
  ['$2 million', 'MONEY'],
];

describe('spaCy', () => {
  /** As spacy.schemas.DocJSONSchema has it. */
  const valid = new Ajv({ strict: true, allowUnionTypes: true }).compile({
    type: 'object',
    required: ['text', 'tokens'],
    properties: {
      text: { type: 'string' },
      ents: {
        type: 'array',
        items: { type: 'object', additionalProperties: { type: ['string', 'integer'] } },
      },
      tokens: {
        type: 'array',
        items: { type: 'object', additionalProperties: { type: ['string', 'integer'] } },
      },
    },
    additionalProperties: false,
  });
  const docs = lines(spacy).map((line) => JSON.parse(line));

  it('takes every line for a Doc', () => {
    for (const doc of docs) expect(valid(doc), JSON.stringify(valid.errors)).toBe(true);
  });

  it('puts the text together again from tokens and the spaces after them', () => {
    for (const { text, tokens } of docs) {
      const points = [...text];
      const words = tokens.map(({ start, end }: { start: number; end: number }) => {
        expect(end).toBeGreaterThan(start);
        return (
          points.slice(start, end).join('') +
          (points[end] === ' ' && !tokens.some((one: { start: number }) => one.start === end) ? ' ' : '')
        );
      });
      expect(words.join('')).toBe(text);
    }
  });

  it('finds every entity on token bounds', () => {
    for (const { tokens, ents } of docs) {
      const starts = new Set(tokens.map((one: { start: number }) => one.start));
      const ends = new Set(tokens.map((one: { end: number }) => one.end));
      for (const { start, end } of ents) {
        expect(starts).toContain(start);
        expect(ends).toContain(end);
      }
    }
    const [{ text, ents }] = docs;
    expect(
      ents.map((one: { start: number; end: number; label: string }) => [
        slice(text, one.start, one.end),
        one.label,
      ]),
    ).toEqual(labels);
  });
});

describe('Prodigy', () => {
  it('finds each span in the text', () => {
    const { text, spans } = JSON.parse(lines(prodigy)[0] ?? '');
    expect(
      spans.map((one: { start: number; end: number; label: string }) => [
        slice(text, one.start, one.end),
        one.label,
      ]),
    ).toEqual(labels);
  });
});

describe('doccano', () => {
  it('finds each label in the text', () => {
    const { text, label } = JSON.parse(lines(doccano)[0] ?? '');
    expect(
      label.map(([start, end, name]: [number, number, string]) => [slice(text, start, end), name]),
    ).toEqual(labels);
  });
});

describe('CoNLL', () => {
  const rows = lines(conll);

  it('has four columns in every line that is not empty', () => {
    for (const row of rows) expect(row === '' || row.split(' ').length === 4, row).toBe(true);
  });

  it('starts each document anew', () => {
    expect(rows.filter((row) => row.startsWith('-DOCSTART-'))).toHaveLength(2);
  });

  it('tags names in the BIO scheme, and dates not at all', () => {
    const tagged = rows.filter((row) => row && !row.endsWith(' O'));
    expect(tagged.slice(0, 5)).toEqual([
      'Tarnsund -X- _ B-LOC',
      'Mira -X- _ B-PER',
      'Vold -X- _ I-PER',
      'Harbour -X- _ B-ORG',
      'Board -X- _ I-ORG',
    ]);
    expect(rows).toContain('Monday -X- _ O');
  });

  it('parts sentences and never two times', () => {
    const after = rows.indexOf('Captain -X- _ O');
    const stop = rows.indexOf('. -X- _ O', after);
    expect(rows.slice(stop + 1, stop + 3)).toEqual(['', 'The -X- _ O']);
    expect(rows.join('\n')).not.toContain('\n\n\n');
  });
});
