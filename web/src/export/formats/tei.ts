/** TEI P5: one corpus, a TEI text for each story. Names point at the lists of who and what they name. */
import { version } from 'virtual:version';
import type { Entity, Mention } from '../../engine/types';
import { type InlineMark, type InlineParagraph, inlineParagraphs, rendered } from '../inline';
import { type StoryText, storyTexts } from '../stories';
import type { Make, Project } from '../types';
import { xmlAttributes, xmlDeclaration, xmlElement, xmlText } from '../xml';

/** An entity's xml:id: ids of the engine hold characters that XML names must not. */
type Ids = Map<string, string>;

const isDate = (text: string | undefined): text is string => /^\d{4}(-\d\d(-\d\d)?)?$/.test(text ?? '');

function nameElement({ type, normal }: Mention): [string, Record<string, string | undefined>] {
  if (type === 'person') return ['persName', {}];
  if (type === 'organisation') return ['orgName', {}];
  if (type === 'place') return ['placeName', {}];
  if (type === 'work') return ['title', {}];
  if (type === 'date') return ['date', isDate(normal) ? { when: normal } : { n: normal }];
  if (type === 'time') return ['time', { n: normal }];
  const isValue = ['duration', 'money', 'percent', 'quantity'].includes(type);
  return isValue ? ['measure', { type, n: normal }] : ['name', { type }];
}

/** The elements that stand round marks, for one story. */
function marking(story: string, ids: Ids) {
  const ref = (entity: string | undefined): string | undefined => {
    const id = ids.get(entity ?? '');
    return id && `#${id}`;
  };
  return {
    open(mark: InlineMark): string {
      if (mark.kind === 'mention') {
        const [name, attributes] = nameElement(mark.mention);
        return `<${name}${xmlAttributes({ ...attributes, ref: ref(mark.mention.entity) })}>`;
      }
      const { quote, number, part, last } = mark;
      const id = (n: number): string => `${story}.q${number + 1}.${n + 1}`;
      const whole = part === 0 && last;
      const attributes = {
        'xml:id': whole ? undefined : id(part),
        who: ref(quote.speaker),
        direct: quote.direct,
        prev: part === 0 ? undefined : `#${id(part - 1)}`,
        next: last ? undefined : `#${id(part + 1)}`,
      };
      return `<said${xmlAttributes(attributes)}>`;
    },
    close: (mark: InlineMark): string =>
      mark.kind === 'quote' ? '</said>' : `</${nameElement(mark.mention)[0]}>`,
  };
}

function body(story: string, paragraphs: InlineParagraph[], byline: string[], ids: Ids): string {
  const { open, close } = marking(story, ids);
  const out: string[] = [];
  let sections = 0;
  let listed = false;
  const content = (one: InlineParagraph): string => rendered(one, xmlText, open, close);
  const [first] = paragraphs;
  if (first?.role === 'headline') out.push(xmlElement('head', {}, content(first)));
  if (byline.length > 0) {
    out.push(
      `<byline>${byline.map((name) => xmlElement('docAuthor', {}, xmlText(name))).join(', ')}</byline>`,
    );
  }
  const rest = first?.role === 'headline' ? paragraphs.slice(1) : paragraphs;
  for (const one of rest) {
    if (listed && one.role !== 'list') out.push('</list>');
    if (!listed && one.role === 'list') out.push('<list>');
    listed = one.role === 'list';
    if (one.role === 'subheading') {
      if (sections++ > 0) out.push('</div>');
      out.push('<div>', `<head>${content(one)}</head>`);
    } else if (one.role === 'list') out.push(`<item>${content(one)}</item>`);
    else if (one.role === 'quote') out.push(`<quote><p>${content(one)}</p></quote>`);
    else {
      const rend = one.role === 'body' ? undefined : one.role;
      out.push(`<p${xmlAttributes({ rend })}>${content(one)}</p>`);
    }
  }
  if (listed) out.push('</list>');
  if (sections > 0) out.push('</div>');
  if (rest.length === 0) out.push('<p/>');
  return out.join('\n');
}

function text(story: StoryText, number: number, ids: Ids): string {
  const { headline, document, story: found } = story;
  const id = `s${number + 1}`;
  const { published, agency, language } = found;
  const authors = found.byline.map(({ text: name }) => xmlElement('author', {}, xmlText(name)));
  const title = xmlElement('title', {}, xmlText(headline || document.name));
  const date = published
    ? xmlElement('date', isDate(published) ? { when: published } : {}, xmlText(published))
    : '';
  const publication = agency
    ? `<publisher>${xmlText(agency)}</publisher>${date}`
    : `<p>${date || 'Not stated.'}</p>`;
  const file = [
    `<titleStmt>${title}${authors.join('')}</titleStmt>`,
    `<publicationStmt>${publication}</publicationStmt>`,
    `<sourceDesc><bibl><title>${xmlText(document.name)}</title></bibl></sourceDesc>`,
  ];
  return [
    xmlElement(
      'TEI',
      { 'xml:id': id },
      [
        '',
        `<teiHeader><fileDesc>${file.join('')}</fileDesc></teiHeader>`,
        `<text${xmlAttributes({ 'xml:lang': language || undefined })}><body>`,
        body(
          id,
          inlineParagraphs(story),
          found.byline.map((one) => one.text),
          ids,
        ),
        '</body></text>',
        '',
      ].join('\n'),
    ),
  ].join('\n');
}

/** Lists of entities, each kind in the list that TEI has for it. */
const lists: { types: string[]; list: string; item: string; name: string }[] = [
  { types: ['person'], list: 'listPerson', item: 'person', name: 'persName' },
  { types: ['organisation', 'group'], list: 'listOrg', item: 'org', name: 'orgName' },
  { types: ['place'], list: 'listPlace', item: 'place', name: 'placeName' },
  { types: ['event'], list: 'listEvent', item: 'event', name: 'label' },
  { types: ['work'], list: 'listBibl', item: 'bibl', name: 'title' },
];

function standOff(entities: Entity[], ids: Ids): string {
  const parts = lists.flatMap(({ types, list, item, name }) => {
    const items = entities
      .filter((entity) => types.includes(entity.type))
      .map((entity) => {
        const others = entity.aliases.map((alias) => alias.text).filter((alias) => alias !== entity.name);
        const type = entity.type === 'group' ? 'group' : undefined;
        const names = [entity.name, ...others].map((one, i) =>
          xmlElement(name, { type: i > 0 ? 'variant' : undefined }, xmlText(one)),
        );
        return xmlElement(item, { 'xml:id': ids.get(entity.id), type }, names.join(''));
      });
    return items.length > 0 ? [`<${list}>`, ...items, `</${list}>`] : [];
  });
  return parts.length > 0 ? ['<standOff>', ...parts, '</standOff>'].join('\n') : '';
}

const header = [
  '<teiHeader>',
  '<fileDesc><titleStmt><title>Stories cleaned by Copydesk</title></titleStmt>',
  '<publicationStmt><p>Not published.</p></publicationStmt>',
  '<sourceDesc><p>Articles that a person brought; each text names its own.</p></sourceDesc></fileDesc>',
  `<encodingDesc><appInfo><application ident="copydesk" version="${version}"><label>Copydesk</label></application></appInfo></encodingDesc>`,
  '</teiHeader>',
].join('\n');

export const make: Make = (project: Project) => {
  // A corpus holds one text at least.
  const stories = storyTexts(project);
  if (stories.length === 0) return [];
  const ids: Ids = new Map(project.entities.map(({ id }, i) => [id, `e${i + 1}`]));
  const texts = stories.map((story, i) => text(story, i, ids));
  const content = [
    '<teiCorpus xmlns="http://www.tei-c.org/ns/1.0">',
    header,
    standOff(project.entities, ids),
    ...texts,
    '</teiCorpus>',
  ];
  return [{ name: 'stories.tei.xml', content: `${xmlDeclaration}${content.filter(Boolean).join('\n')}\n` }];
};
