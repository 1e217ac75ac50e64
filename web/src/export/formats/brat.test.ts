import { describe, expect, it } from 'vitest';
import { exampleProject } from '../example';
import { make } from './brat';

const files = new Map(make(exampleProject()).map(({ name, content }) => [name, content]));

describe('brat', () => {
  it('comes as a text and annotations for each story, and a configuration', () => {
    expect([...files.keys()]).toEqual([
      'brat/annotation.conf',
      'brat/morning 1.txt',
      'brat/morning 1.ann',
      'brat/evening, late 1.txt',
      'brat/evening, late 1.ann',
    ]);
  });

  it('points at words of the text, by code points', () => {
    for (const [name, content] of files) {
      if (!name.endsWith('.ann')) continue;
      const points = [...(files.get(name.replace('.ann', '.txt')) ?? '')];
      const spans = [...content.matchAll(/^T\d+\t(\S+) (\d+ \d+(?:;\d+ \d+)*)\t(.*)$/gm)];
      expect(spans.length).toBeGreaterThan(0);
      for (const [, , places = '', text] of spans) {
        const parts = places.split(';').map((place) => place.split(' ').map(Number));
        expect(parts.map(([start, end]) => points.slice(start, end).join('')).join(' ')).toBe(text);
      }
    }
  });

  it('uses no kind that the configuration does not name, and no id twice', () => {
    const known = new Set((files.get('brat/annotation.conf') ?? '').split(/[\n\t]/));
    const lines = (files.get('brat/morning 1.ann') ?? '').trimEnd().split('\n');
    for (const line of lines) {
      const [, id = '', type = ''] = /^([TRA#]\d+)\t(\S+) /.exec(line) ?? [];
      expect(id.startsWith('#') || known.has(type), line).toBe(true);
    }
    expect(new Set(lines.map((line) => line.split('\t')[0])).size).toBe(lines.length);
  });

  it('says who said it', () => {
    const lines = files.get('brat/morning 1.ann') ?? '';
    const quotation = /^(T\d+)\tQuotation /m.exec(lines)?.[1];
    const person = /^(T\d+)\tPerson /m.exec(lines)?.[1];
    expect(lines).toContain(`\tSaidBy Arg1:${quotation} Arg2:${person}\n`);
  });

  it('leaves the cue between two parts of a quotation out', () => {
    const project = exampleProject();
    const [morning] = project.documents;
    const quote = morning?.quotes[0];
    if (!morning || !quote) throw new Error('no quotation');
    const wants = morning.text.indexOf('wants');
    quote.parts = [
      { start: quote.start, end: quote.end },
      { start: wants, end: wants + 5 },
    ];
    quote.end = wants + 5;
    const ann = make(project).find((file) => file.name === 'brat/morning 1.ann')?.content;
    expect(ann).toMatch(/Quotation \d+ \d+;\d+ \d+\t“Nobody was hurt 🙏,” wants\n/);
  });

  it('cuts a quotation at the ends of lines', () => {
    const project = exampleProject();
    const [morning] = project.documents;
    const quote = morning?.quotes[0];
    if (!morning || !quote) throw new Error('no quotation');
    quote.start = morning.text.indexOf('"Nobody');
    const ann = make(project).find((file) => file.name === 'brat/morning 1.ann')?.content;
    expect(ann).toMatch(/Quotation \d+ \d+;\d+ \d+\t"Nobody was hurt" “Nobody was hurt 🙏,”/);
  });
});
