import { beforeEach, describe, expect, it, vi } from 'vitest';
import { arriving, changeItem, showArrivals } from './arrivals';
import { items } from './store';

const bring = (count: number): void => {
  items.value = Array.from({ length: count }, (_, i) => ({
    source: { id: String(i), name: `${i}.txt`, bytes: new Uint8Array() },
  }));
};
const failures = (): number => items.value.filter((item) => item.failure).length;

beforeEach(() => {
  vi.useFakeTimers();
  showArrivals();
});

describe('what arrives', () => {
  it('is shown at once among few', () => {
    bring(3);
    changeItem('1', { failure: 'empty' });
    expect(items.value.map((item) => item.failure)).toEqual([undefined, 'empty', undefined]);
  });

  it('is gathered among many and shown together; the rest stays the same item', () => {
    bring(100);
    const [first] = items.value;
    changeItem('1', { failure: 'a' });
    changeItem('2', { failure: 'b' });
    expect(failures()).toBe(0);
    expect([arriving('2'), arriving('3')]).toEqual([true, false]);
    vi.advanceTimersByTime(1000);
    expect(failures()).toBe(2);
    expect(arriving('2')).toBe(false);
    expect(items.value[0]).toBe(first);
  });

  it('for an article that was taken away is forgotten', () => {
    bring(2);
    changeItem('gone', { failure: 'late' });
    expect(failures()).toBe(0);
  });
});
