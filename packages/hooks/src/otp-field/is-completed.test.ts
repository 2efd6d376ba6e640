import { describe, expect, it } from 'vitest';
import { codeFormat } from './code-format.js';
import { type Change, isCompleted } from './is-completed.js';

const change = (more: Partial<Change>): Change => ({
  previous: '12345',
  next: '123456',
  by: 'key',
  lastCompleted: null,
  ...more,
});

describe('whether a change completes a code', () => {
  it.each<[string, Partial<Change>, boolean]>([
    ['the last digit does', {}, true],
    ['a paste into an empty field does', { previous: '', by: 'text' }, true],
    ['a part does not', { next: '1234' }, false],
    ['a key in a full field does not', { previous: '123455' }, false],
    ['a code pasted over another does', { previous: '987654', by: 'text' }, true],
    ['the code that was completed last does not', { previous: '123456', by: 'text', lastCompleted: '123456' }, false],
    ['an old code that undo brings back does not', { by: 'history' }, false],
  ])('%s', (_name, more, isExpected) => {
    expect(isCompleted(change(more), codeFormat(6))).toBe(isExpected);
  });

  it('where the length is not known nothing does', () => {
    expect(isCompleted(change({ next: '12345678' }), codeFormat({ min: 6, max: 8 }))).toBe(false);
  });
});
