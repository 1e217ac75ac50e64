import './testing/dom';
import { describe, expect, it } from 'vitest';
import { flavourOf } from './clipboard';

const plain = 'Night ferry\n\nIt sails.';

describe('a paste', () => {
  it('is the HTML where it has structure', () => {
    const html = '<h1>Night ferry</h1><p>It sails.</p>';
    expect(flavourOf(html, plain)).toEqual({ text: html, format: 'html' });
  });

  it('is the plain text where the HTML is one run of text', () => {
    expect(flavourOf('<meta charset="utf-8"><span>It sails.</span>', 'It sails.')).toEqual({
      text: 'It sails.',
      format: 'plain',
    });
  });

  it('is the plain text where an editor of code wrapped its lines', () => {
    const html =
      '<div style="font-family: Menlo, monospace; white-space: pre"><div>Night ferry</div><br><div>It sails.</div></div>';
    expect(flavourOf(html, plain)).toEqual({ text: plain, format: 'plain' });
  });

  it('is the plain text where the HTML has no words, as of a picture', () => {
    expect(flavourOf('<p></p><p><img src="x"></p>', plain)?.format).toBe('plain');
  });

  it('is the HTML where there is nothing else', () => {
    expect(flavourOf('<b>It sails.</b>', ' ')).toEqual({ text: '<b>It sails.</b>', format: 'html' });
  });

  it('is nothing where there are no words', () => {
    expect(flavourOf('', '')).toBeUndefined();
    expect(flavourOf('<img src="x">', ' \n')).toBeUndefined();
  });
});
