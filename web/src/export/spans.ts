/** Mentions in a story's text as tools for labelled text want them: apart, and counted in code points. */
import { offsetsOf } from '../engine/offsets';
import type { Mention, Range } from '../engine/types';
import { ontoNotes } from './labels';
import { type Flow, flattened, flowOf, type StoryText } from './stories';

export interface LabelledSpan extends Range {
  label: string;
  mention: Mention;
}

export interface LabelledText {
  flow: Flow;
  /** UTF-16 code units of the flow's text; sorted, none over another. */
  spans: LabelledSpan[];
  toCodePoint(unit: number): number;
}

export function labelledText(story: StoryText, labels: Record<string, string> = ontoNotes): LabelledText {
  const flow = flowOf(story);
  const spans = story.mentions.flatMap((mention) => {
    const place = flow.place(mention);
    const label = labels[mention.type];
    return place && label ? [{ ...place, label, mention }] : [];
  });
  return { flow, spans: flattened(spans), toCodePoint: offsetsOf(flow.text).toCodePoint };
}
