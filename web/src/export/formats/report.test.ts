import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { exampleProject } from '../example';
import type { Project } from '../types';
import { make } from './report';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

function elements(node: Node): Element[] {
  const inside = 'childNodes' in node ? node.childNodes.flatMap(elements) : [];
  return 'tagName' in node ? [node, ...inside] : inside;
}

const textOf = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';

/** All elements of the report, which must hold no error that the HTML standard knows. */
function read(project: Project): Element[] {
  const errors: string[] = [];
  const document = parse(make(project)[0]?.content ?? '', { onParseError: ({ code }) => errors.push(code) });
  expect(errors).toEqual([]);
  return elements(document);
}

const attribute = (element: Element, name: string): string =>
  element.attrs.find((one) => one.name === name)?.value ?? '';

describe('report', () => {
  const all = read(exampleProject());
  const texts = (tag: string): string[] => all.filter((one) => one.tagName === tag).map(textOf);
  const marked = (name: string): string[] =>
    all.filter((one) => attribute(one, 'class').split(' ').includes(name)).map(textOf);

  it('shows each story, found from the list of contents', () => {
    const ids = all.map((one) => attribute(one, 'id')).filter(Boolean);
    const links = all.filter((one) => one.tagName === 'a').map((one) => attribute(one, 'href'));
    expect(links).toEqual(ids.map((id) => `#${id}`));
    expect(texts('h3')[0]).toBe('🚢 Ferry "Aurora" runs aground, all safe');
    expect(texts('article')[1]).toContain('The ferry Aurora ran aground');
  });

  it('marks names and quotations, and says who spoke', () => {
    expect(marked('person')).toContain('Mira Vold');
    expect(marked('said')).toContain('“Nobody was hurt 🙏,”');
    expect(texts('tr').join('\n')).toContain('Mira Vold“Nobody was hurt 🙏,”direct');
  });

  it('gives what was struck out with its reason', () => {
    expect(texts('details').join('\n')).toContain('READ MORE: Ten ferries, rankedlabel: read more');
  });

  it('runs and loads nothing', () => {
    const tags = new Set(all.map((one) => one.tagName));
    for (const tag of ['script', 'img', 'iframe', 'link', 'object', 'form']) expect(tags).not.toContain(tag);
    const loading = all.flatMap((one) => one.attrs).filter(({ name }) => /^(on|src|style$)/.test(name));
    expect(loading).toEqual([]);
    const policy = all.find((one) => attribute(one, 'http-equiv') === 'Content-Security-Policy');
    expect(policy && attribute(policy, 'content')).toContain("default-src 'none'");
  });

  it('takes hostile text for text', () => {
    const project = exampleProject();
    const evil = '"><script>alert(1)</script><!-- \u0000';
    for (const document of project.documents) {
      document.name = evil;
      for (const story of document.stories) if (story.agency) story.agency = evil;
      for (const block of document.blocks) block.reason = evil;
    }
    for (const entity of project.entities) entity.name = evil;
    const hostile = read(project);
    expect(hostile.some((one) => one.tagName === 'script')).toBe(false);
    expect(hostile.map((one) => one.tagName)).toEqual(all.map((one) => one.tagName));
  });
});
