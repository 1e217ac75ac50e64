import { describe, expect, it } from 'vitest';
import { exampleProject } from '../example';
import { make } from './text';

const text = make(exampleProject())[0]?.content ?? '';

describe('clean text', () => {
  it('holds headlines and running text, nothing that was removed', () => {
    const [first, second] = text.split('\n\n* * *\n\n') as [string, string];
    expect(first.startsWith('🚢 Ferry "Aurora" runs aground, all safe\n\nTARNSUND')).toBe(true);
    expect(first).not.toContain('HOME');
    expect(first).not.toContain('READ MORE');
    expect(second).toContain('No one was hurt.');
  });

  it('applies repairs', () => {
    expect(text).toContain('The ferry Aurora ran aground off Tarnsund on Monday, the');
    expect(text).not.toContain('The the');
  });
});
