import { describe, expect, it } from 'vitest';
import { exampleProject } from './example';
import { blockAt, flattened, flowOf, type StoryText, storyTexts } from './stories';

const [morning, evening] = storyTexts(exampleProject()) as [StoryText, StoryText];

describe('story texts', () => {
  it('hold what is found in them and no furniture', () => {
    expect(morning.mentions.map((one) => one.text)).toContain('Harbour Board');
    expect(morning.paragraphs.map((one) => one.role)).toEqual(['body', 'subheading', 'body']);
    expect(evening.quotes).toEqual([]);
  });

  it('find the block of an offset, and none between blocks', () => {
    const { document } = morning;
    for (const block of document.blocks) {
      expect(blockAt(document, block.start)).toBe(block);
      expect(blockAt(document, block.end - 1)).toBe(block);
      expect(blockAt(document, block.end)).toBeUndefined();
    }
  });
});

describe('flow', () => {
  it('places every mention at its own words', () => {
    for (const story of [morning, evening]) {
      const flow = flowOf(story);
      for (const mention of story.mentions) {
        const place = flow.place(mention);
        expect(place && flow.text.slice(place.start, place.end)).toBe(mention.text);
      }
    }
  });

  it('places a range whose end a repair has moved, and none that begins inside a repair', () => {
    const flow = flowOf(evening);
    const ferry = evening.document.text.indexOf('ferry');
    expect(flow.place({ start: ferry, end: ferry + 5 })).toEqual({ start: 4, end: 9 });
    expect(flow.place({ start: 0, end: ferry + 5 })).toBeUndefined();
  });

  it('places nothing that was removed', () => {
    expect(flowOf(morning).place({ start: 0, end: 5 })).toBeUndefined();
  });
});

describe('flattened', () => {
  it('keeps the first and longest of what overlaps', () => {
    const ranges = [
      { start: 4, end: 6 },
      { start: 0, end: 3 },
      { start: 0, end: 5 },
      { start: 5, end: 6 },
    ];
    expect(flattened(ranges)).toEqual([
      { start: 0, end: 5 },
      { start: 5, end: 6 },
    ]);
  });
});
