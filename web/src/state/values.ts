/** Dates, sums and quantities in the kept text of stories. */
import { computed } from '@preact/signals';
import type { Mention } from '../engine/types';
import { strings } from '../strings';
import { perDocument, storyAt } from './places';
import { documents } from './store';

export const valueKinds = Object.keys(strings.numbers.kinds);

export interface Value {
  mention: Mention;
  story: number;
}

export const valuesOf = perDocument((document): Value[] =>
  document.mentions.flatMap((mention) => {
    if (!valueKinds.includes(mention.type)) return [];
    const story = storyAt(document, mention);
    return story === undefined ? [] : [{ mention, story }];
  }),
);

export const valueCount = computed(() =>
  documents.value.reduce((sum, document) => sum + valuesOf(document).length, 0),
);
