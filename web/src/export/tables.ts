import type { Document } from '../engine/types';
import { csv } from './csv';
import type { Project } from './index';
import { storyTexts } from './stories';

const slice = (document: Document, range?: { start: number; end: number }): string =>
  range ? document.text.slice(range.start, range.end) : '';

const storyAt = (document: Document, offset: number): number | undefined =>
  document.blocks.find((block) => block.start <= offset && offset < block.end)?.story ?? undefined;

export const storiesCsv = (project: Project): string =>
  csv(
    [
      'document',
      'story',
      'headline',
      'byline',
      'place',
      'agency',
      'published',
      'language',
      'words',
      'confidence',
      'reason',
    ],
    storyTexts(project).map(({ document, story, headline, paragraphs }) => [
      document.id,
      story.id,
      headline,
      story.byline.map((name) => name.text).join('; '),
      story.dateline?.place,
      story.agency,
      story.published,
      story.language,
      paragraphs.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0),
      story.confidence,
      story.reason,
    ]),
  );

export const entitiesCsv = (project: Project): string =>
  csv(
    ['id', 'type', 'name', 'alias', 'count', 'evidence', 'roles'],
    project.entities.flatMap((entity) =>
      entity.aliases.map((alias) => [
        entity.id,
        entity.type,
        entity.name,
        alias.text,
        alias.count,
        alias.evidence,
        entity.roles.join('; '),
      ]),
    ),
  );

export const mentionsCsv = (project: Project): string =>
  csv(
    ['document', 'story', 'start', 'end', 'type', 'text', 'normal', 'entity', 'confidence'],
    project.documents.flatMap((document) =>
      document.mentions.map((one) => [
        document.id,
        storyAt(document, one.start),
        one.start,
        one.end,
        one.type,
        one.text,
        one.normal,
        one.entity,
        one.confidence,
      ]),
    ),
  );

export const quotesCsv = (project: Project): string =>
  csv(
    [
      'document',
      'story',
      'start',
      'end',
      'direct',
      'quotation',
      'source',
      'speaker',
      'cue',
      'mark_missing',
      'reason',
    ],
    project.documents.flatMap((document) =>
      document.quotes.map((one) => [
        document.id,
        storyAt(document, one.start),
        one.start,
        one.end,
        one.direct,
        slice(document, one),
        slice(document, one.source),
        one.speaker,
        slice(document, one.cue),
        one.broken,
        one.reason,
      ]),
    ),
  );

export const pairsCsv = (project: Project): string =>
  csv(
    [
      'document_a',
      'story_a',
      'document_b',
      'story_b',
      'relation',
      'a_in_b',
      'b_in_a',
      'a_in_b_exact',
      'b_in_a_exact',
      'likely_source',
      'reason',
    ],
    project.copies.pairs.map((pair) => [
      pair.a.document,
      pair.a.story,
      pair.b.document,
      pair.b.story,
      pair.relation,
      pair.a_in_b,
      pair.b_in_a,
      pair.a_in_b_exact,
      pair.b_in_a_exact,
      pair.origin?.agency,
      pair.reason,
    ]),
  );

export const removedCsv = (project: Project): string =>
  csv(
    ['document', 'start', 'end', 'role', 'reason', 'confidence', 'text'],
    project.documents.flatMap((document) =>
      document.blocks
        .filter((block) => !block.kept)
        .map((block) => [
          document.id,
          block.start,
          block.end,
          block.role,
          block.reason,
          block.confidence,
          slice(document, block),
        ]),
    ),
  );
