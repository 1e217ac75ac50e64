import { Parser } from 'commonmark';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { exampleProject } from '../example';
import { type StoryText, storyTexts } from '../stories';
import { make, note } from './markdown';

const [morning, evening] = storyTexts(exampleProject()) as [StoryText, StoryText];
const [, matter = '', body = ''] = note(morning).split('---\n');

/** Each block of a note as the reference reader of CommonMark sees it: its kind and its words. */
function blocks(markdown: string): [string, string][] {
  const found: [string, string][] = [];
  const walker = new Parser().parse(markdown).walker();
  for (let step = walker.next(); step; step = walker.next()) {
    const { type, literal, level } = step.node;
    if (!step.entering) continue;
    if (type === 'heading' || type === 'paragraph') found.push([type + (level ?? ''), '']);
    const last = found.at(-1);
    if (last && type === 'text') last[1] += literal ?? '';
    if (last && type === 'softbreak') last[1] += '\n';
    if (
      [
        'emph',
        'strong',
        'link',
        'image',
        'code',
        'html_inline',
        'code_block',
        'html_block',
        'thematic_break',
      ].includes(type)
    ) {
      throw new Error(`text was taken for ${type}`);
    }
  }
  return found;
}

describe('markdown', () => {
  it('has front matter that YAML readers take', () => {
    expect(parse(matter)).toEqual({
      title: '🚢 Ferry "Aurora" runs aground, all safe',
      author: ['Ada Lindqvist'],
      date: '2025-03-03',
      agency: 'Northwire',
      place: 'Tarnsund',
      language: 'en',
      source: 'morning.txt',
    });
  });

  it('marks headings as such and gives paragraphs word for word', () => {
    expect(blocks(body)).toEqual([
      ['heading1', '🚢 Ferry "Aurora" runs aground, all safe'],
      ['paragraph', morning.paragraphs[0]?.text],
      ['heading2', '"Nobody was hurt"'],
      ['paragraph', morning.paragraphs[2]?.text],
    ]);
  });

  it.each([
    '# no heading',
    '- no list',
    '1. no list either\n2) nor this',
    '*not strong* _at_ all, `code`, ~~struck~~',
    '<b>tags</b> &amp; [links](http://a) ![x](y)',
    '> said\n=== no heading\n---',
    'C:\\path\\*',
  ])('takes %j for text, not for markup', (text) => {
    const paragraphs = [{ role: 'body', text, start: 0, end: 0, pieces: [] }];
    const read = blocks(
      note({ ...morning, headline: '', paragraphs })
        .split('---\n')
        .slice(2)
        .join('---\n'),
    );
    expect(read).toEqual([['paragraph', text]]);
  });

  it('gives each story a file', () => {
    expect(make(exampleProject()).map((file) => file.name)).toEqual([
      'notes/🚢 Ferry Aurora runs aground, all safe.md',
      'notes/evening, late.md',
    ]);
    expect(note(evening)).toContain('\n- No one was hurt.\n');
  });
});
