/** A report in one HTML file: no scripts, nothing loaded, so it can be handed on, kept and printed. */
import { version } from 'virtual:version';
import type { Block, Document, StoryKey } from '../../engine/types';
import { strings } from '../../strings';
import { reportStrings as words } from '../../strings.report';
import { viewStrings } from '../../strings.views';
import { type InlineMark, type InlineParagraph, inlineParagraphs, rendered } from '../inline';
import { quotedText, type StoryText, storyTexts } from '../stories';
import type { Make, Project } from '../types';
import { reportStyle } from './report-style';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: HTML has no place for them
    .replace(/[\u0000-\u0008\u000B\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, '\uFFFD')
    .replace(/[&<>"]/g, (mark) => escapes[mark] as string);

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** Cells are text; the first of a row is its header. */
function table(header: string[], rows: string[][]): string {
  const head = header.map((one) => `<th scope="col">${escaped(one)}</th>`).join('');
  const lines = rows.map(([first = '', ...rest]) => {
    const cells = rest.map((one) => `<td>${escaped(one)}</td>`).join('');
    return `<tr><th scope="row">${escaped(first)}</th>${cells}</tr>`;
  });
  return `<table><thead><tr>${head}</tr></thead><tbody>\n${lines.join('\n')}\n</tbody></table>`;
}

const section = (title: string, content: string): string =>
  content && `<section><h2>${escaped(title)}</h2>\n${content}\n</section>`;

const folded = (title: string, content: string): string =>
  `<details><summary>${escaped(title)}</summary>\n${content}\n</details>`;

/** What the parts of the report ask about the project. */
class Lookup {
  private readonly names: Map<string, string>;
  private readonly titles: Map<string, string>;
  readonly stories: StoryText[];

  constructor(readonly project: Project) {
    this.names = new Map(project.entities.map(({ id, name }) => [id, name]));
    this.stories = storyTexts(project);
    this.titles = new Map(this.stories.map((one) => [one.id, titleOf(one)]));
  }

  name = (entity: string | undefined): string => this.names.get(entity ?? '') ?? '';
  title = ({ document, story }: StoryKey): string => this.titles.get(`${document}#${story}`) ?? document;
}

const titleOf = ({ headline, document }: StoryText): string => headline || words.noHeadline(document.name);

function paragraph(one: InlineParagraph, lookup: Lookup): string {
  const open = (mark: InlineMark): string => {
    if (mark.kind === 'quote') {
      const speaker = lookup.name(mark.quote.speaker) || words.unknown;
      const how = mark.quote.direct ? words.direct : words.reported;
      return `<span class="${mark.quote.direct ? 'said' : 'said reported'}" title="${escaped(`${speaker}, ${how}`)}">`;
    }
    const { type, entity, normal } = mark.mention;
    const title = [strings.entities.types[type] ?? type, lookup.name(entity) || normal]
      .filter(Boolean)
      .join(': ');
    return `<span class="m ${escaped(type)}" title="${escaped(title)}">`;
  };
  const content = rendered(one, escaped, open, () => '</span>').replaceAll('\n', '<br>');
  if (one.role === 'headline') return '';
  if (one.role === 'subheading') return `<h4>${content}</h4>`;
  return `<p class="${escaped(one.role)}">${content}</p>`;
}

function facts({ document, story }: StoryText): string {
  const rows = [
    [words.document, document.name],
    [words.byline, story.byline.map((one) => one.text).join(', ')],
    [words.agency, story.agency ?? ''],
    [words.place, story.dateline?.place ?? ''],
    [words.published, story.published ?? ''],
    [words.language, story.language],
  ].filter(([, value]) => value);
  const lines = rows.map(([name = '', value = '']) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`);
  return `<dl>${lines.join('')}</dl>`;
}

function said({ document, quotes }: StoryText, lookup: Lookup): string {
  if (quotes.length === 0) return '';
  const rows = quotes.map((quote) => {
    const source = quote.source ? document.text.slice(quote.source.start, quote.source.end) : '';
    const how = [quote.direct ? words.direct : words.reported, ...(quote.broken ? [words.broken] : [])];
    return [
      lookup.name(quote.speaker) || source || words.unknown,
      quotedText(document, quote),
      how.join(', '),
    ];
  });
  return `<h4>${words.said}</h4>\n${table([words.speaker, words.quotation, words.how], rows)}`;
}

function removedLines(document: Document, blocks: Block[]): string {
  if (blocks.length === 0) return '';
  const rows = blocks.map((one) => [one.role, document.text.slice(one.start, one.end), one.reason]);
  return folded(words.removed(blocks.length), table([words.role, words.line, words.reason], rows));
}

function story(one: StoryText, number: number, lookup: Lookup): string {
  const paragraphs = inlineParagraphs(one).map((part) => paragraph(part, lookup));
  const { first_block: first, last_block: last, id } = one.story;
  const removed = one.document.blocks
    .slice(first, last + 1)
    .filter((block) => !block.kept && block.story === id);
  return [
    `<article id="story-${number + 1}" lang="${escaped(one.story.language || 'und')}">`,
    `<h3>${escaped(titleOf(one))}</h3>`,
    facts(one),
    ...paragraphs.filter(Boolean),
    said(one, lookup),
    removedLines(one.document, removed),
    '</article>',
  ]
    .filter(Boolean)
    .join('\n');
}

/** What a document holds beside its stories. */
function furniture(document: Document): string {
  const outside = document.blocks.filter((block) => !block.kept && block.story === null);
  const repairs = document.repairs.map((one) => [one.kind, one.before, one.after]);
  const parts = [
    ...document.warnings.map(({ message }) => `<p>${words.warnings}: ${escaped(message)}</p>`),
    removedLines(document, outside),
    repairs.length > 0
      ? folded(words.repairs(repairs.length), table([words.kind, words.before, words.after], repairs))
      : '',
  ].filter(Boolean);
  return parts.length > 0 ? `<h3>${escaped(document.name)}</h3>\n${parts.join('\n')}` : '';
}

function copies({ project, title }: Lookup): string {
  const { pairs } = project.copies;
  if (pairs.length === 0) return '';
  const rows = pairs.map((pair) => [
    title(pair.a),
    title(pair.b),
    viewStrings.copies.relations[pair.relation] ?? pair.relation,
    percent(pair.a_in_b),
    percent(pair.b_in_a),
    pair.origin ? `${pair.origin.agency} (${pair.origin.evidence})` : '',
  ]);
  return table(
    [words.first, words.second, words.relation, words.firstInSecond, words.secondInFirst, words.origin],
    rows,
  );
}

function names({ entities }: Project): string {
  if (entities.length === 0) return '';
  const rows = entities.map(({ name, type, aliases, mentions }) => [
    name,
    strings.entities.types[type] ?? type,
    aliases
      .map((alias) => alias.text)
      .filter((alias) => alias !== name)
      .join(', '),
    String(mentions),
  ]);
  return table([words.name, words.kind, words.aliases, words.mentions], rows);
}

export const make: Make = (project) => {
  const lookup = new Lookup(project);
  const { stories } = lookup;
  const contents = stories.map((one, i) => `<li><a href="#story-${i + 1}">${escaped(titleOf(one))}</a></li>`);
  const key = Object.entries(strings.entities.types).map(
    ([type, name]) => `<span class="m ${type}">${name}</span>`,
  );
  const content = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${words.title}</title>
<style>${reportStyle}</style>
</head>
<body>
<header>
<h1>${words.title}</h1>
<p>${words.counts(project.documents.length, stories.length)} ${escaped(words.madeBy(version))}</p>
<p>${words.key} ${key.join(' ')} <span class="said">${words.direct}</span> <span class="said reported">${words.reported}</span></p>
</header>
<nav aria-label="${words.contents}"><ol>
${contents.join('\n')}
</ol></nav>
<main>
${[
  ...stories.map((one, i) => story(one, i, lookup)),
  section(words.copies, copies(lookup)),
  section(words.names, names(project)),
  section(words.outside, project.documents.map(furniture).filter(Boolean).join('\n')),
]
  .filter(Boolean)
  .join('\n')}
</main>
</body>
</html>
`;
  return [{ name: 'report.html', content }];
};
