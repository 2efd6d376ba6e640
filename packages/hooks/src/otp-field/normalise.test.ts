import { describe, expect, it } from 'vitest';
import { normalise } from './normalise.js';

const digits = { mode: 'numeric', uppercase: false } as const;

describe('the characters of a code in a text', () => {
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
  ])('%s is %s', (text, code) => {
    expect(normalise(text, digits)).toBe(code);
  });

  it('reads all ten digits of every script', () => {
    const zeros = [0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xe50, 0x1040, 0x17e0, 0x1810, 0xa620, 0x104a0, 0x1e950];
    for (const zero of zeros) {
      const all = Array.from({ length: 10 }, (_, digit) => String.fromCodePoint(zero + digit)).join('');
      expect(normalise(all, digits)).toBe('0123456789');
    }
  });

  it('keeps letters where a code has them, as they were typed', () => {
    expect(normalise('ab-1２c', { mode: 'alphanumeric', uppercase: false })).toBe('ab12c');
  });

  it('makes letters upper case when asked', () => {
    expect(normalise('ab-1２c', { mode: 'alphanumeric', uppercase: true })).toBe('AB12C');
  });
});
