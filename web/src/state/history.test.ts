import { beforeEach, describe, expect, it } from 'vitest';
import { type Command, canRedo, canUndo, forget, redo, run, undo } from './history';

let state: string[] = [];

const adding = (word: string): Command => ({
  label: `added ${word}`,
  apply: () => {
    state = [...state, word];
  },
  revert: () => {
    state = state.filter((one) => one !== word);
  },
});

beforeEach(() => {
  forget();
  state = [];
});

describe('commands', () => {
  it('are applied, taken back in reverse order, and applied again', async () => {
    await run(adding('a'));
    await run(adding('b'));
    expect(state).toEqual(['a', 'b']);
    expect((await undo())?.label).toBe('added b');
    expect((await undo())?.label).toBe('added a');
    expect(state).toEqual([]);
    expect((await redo())?.label).toBe('added a');
    expect(state).toEqual(['a']);
  });

  it('say whether there is one to take back or to apply again', async () => {
    expect([canUndo(), canRedo()]).toEqual([false, false]);
    await run(adding('a'));
    expect([canUndo(), canRedo()]).toEqual([true, false]);
    await undo();
    expect([canUndo(), canRedo()]).toEqual([false, true]);
  });

  it('are no longer there to apply again once another was run', async () => {
    await run(adding('a'));
    await undo();
    await run(adding('b'));
    expect(await redo()).toBeUndefined();
    expect(state).toEqual(['b']);
  });

  it('are waited for', async () => {
    const slow: Command = {
      label: 'slow',
      apply: async () => {
        await Promise.resolve();
        state = ['done'];
      },
      revert: async () => {
        await Promise.resolve();
        state = [];
      },
    };
    await run(slow);
    expect(state).toEqual(['done']);
    await undo();
    expect(state).toEqual([]);
  });

  it('are nothing when there are none', async () => {
    expect(await undo()).toBeUndefined();
    expect(await redo()).toBeUndefined();
  });

  it('are forgotten when asked', async () => {
    await run(adding('a'));
    await undo();
    await run(adding('b'));
    forget();
    expect([canUndo(), canRedo()]).toEqual([false, false]);
  });
});
