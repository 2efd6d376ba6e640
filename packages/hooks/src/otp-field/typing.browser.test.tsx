import { describe, expect, it, vi } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { field, type } from './testing/field.js';

describe('typing', () => {
  it('accepts digits one by one and completes once', async () => {
    const { input, codes, onChange } = field();
    await type(input, '123456');
    expect(input.value).toBe('123456');
    expect(codes()).toEqual(['123456']);
    expect(onChange.mock.calls.flat()).toEqual(['1', '12', '123', '1234', '12345', '123456']);
  });

  it('draws the typed digits, and the caret in the next box', async () => {
    const { input, drawn } = field();
    await type(input, '123');
    await expect.poll(drawn).toBe('123|___');
  });

  it('accepts a burst of digits', async () => {
    const { input, codes } = field();
    input.focus();
    for (const digit of '123456') document.execCommand('insertText', false, digit);
    expect(input.value).toBe('123456');
    expect(codes()).toEqual(['123456']);
  });

  it('accepts the same digit many times', async () => {
    const { input, codes } = field();
    await type(input, '111111');
    expect(codes()).toEqual(['111111']);
  });

  it('accepts digits from a software keyboard that sends no keys', async () => {
    const { input, codes } = field();
    input.focus();
    for (const text of '123456') await cdp().send('Input.insertText', { text });
    await expect.poll(() => input.value).toBe('123456');
    expect(codes()).toEqual(['123456']);
  });

  it('accepts Arabic-Indic digits', async () => {
    const { input, codes } = field();
    input.focus();
    for (const text of '١٢٣٤٥٦') await cdp().send('Input.insertText', { text });
    await expect.poll(() => input.value).toBe('123456');
    expect(codes()).toEqual(['123456']);
  });

  it('ignores letters and punctuation and keeps its place', async () => {
    const { input, codes } = field();
    await type(input, '12a3-4. 56');
    expect(codes()).toEqual(['123456']);
  });

  it('accepts a code typed in groups, and rejects nothing', async () => {
    const { input, codes, onReject } = field();
    await type(input, '123 456');
    await type(input, '{Backspace}-6');
    expect(codes()).toEqual(['123456', '123456']);
    expect(onReject).not.toHaveBeenCalled();
  });

  it('keeps the caret in the middle after a rejected letter', async () => {
    const { input } = field();
    await type(input, '1234');
    input.setSelectionRange(2, 2);
    await userEvent.keyboard('x');
    expect(input.selectionStart).toBe(2);
    expect(input.value).toBe('1234');
  });

  it('reports a rejected letter and keeps the selected digits', async () => {
    const { input, onReject, onChange } = field({ defaultValue: '1234' });
    input.focus();
    input.setSelectionRange(1, 3);
    await userEvent.keyboard('x');
    expect(input.value).toBe('1234');
    expect([input.selectionStart, input.selectionEnd]).toEqual([1, 3]);
    expect(onReject).toHaveBeenCalledExactlyOnceWith('x');
    expect(onChange).not.toHaveBeenCalled();
  });

  it('ignores a key at the end of a full field', async () => {
    const { input, codes } = field();
    await type(input, '1234567');
    expect(input.value).toBe('123456');
    expect(codes()).toEqual(['123456']);
  });

  it('overwrites the digit at the caret of a full field, and completes nothing', async () => {
    const { input, codes } = field();
    await type(input, '123456');
    input.setSelectionRange(2, 2);
    await userEvent.keyboard('9');
    expect(input.value).toBe('129456');
    expect(input.selectionStart).toBe(3);
    expect(codes()).toEqual(['123456']);
  });

  it('inserts a digit in the middle of an incomplete code', async () => {
    const { input } = field();
    await type(input, '124');
    input.setSelectionRange(2, 2);
    await userEvent.keyboard('3');
    expect(input.value).toBe('1234');
  });

  it.each([4, 5, 7, 8, 10])('accepts a code of %i', async (length) => {
    const code = '1234567890'.slice(0, length);
    const { input, codes, boxes } = field({ length });
    expect(boxes()).toHaveLength(length);
    await type(input, code);
    expect(codes()).toEqual([code]);
  });

  it('completes nothing if the length is unknown', async () => {
    const { input, codes, form } = field({ length: { min: 6, max: 8 } });
    await type(input, '12345');
    expect(form.checkValidity()).toBe(false);
    await type(input, '678');
    expect(input.value).toBe('12345678');
    expect(form.checkValidity()).toBe(true);
    expect(codes()).toEqual([]);
  });

  it('accepts letters as typed in alphanumeric mode', async () => {
    const { input, codes } = field({ mode: 'alphanumeric' });
    await type(input, 'a1-B2 c3');
    expect(codes()).toEqual(['a1B2c3']);
  });

  it('converts letters to upper case on request', async () => {
    const { input, codes, onChange } = field({ mode: 'alphanumeric', uppercase: true });
    await type(input, 'a1b2c3');
    expect(codes()).toEqual(['A1B2C3']);
    expect(onChange.mock.calls[0]).toEqual(['A']);
  });

  it('explains an impossible length', () => {
    const error = /Pass useOtpField a length such as 6/;
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(() => field({ length: { min: 8, max: 6 } })).toThrow(error);
  });
});
