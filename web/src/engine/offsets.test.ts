import { describe, expect, it } from 'vitest';
import { offsetsOf } from './offsets';

describe('offsets', () => {
  it('counts a surrogate pair as one code point', () => {
    const text = 'a🚢b𝒳c';
    const { toCodePoint, toUnit } = offsetsOf(text);
    for (const word of ['a', '🚢', 'b', '𝒳', 'c']) {
      const unit = text.indexOf(word);
      const codePoint = [...text].indexOf(word);
      expect(toCodePoint(unit)).toBe(codePoint);
      expect(toUnit(codePoint)).toBe(unit);
    }
    expect(toCodePoint(text.length)).toBe(5);
    expect(toUnit(5)).toBe(text.length);
  });

  it('counts half a pair that stands alone as one', () => {
    expect(offsetsOf('\uD83Dab').toCodePoint(2)).toBe(2);
  });

  it('leaves text within the basic plane as it is', () => {
    expect(offsetsOf('船ßé').toCodePoint(3)).toBe(3);
  });
});
