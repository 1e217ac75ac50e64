import { describe, expect, it } from 'vitest';
import { exampleProject } from '../export/example';
import { make } from '../export/formats/project';
import { openProject } from './project';

const project = exampleProject();
const content = make(project)[0]?.content ?? '';
const asIs = (id: string): string => id;

interface Changed {
  documents?: object[];
  decisions: object;
}

/** The file with something in it changed. */
const changed = (change: (file: Changed) => void): string => {
  const file = JSON.parse(content);
  change(file);
  return JSON.stringify(file);
};

describe('opening a project file', () => {
  it('gives back what was brought and what was decided', () => {
    const opened = openProject('p.json', content, asIs);
    expect(opened?.items.map(({ id, name, bytes }) => ({ id, name, bytes: [...bytes] }))).toEqual(
      project.sources.map(({ id, name, bytes }) => ({ id, name, bytes: [...bytes] })),
    );
    expect(opened?.items.map((item) => item.format)).toEqual(['plain', 'html']);
    expect(opened?.decided).toEqual({
      documents: project.decisions,
      entities: project.entityDecisions,
      copies: project.copyDecisions,
    });
  });

  it('names again what could not be read, with the reason', () => {
    const text = changed((file) => {
      (file as { errors?: object[] }).errors = [
        { name: 'b.pdf', code: 'unreadable', message: 'b.pdf is empty.' },
      ];
    });
    expect(openProject('p.json', text, asIs)?.failures).toEqual([
      { name: 'b.pdf', message: 'b.pdf is empty.' },
    ]);
  });

  it('gives documents other names where theirs are taken, and decisions follow', () => {
    const opened = openProject('p.json', content, (id) => `${id} (2)`);
    expect(opened?.items[0]).toMatchObject({ id: 'morning.txt (2)', name: 'morning.txt' });
    expect(Object.keys(opened?.decided.documents ?? {})).toEqual(['morning.txt (2)']);
    expect(opened?.decided.copies[0]?.a.document).toBe('morning.txt (2)');
  });

  it('opens what the command writes: members in another order, no decisions, no sources', () => {
    const text = JSON.stringify({
      documents: [{ id: 'a', name: 'a.html', type: 'html', text: '🚢 Aurora' }],
      format: 'copydesk/1',
      offsets: 'codepoint',
    });
    const opened = openProject('a.json', text, asIs);
    expect(opened?.items).toMatchObject([{ id: 'a', name: 'a.html', format: 'plain' }]);
    expect(opened?.decided).toEqual({ documents: {}, entities: [], copies: [] });
  });

  it('leaves other JSON to others, also where it speaks of the format', () => {
    expect(openProject('a.json', '{"text": "An article"}', asIs)).toBeUndefined();
    expect(openProject('a.json', '[{"format":"copydesk/1"}]', asIs)).toBeUndefined();
    expect(
      openProject('a.json', '{"meta": {"format": "copydesk/1"}, "text": "An article"}', asIs),
    ).toBeUndefined();
  });

  it('says so when the file comes from a newer version', () => {
    const text = '{"format": "copydesk/2", "engine": "7.1.0"}';
    expect(() => openProject('p.json', text, asIs)).toThrow(
      /p\.json was made by a newer Copydesk \(7\.1\.0\)/,
    );
  });

  it('says so when the file was cut off', () => {
    expect(() => openProject('p.json', content.slice(0, -100), asIs)).toThrow(/damaged.*not whole/);
  });

  it.each([
    ['documents', changed((file) => delete file.documents)],
    ['offsets', changed((file) => Object.assign(file, { offsets: 'miles' }))],
    ['documents[1].source', changed((file) => Object.assign(file.documents?.[1] ?? {}, { source: 3 }))],
    [
      'documents[1].source.base64',
      changed((file) => Object.assign(file.documents?.[1] ?? {}, { source: { base64: '*' } })),
    ],
    ['documents[0].text', changed((file) => Object.assign(file.documents?.[0] ?? {}, { text: null }))],
    ['documents: id', changed((file) => Object.assign(file.documents?.[1] ?? {}, { id: 'morning.txt' }))],
    ['decisions.entities[0].judgement', changed((file) => Object.assign(file.decisions, { entities: [{}] }))],
    [
      'decisions.documents["x"].stories[0].offset',
      changed((file) => Object.assign(file.decisions, { documents: { x: { stories: [{ offset: -1 }] } } })),
    ],
  ])('names the place of the damage: %s', (where, text) => {
    let taken = 0;
    const open = () => openProject('p.json', text, (id) => `${id}${++taken}`);
    expect(open).toThrow(`p.json is a damaged project file (${where})`);
    expect(taken).toBe(0);
  });
});
