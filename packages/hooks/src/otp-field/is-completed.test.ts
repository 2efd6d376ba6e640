import { describe, expect, it } from 'vitest';
import { codeFormat } from './code-format.js';
import type { EditSource } from './edit-source.js';
import { isCompleted } from './is-completed.js';

describe('whether a change completes a code', () => {
  it.each<[string, string, string, EditSource, boolean]>([
    ['the last digit does', '12345', '123456', 'key', true],
    ['a paste into an empty field does', '', '123456', 'text', true],
    ['a part does not', '123', '1234', 'key', false],
    ['a key in a full field does not', '123455', '123456', 'key', false],
    ['a code pasted over another does', '987654', '123456', 'text', true],
    ['an old code that undo brings back does not', '12345', '123456', 'history', false],
  ])('%s', (_name, previous, next, by, isExpected) => {
    expect(isCompleted(previous, next, by, codeFormat(6))).toBe(isExpected);
  });

  it('where the length is not known nothing does', () => {
    expect(isCompleted('1234567', '12345678', 'key', codeFormat({ min: 6, max: 8 }))).toBe(false);
  });
});
