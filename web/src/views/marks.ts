/** The marks a reader shows on a story's text. */
import type { Document } from '../engine/types';
import type { Mark } from '../highlight/segments';
import { entityById, mentionEntities, type Shown } from '../state/store';
import { strings } from '../strings';
import { isUnseen } from './mending';

const groups: Record<string, Shown> = {
  person: 'person',
  organisation: 'organisation',
  place: 'place',
  date: 'date',
  time: 'date',
  duration: 'date',
  money: 'number',
  percent: 'number',
  quantity: 'number',
};
/** Letters beside the underline's shape, for those who see neither colour nor shape well; the style
 * sheet writes them after each name. */
const letters: Record<string, string> = {
  person: 'P',
  organisation: 'B',
  place: 'L',
  date: 'D',
  number: 'N',
};

export function readerMarks(
  document: Document,
  shown: Record<Shown, boolean>,
  hot: string | undefined,
): Mark[] {
  const ids = mentionEntities.value[document.id] ?? [];
  const marks: Mark[] = [];
  document.mentions.forEach((mention, i) => {
    const group = groups[mention.type];
    const id = ids[i] ?? undefined;
    if (!group || !(shown[group] || (id && id === hot))) return;
    const entity = id ? entityById.value.get(id) : undefined;
    const kind = strings.entities.types[mention.type] ?? strings.numbers.kinds[mention.type] ?? mention.type;
    marks.push({
      start: mention.start,
      end: mention.end,
      className: `e e-${group}${id && id === hot ? ' hot' : ''}`,
      title: `${letters[group]} · ${kind}${entity && entity.name !== mention.text ? `: ${entity.name}` : ''}${mention.normal ? `: ${mention.normal}` : ''}`,
      ...(id ? { entity: id } : {}),
    });
  });
  if (shown.quote) {
    for (const quote of document.quotes) {
      if (quote.direct)
        marks.push({ start: quote.start, end: quote.end, className: quote.broken ? 'q q-broken' : 'q' });
    }
  }
  return [...marks, ...mendedMarks(document)];
}

const stands = (character: string | undefined): boolean => character !== undefined && /\S/.test(character);

/** What was mended, struck through with what it was mended to beside it. A mark that was put in hangs
 * on the character it belongs to. */
function mendedMarks({ text, repairs }: Document): Mark[] {
  return repairs.flatMap(({ start, end, kind, before, after }): Mark[] => {
    if (isUnseen(kind)) return [];
    if (before !== '') return [{ start, end, className: 'mended', after }];
    return stands(text[start - 1])
      ? [{ start: start - 1, end: start, className: 'put-in', after }]
      : [{ start, end: start + 1, className: 'put-in', before: after }];
  });
}
