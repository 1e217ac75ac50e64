/**
 * From the runs of a PDF's pages to text: runs to lines by their baseline, lines to paragraphs by the
 * space between them, their indent and their size. A paragraph becomes one line: where a page's lines
 * end is known here, by their place, and cannot be told from the text alone. A hyphen at a line's end
 * becomes a soft one, which the engine takes out as a repair that can be taken back.
 */

/** A run of glyphs; y grows upwards. */
export interface Run {
  text: string;
  x: number;
  y: number;
  width: number;
  /** Of the font. */
  size: number;
  /** The run ends its line, by the PDF's own order. */
  ends: boolean;
}

export interface Line {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
}

/** Runs in the order of the file, which is nearly always that of reading, columns as well. */
export function linesOf(runs: Run[]): Line[] {
  const lines: Line[] = [];
  let line: Line | undefined;
  const end = (): void => {
    if (line?.text.trim()) lines.push({ ...line, text: line.text.trim() });
    line = undefined;
  };
  for (const run of runs) {
    if (line && run.text) {
      const size = Math.max(line.size, run.size);
      const moved = Math.abs(run.y - line.y) > size * 0.5;
      const back = run.x + run.width < line.left - size || run.x < line.left - size * 4;
      const far = run.x - line.right > size * 4;
      if (moved || back || far) end();
    }
    if (!line) {
      if (run.text.trim()) {
        line = { text: run.text, left: run.x, right: run.x + run.width, y: run.y, size: run.size };
      }
    } else if (run.text) {
      const gap = run.x - line.right > line.size * 0.2 && !/\s$/.test(line.text) && !/^\s/.test(run.text);
      line.text += (gap ? ' ' : '') + run.text;
      line.left = Math.min(line.left, run.x);
      line.right = Math.max(line.right, run.x + run.width);
      if (run.text.trim()) line.size = Math.max(line.size, run.size);
    }
    if (run.ends) end();
  }
  end();
  return lines;
}

/** A line as headers and footers repeat it: page numbers differ. */
const repeatKey = (line: Line): string => line.text.replace(/\p{N}+/gu, '#');

const edgeLines = 2;

/** Splits off the lines that stand at the edges of most pages; each of them is kept once. */
export function withoutRunning(pages: Line[][]): { pages: Line[][]; running: string[] } {
  const edges = pages.map((lines) => {
    const byHeight = [...lines].sort((a, b) => b.y - a.y);
    return new Set([...byHeight.slice(0, edgeLines), ...byHeight.slice(-edgeLines)]);
  });
  const counts = new Map<string, number>();
  for (const edge of edges) {
    for (const key of new Set([...edge].map(repeatKey))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const enough = Math.max(3, pages.length * 0.4);
  const running = new Map<string, string>();
  const kept = pages.map((lines, i) =>
    lines.filter((line) => {
      const key = repeatKey(line);
      const runs = edges[i]?.has(line) && (counts.get(key) ?? 0) >= enough;
      if (runs && !running.has(key)) running.set(key, line.text);
      return !runs;
    }),
  );
  return { pages: kept, running: [...running.values()].filter((text) => /\p{L}/u.test(text)) };
}

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

const endsSentence = (text: string): boolean => /[.!?…。！？:]["'”’»)\]]*$/.test(text);

/** The usual distance of baselines, in sizes of the font. */
function leadingOf(pages: Line[][]): number {
  const distances = pages.flatMap((lines) =>
    lines.slice(1).flatMap((line, i) => {
      const above = lines[i] as Line;
      const distance = (above.y - line.y) / Math.max(1, line.size);
      return distance > 0.7 && distance < 3 && Math.abs(above.size - line.size) < 0.5 ? [distance] : [];
    }),
  );
  return median(distances) || 1.2;
}

/** Lines on either side by which a line's column is known. */
const neighbours = 10;

/** Where the column of each line ends: most of the lines around it end before. A few wider ones above it
 * do not count. */
function columnEnds(lines: Line[]): number[] {
  return lines.map((line, i) => {
    const ends = lines
      .slice(Math.max(0, i - neighbours), i + neighbours + 1)
      .filter((one) => Math.abs(one.left - line.left) < line.size * 5 && alike(one, line))
      .map((one) => one.right)
      .sort((a, b) => a - b);
    return ends[Math.floor((ends.length - 1) * 0.8)] ?? line.right;
  });
}

/** Of one size of font. */
const alike = (a: Line, b: Line): boolean => Math.abs(a.size - b.size) <= b.size * 0.12;

/** Whether the first word of the line below would have found room at the end of this one. */
function hadRoom(line: Line, below: Line, columnEnd: number): boolean {
  const letter = (below.right - below.left) / Math.max(1, below.text.length);
  const word = (/^\S+/.exec(below.text)?.[0].length ?? 0) * letter;
  return columnEnd - line.right > word + line.size;
}

const beginsItem = (text: string): boolean => /^[•◦‣▪■●–—*-]\s/.test(text);

const isIndented = (line: Line, from: Line | undefined): boolean =>
  from !== undefined &&
  alike(from, line) &&
  Math.abs(from.y - line.y) < line.size * 3 &&
  line.left - from.left > line.size * 0.7 &&
  line.left - from.left < line.size * 6;

interface Setting {
  /** The usual distance of baselines, in sizes of the font. */
  leading: number;
  /** The size of most of the text. */
  size: number;
}

function startsParagraph(lines: Line[], i: number, columnEnd: number, { leading, size }: Setting): boolean {
  const [above, line, below] = [lines[i - 1] as Line, lines[i] as Line, lines[i + 1]];
  if (!alike(line, above)) return true;
  if (beginsItem(line.text)) return true;
  if (/\p{L}-$/u.test(above.text) && /^\p{Ll}/u.test(line.text)) return false;
  const distance = (above.y - line.y) / Math.max(1, line.size);
  // The next column: the paragraph goes on unless its sentence has ended.
  if (distance < -0.5 || line.left > above.right || distance > 12) return endsSentence(above.text);
  if (distance > leading * 1.35) return true;
  if (isIndented(line, below) || (isIndented(line, above) && endsSentence(above.text))) return true;
  // Headlines are broken where it looks well, and no paragraph begins with a small letter.
  if (line.size > size * 1.12 || (/^\p{Ll}/u.test(line.text) && !endsSentence(above.text))) return false;
  return hadRoom(above, line, columnEnd);
}

/** Words with a hyphen inside a line: those are written with one. */
function hyphenated(pages: Line[][]): Set<string> {
  const words = new Set<string>();
  for (const { text } of pages.flat()) {
    for (const [word] of text.matchAll(/\p{L}+-\p{L}+/gu)) words.add(word.toLowerCase());
  }
  return words;
}

/** The lines of a paragraph as one. */
export function joinLines(lines: string[], withHyphen: Set<string> = new Set()): string {
  return lines.reduce((text, line) => {
    const before = /[\p{L}\p{N}]+(?=-$)/u.exec(text)?.[0];
    const after = /^[\p{L}\p{N}]+/u.exec(line)?.[0];
    if (before === undefined || after === undefined) {
      const tight =
        /[\u2010\u2011\u00ad/]$/.test(text) || (isIdeographic(text.at(-1)) && isIdeographic(line[0]));
      return text + (tight ? '' : ' ') + line;
    }
    const broken = /^\p{Ll}/u.test(after) && !withHyphen.has(`${before}-${after}`.toLowerCase());
    return broken ? `${text.slice(0, -1)}\u00ad${line}` : text + line;
  });
}

const isIdeographic = (character = ''): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u.test(character);

/** The text of all pages: a line a paragraph, with an empty line between them. */
export function textOfPages(all: Line[][]): string {
  const { pages, running } = withoutRunning(all);
  const setting = { leading: leadingOf(pages), size: median(pages.flat().map((line) => line.size)) };
  const paragraphs: string[][] = [];
  let last: Line | undefined;
  for (const lines of pages) {
    const ends = columnEnds(lines);
    for (const [i, line] of lines.entries()) {
      const starts =
        i > 0
          ? startsParagraph(lines, i, ends[i - 1] as number, setting)
          : !last || startsPage(line, lines[1], last, setting);
      if (starts) paragraphs.push([]);
      paragraphs.at(-1)?.push(line.text);
      last = line;
    }
  }
  const withHyphen = hyphenated(pages);
  return [...paragraphs.map((lines) => joinLines(lines, withHyphen)), ...running].join('\n\n');
}

/** Whether a page begins with a paragraph of its own. A line that stands apart from the next is a header. */
const startsPage = (line: Line, below: Line | undefined, last: Line, { leading }: Setting): boolean =>
  endsSentence(last.text) ||
  !alike(line, last) ||
  (below !== undefined && line.y - below.y > leading * 1.35 * line.size);
