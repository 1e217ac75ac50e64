/** schema.org in JSON-LD: a NewsArticle for each story, and who and what they speak of. */
import type { Entity } from '../../engine/types';
import { quotedText, type StoryText, storyTexts } from '../stories';
import type { Make } from '../types';

const types: Record<string, string> = {
  person: 'Person',
  organisation: 'Organization',
  place: 'Place',
  event: 'Event',
  work: 'CreativeWork',
};

const idOf = (id: string): string => `#${encodeURIComponent(id)}`;
const isDate = (text: string | undefined): boolean => /^\d{4}(-\d\d(-\d\d([T ].*)?)?)?$/.test(text ?? '');

function thing({ id, type, name, aliases, roles }: Entity): object {
  const others = aliases.map((alias) => alias.text).filter((alias) => alias !== name);
  return {
    '@type': types[type] ?? 'Thing',
    '@id': idOf(id),
    name,
    ...(others.length > 0 ? { alternateName: others } : {}),
    ...(roles.length > 0 ? { [type === 'person' ? 'jobTitle' : 'description']: roles } : {}),
  };
}

function article(
  { id, document, story, headline, paragraphs, mentions, quotes }: StoryText,
  known: Set<string>,
): object {
  const body = paragraphs.map((one) => one.text).join('\n\n');
  const named = [...new Set(mentions.map((one) => one.entity ?? ''))].filter((one) => known.has(one));
  return {
    '@type': 'NewsArticle',
    '@id': idOf(id),
    ...(headline ? { headline } : {}),
    inLanguage: story.language,
    ...(isDate(story.published) ? { datePublished: story.published } : {}),
    ...(isDate(story.updated) ? { dateModified: story.updated } : {}),
    ...(story.dateline
      ? { dateline: document.text.slice(story.dateline.start, story.dateline.end).trim() }
      : {}),
    ...(story.dateline?.place ? { locationCreated: { '@type': 'Place', name: story.dateline.place } } : {}),
    ...(story.byline.length > 0
      ? { author: story.byline.map(({ text }) => ({ '@type': 'Person', name: text })) }
      : {}),
    ...(story.agency ? { sourceOrganization: { '@type': 'Organization', name: story.agency } } : {}),
    articleBody: body,
    wordCount: body.split(/\s+/).filter(Boolean).length,
    mentions: named.map((one) => ({ '@id': idOf(one) })),
    hasPart: quotes
      .filter((quote) => quote.direct)
      .map((quote) => ({
        '@type': 'Quotation',
        text: quotedText(document, quote),
        ...(quote.speaker && known.has(quote.speaker)
          ? { spokenByCharacter: { '@id': idOf(quote.speaker) } }
          : {}),
      })),
  };
}

export const make: Make = (project) => {
  const known = new Set(project.entities.map((entity) => entity.id));
  const graph = [
    ...storyTexts(project).map((story) => article(story, known)),
    ...project.entities.map(thing),
  ];
  const content = JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }, null, 1);
  return [{ name: 'stories.jsonld', content: `${content}\n` }];
};
