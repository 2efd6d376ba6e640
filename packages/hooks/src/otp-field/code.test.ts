import { describe, expect, it } from 'vitest';
import { codeFormat, cut, normalize, readCode } from './code.js';
import { messages, misread } from './testing/messages.js';

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

describe('reading a text', () => {
  it.each([
    ['123456', '123456'],
    ['12 34 56', '123456'],
    ['Your code is 123456.', '123456'],
    ['2 of 3: your code is 123456, valid for 5 minutes', '123456'],
    ['G-123456 is your code', '123456'],
    ['code:١٢٣٤٥٦', '123456'],
    ['12345678', ''],
    ['34', '34'],
    ['nothing', ''],
  ])('finds six digits in "%s": %s', (text, code) => {
    expect(readCode(text, codeFormat(6))).toBe(code);
  });

  it.each([
    ['Your code is 123456, valid for 5 minutes', '123456'],
    ['1234 5678', '12345678'],
    ['123456789', ''],
    ['20261130', '20261130'],
    ['2026-11-30', ''],
  ])('finds six to eight digits in "%s": %s', (text, code) => {
    expect(readCode(text, codeFormat({ min: 6, max: 8 }))).toBe(code);
  });

  it.each([
    ['k7qm-2x', 'k7qm2x'],
    ['Your code is K7QM2X.', 'K7QM2X'],
    ['AB', 'AB'],
    ['Please wait', ''],
    ['Your 2FA code is K7QM2X', 'K7QM2X'],
    ['12:05 K7QM2X is your code', 'K7QM2X'],
  ])('finds six letters or digits in "%s": %s', (text, code) => {
    expect(readCode(text, codeFormat(6, 'alphanumeric'))).toBe(code);
  });
});

describe('a message', () => {
  it('is in the table for twelve languages, most with other numbers than the code', () => {
    expect(messages.length).toBeGreaterThanOrEqual(120);
    expect(new Set(messages.map(({ language }) => language)).size).toBeGreaterThanOrEqual(12);
    const others = messages.filter(({ text, code }) => /\p{N}/u.test(text.replace(code, '')));
    expect(others.length).toBeGreaterThan(messages.length / 2);
  });

  it.each(messages)('in $language: "$text" gives "$code"', ({ text, code, length }) => {
    expect(readCode(text, codeFormat(length))).toBe(code);
  });

  it.each(messages)('in $language with \\r\\n and spaces around: "$text" gives "$code"', ({ text, code, length }) => {
    expect(readCode(`  ${text.replaceAll('\n', '\r\n')}\r\n`, codeFormat(length))).toBe(code);
  });

  it.each(misread)('"$text" is misread as $code', ({ text, code, length }) => {
    expect(readCode(text, codeFormat(length))).toBe(code);
  });

  it('takes time in proportion to its length', () => {
    for (const part of ['a', '1', '1 ', '1-', '1,', '(1', '$ ', '+1 ', '@a #', '啊1', 'a1 ', '१ ']) {
      for (const mode of ['numeric', 'alphanumeric'] as const) {
        const begun = performance.now();
        readCode(`x ${part.repeat(100_000 / part.length)}`, codeFormat({ min: 6, max: 8 }, mode));
        // A search that goes back takes minutes.
        expect(performance.now() - begun, part).toBeLessThan(2000);
      }
    }
  });
});

describe('cut', () => {
  it.each([
    ['123 456', '123456'],
    ['12345678', '123456'],
    ['Code 12', '12'],
  ])('cuts %s to %s', (value, code) => {
    expect(cut(value, codeFormat(6))).toBe(code);
  });
});
