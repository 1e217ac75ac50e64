import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { exampleProject } from './example';
import { cleanText, markdown } from './text';

const project = exampleProject();

describe('clean text', () => {
  it('holds headlines and running text, nothing that was removed', () => {
    const [first, second] = cleanText(project).split('\n\n* * *\n\n') as [string, string];
    expect(first.startsWith('🚢 Ferry "Aurora" runs aground, all safe\n\nTARNSUND')).toBe(true);
    expect(first).not.toContain('HOME');
    expect(first).not.toContain('READ MORE');
    expect(second).toContain('No one was hurt.');
  });

  it('applies repairs', () => {
    expect(cleanText(project)).toContain('The ferry Aurora ran aground off Tarnsund on Monday, the');
    expect(cleanText(project)).not.toContain('The the');
  });
});

describe('markdown', () => {
  const [, matter, body] = markdown(project).split('---\n');

  it('has front matter that YAML readers take', () => {
    expect(parse(matter as string)).toMatchObject({
      title: '🚢 Ferry "Aurora" runs aground, all safe',
      author: ['Ada Lindqvist'],
      agency: 'Northwire',
      source: 'morning.txt',
    });
  });

  it('marks headings and lists as such', () => {
    expect(body).toContain('# 🚢 Ferry "Aurora"');
    expect(body).toContain('## "Nobody was hurt"');
    expect(markdown(project)).toContain('- No one was hurt.');
  });
});
