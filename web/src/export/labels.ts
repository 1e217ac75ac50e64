/** What other tools call the kinds of mentions. */

/** OntoNotes 5, as English spaCy models have them; a place is LOC, since ours do not tell states from hills. */
export const ontoNotes: Record<string, string> = {
  person: 'PERSON',
  organisation: 'ORG',
  place: 'LOC',
  group: 'NORP',
  event: 'EVENT',
  work: 'WORK_OF_ART',
  date: 'DATE',
  time: 'TIME',
  duration: 'DATE',
  money: 'MONEY',
  percent: 'PERCENT',
  quantity: 'QUANTITY',
};

/** CoNLL-2003 has four kinds, and none for dates and sums. */
export const conll2003: Record<string, string> = {
  person: 'PER',
  organisation: 'ORG',
  place: 'LOC',
  group: 'MISC',
  event: 'MISC',
  work: 'MISC',
};
