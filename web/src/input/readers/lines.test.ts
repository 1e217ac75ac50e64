import { describe, expect, it } from 'vitest';
import { joinLines, type Line, linesOf, type Run, textOfPages, withoutRunning } from './lines';

const run = (text: string, x: number, y: number, more: Partial<Run> = {}): Run => ({
  text,
  x,
  y,
  width: text.length * 5,
  size: 10,
  ends: false,
  ...more,
});
const words = (runs: Run[]): string[] => linesOf(runs).map((line) => line.text);

describe('lines', () => {
  it('are runs on one baseline, with a space where there is a gap', () => {
    expect(words([run('It', 70, 700), run('sails', 84, 700), run('.', 109, 700)])).toEqual(['It sails.']);
  });

  it('keep what is a little above or below', () => {
    expect(words([run('1', 70, 700), run('st', 75, 703, { size: 6 }), run(' May', 85, 700)])).toEqual([
      '1st May',
    ]);
  });

  it('end where the baseline moves, the PDF says so, or the next column begins', () => {
    expect(words([run('It', 70, 700), run('sails', 70, 688)])).toEqual(['It', 'sails']);
    expect(words([run('It', 70, 700, { ends: true }), run('sails', 84, 700)])).toEqual(['It', 'sails']);
    expect(words([run('It', 70, 700), run('sails', 300, 700)])).toEqual(['It', 'sails']);
  });
});

const line = (text: string, y: number, more: Partial<Line> = {}): Line => ({
  text,
  y,
  left: 70,
  right: 70 + text.length * 5,
  size: 10,
  ...more,
});

/** Lines of one length, as a column is set. */
const set = (texts: string[], top = 700, more: Partial<Line> = {}): Line[] =>
  texts.map((text, i) => line(text, top - i * 12, { right: 300, ...more }));

describe('paragraphs', () => {
  const lines = (): Line[] => set(['It sails at', 'night.', 'It is', 'full.']);
  const apart = 'It sails at night.\n\nIt is full.';

  it('are apart where the space between lines is larger than usual', () => {
    expect(textOfPages([[...set(['It sails at', 'night.']), ...set(['It is', 'full.'], 668)]])).toBe(apart);
  });

  it('are apart where the size changes: a headline stands alone', () => {
    const headline = set(['Night', 'ferry'], 740, { size: 20 }).map((one, i) => ({
      ...one,
      y: 750 - i * 24,
    }));
    expect(textOfPages([[...headline, ...lines()]])).toMatch(/^Night ferry\n\nIt sails/);
  });

  it('are apart at an indent', () => {
    const indented = lines().map((one, i) => (i % 2 === 0 ? { ...one, left: 85 } : one));
    expect(textOfPages([indented])).toBe(apart);
  });

  it('are apart where the next word would have found room at the end of a line', () => {
    const ended = lines().map((one, i) => (i === 1 ? { ...one, right: 100 } : one));
    expect(textOfPages([[...ended, ...set(['and late.'], 652)]])).toBe(`${apart.slice(0, -1)}. and late.`);
  });

  it('are not cut by wider lines above their column', () => {
    const wide = set(['The ferry that', 'sails at night'], 724, { right: 550 });
    const column = set(['is full', 'and late', 'and slow', 'and old', 'and cold', 'and small', 'and wet']);
    expect(textOfPages([[...wide, ...column]])).toMatch(/is full and late and slow and old and cold/);
  });

  it('go on in the next column and on the next page, unless their sentence has ended', () => {
    const columns = [...set(['It sails at']), ...set(['night.'], 760, { left: 320, right: 550 })];
    expect(textOfPages([columns, set(['It is'], 760), set(['full.'], 760)])).toBe(apart);
  });
});

describe('lists', () => {
  it('are apart, an item each', () => {
    expect(textOfPages([set(['It has', '• a bar', '• two', 'decks'])])).toBe(
      'It has\n\n• a bar\n\n• two decks',
    );
  });
});

describe('joined lines', () => {
  it('have a soft hyphen where a word was broken, which the engine takes out', () => {
    expect(joinLines(['It sails on Tues-', 'day.'])).toBe('It sails on Tues\u00adday.');
  });

  it('keep the hyphen of a word that has one elsewhere, and before a name or number', () => {
    expect(joinLines(['a long-', 'standing plan'], new Set(['long-standing']))).toBe('a long-standing plan');
    expect(joinLines(['from Anglo-', 'Saxon'])).toBe('from Anglo-Saxon');
    expect(joinLines(['from 1990-', '1995'])).toBe('from 1990-1995');
  });

  it('have no space in scripts without spaces', () => {
    expect(joinLines(['渡船在夜', '里出发'])).toBe('渡船在夜里出发');
  });
});

describe('headers and footers', () => {
  const page = (number: number, text: string): Line[] => [
    line('The Harbour Herald', 800),
    ...set([text, 'and so on,', `${text} so`, `and on ${text}`]),
    line(String(number), 40),
  ];

  it('that most pages repeat do not cut the text: each is kept once, at its end', () => {
    const pages = [page(1, 'It sails'), page(2, 'it is full'), page(3, 'it is late')];
    const { pages: kept, running } = withoutRunning(pages);
    expect(kept.map((lines) => lines[0]?.text)).toEqual(['It sails', 'it is full', 'it is late']);
    expect(running).toEqual(['The Harbour Herald']);
    expect(textOfPages(pages)).toMatch(/and on It sails it is full/);
    expect(textOfPages(pages)).toMatch(/\n\nThe Harbour Herald$/);
  });

  it('are not looked for in two pages', () => {
    expect(withoutRunning([page(1, 'a'), page(2, 'b')]).running).toEqual([]);
  });
});
