import { describe, expect, it } from 'vitest';
import { codeFormat } from './code-format.js';
import { readCode } from './read-code.js';

describe('the code in a text that came as a whole', () => {
  it.each([
    ['123456', '123456'],
    ['12 34 56', '123456'],
    ['Your code is 123456.', '123456'],
    ['2 of 3: your code is 123456, valid for 5 minutes', '123456'],
    ['G-123456 is your code', '123456'],
    ['code:١٢٣٤٥٦', '123456'],
    ['12345678', '123456'],
    ['34', '34'],
    ['nothing', ''],
  ])('six digits in "%s" are %s', (text, code) => {
    expect(readCode(text, codeFormat(6))).toBe(code);
  });

  it.each([
    ['Your code is 123456, valid for 5 minutes', '123456'],
    ['1234 5678', '12345678'],
    ['123456789', '12345678'],
  ])('six to eight digits in "%s" are %s', (text, code) => {
    expect(readCode(text, codeFormat({ min: 6, max: 8 }))).toBe(code);
  });

  it.each([
    ['k7qm-2x', 'k7qm2x'],
    ['Your code is K7QM2X.', 'K7QM2X'],
    ['AB', 'AB'],
    ['Please wait', 'Please'],
  ])('six letters or digits in "%s" are %s', (text, code) => {
    expect(readCode(text, codeFormat(6, 'alphanumeric'))).toBe(code);
  });
});
