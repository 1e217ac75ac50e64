/** Brings a place of the text into sight and marks it, without touching what is drawn. */
import { effect } from '@preact/signals';
import { blockIndexAt, place, type TextPlace } from '../state/places';
import { documentById } from '../state/store';

/** The range of a place in the paragraph that shows its block. */
function rangeOf(at: TextPlace): Range | undefined {
  const story = documentById(at.document);
  if (!story) return undefined;
  const index = blockIndexAt(story, at);
  const paragraph = document.querySelector(`#panel [data-block="${index}"] > :is(p, h2, h3)`);
  if (!paragraph) return undefined;
  const range = new Range();
  range.selectNodeContents(paragraph);
  const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let offset = story.blocks[index]?.start ?? 0;
  for (let node = texts.nextNode() as Text | null; node; node = texts.nextNode() as Text | null) {
    const next = offset + node.length;
    if (offset <= at.start && at.start < next) range.setStart(node, at.start - offset);
    if (offset < at.end && at.end <= next) range.setEnd(node, at.end - offset);
    offset = next;
  }
  return range;
}

function reveal(at: TextPlace): void {
  const range = rangeOf(at);
  if (!range) return;
  const element = range.startContainer;
  (element instanceof Element ? element : element.parentElement)?.scrollIntoView({ block: 'center' });
  if ('highlights' in CSS) CSS.highlights.set('here', new Highlight(range));
  else
    getSelection()?.setBaseAndExtent(
      range.startContainer,
      range.startOffset,
      range.endContainer,
      range.endOffset,
    );
}

export function followPlace(): void {
  effect(() => {
    const at = place.value;
    if (at) requestAnimationFrame(() => reveal(at));
  });
}
