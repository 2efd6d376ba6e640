import { describe, expect, it } from 'vitest';
import { codeFormat, normalize, readCode } from './code.js';

const digits = { mode: 'numeric', uppercase: false } as const;

describe('normalize', () => {
  it.each([
    ['123456', '123456'],
    ['123 456', '123456'],
    ['123-456', '123456'],
    ['Your code is 123456.', '123456'],
    ['12\u00a034\u200b56', '123456'],
    ['\u200e123456\u200f', '123456'],
    ['١٢٣٤٥٦', '123456'],
    ['۱۲۳۴۵۶', '123456'],
    ['१२३४५६', '123456'],
    ['０１２９', '0129'],
    ['𝟎𝟏𝟗𝟘𝟡', '01909'],
    ['①②', '12'],
    ['no digits', ''],
    ['½', '12'],
  ])('turns %s into %s', (text, code) => {
    expect(normalize(text, digits)).toBe(code);
  });

  it('reads all ten digits of every script', () => {
    const zeros = [0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xe50, 0x1040, 0x17e0, 0x1810, 0xa620, 0x104a0, 0x1e950];
    for (const zero of zeros) {
      const all = Array.from({ length: 10 }, (_, digit) => String.fromCodePoint(zero + digit)).join('');
      expect(normalize(all, digits)).toBe('0123456789');
    }
  });

  it('keeps letters as typed in alphanumeric mode', () => {
    expect(normalize('ab-1２c', { mode: 'alphanumeric', uppercase: false })).toBe('ab12c');
  });

  it('converts letters to upper case on request', () => {
    expect(normalize('ab-1２c', { mode: 'alphanumeric', uppercase: true })).toBe('AB12C');
  });
});

describe('readCode', () => {
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
  ])('finds six digits in "%s": %s', (text, code) => {
    expect(readCode(text, codeFormat(6))).toBe(code);
  });

  it.each([
    ['Your code is 123456, valid for 5 minutes', '123456'],
    ['1234 5678', '12345678'],
    ['123456789', '12345678'],
  ])('finds six to eight digits in "%s": %s', (text, code) => {
    expect(readCode(text, codeFormat({ min: 6, max: 8 }))).toBe(code);
  });

  it.each([
    ['k7qm-2x', 'k7qm2x'],
    ['Your code is K7QM2X.', 'K7QM2X'],
    ['AB', 'AB'],
    ['Please wait', 'Please'],
  ])('finds six letters or digits in "%s": %s', (text, code) => {
    expect(readCode(text, codeFormat(6, 'alphanumeric'))).toBe(code);
  });
});
