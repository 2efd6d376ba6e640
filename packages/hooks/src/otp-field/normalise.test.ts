import { describe, expect, it } from 'vitest';
import { normalise } from './normalise.js';

describe('the code in a text', () => {
  it.each([
    ['123456', '123456'],
    ['123 456', '123456'],
    ['123-456', '123456'],
    ['Your code is 123456.', '123456'],
    ['12\u00a034\u200b56', '123456'],
    ['١٢٣٤٥٦', '123456'],
    ['१२३४५६', '123456'],
    ['１２３４５６', '123456'],
    ['𝟏𝟐𝟑', '123'],
    ['no digits', ''],
  ])('%s is %s', (text, code) => {
    expect(normalise(text, 'numeric')).toBe(code);
  });

  it('keeps letters where the code has them, in one case', () => {
    expect(normalise('ab-1２c', 'alphanumeric')).toBe('AB12C');
  });
});
