import { describe, expect, it, vi } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { field, type } from './testing/field.js';

describe('typing a code', () => {
  it('takes digits one by one and completes once', async () => {
    const { input, codes, onChange } = field();
    await type(input, '123456');
    expect(input.value).toBe('123456');
    expect(codes()).toEqual(['123456']);
    expect(onChange.mock.calls.flat()).toEqual(['1', '12', '123', '1234', '12345', '123456']);
  });

  it('draws what is typed, and the caret in the next box', async () => {
    const { input, drawn } = field();
    await type(input, '123');
    await expect.poll(drawn).toBe('123|___');
  });

  it('takes a burst of digits without a pause between them', async () => {
    const { input, codes } = field();
    input.focus();
    for (const digit of '123456') document.execCommand('insertText', false, digit);
    expect(input.value).toBe('123456');
    expect(codes()).toEqual(['123456']);
  });

  it('takes the same digit many times', async () => {
    const { input, codes } = field();
    await type(input, '111111');
    expect(codes()).toEqual(['111111']);
  });

  it('takes digits of a software keyboard that sends no keys', async () => {
    const { input, codes } = field();
    input.focus();
    for (const text of '123456') await cdp().send('Input.insertText', { text });
    await expect.poll(() => input.value).toBe('123456');
    expect(codes()).toEqual(['123456']);
  });

  it('takes Arabic-Indic digits as they are typed', async () => {
    const { input, codes } = field();
    input.focus();
    for (const text of '١٢٣٤٥٦') await cdp().send('Input.insertText', { text });
    await expect.poll(() => input.value).toBe('123456');
    expect(codes()).toEqual(['123456']);
  });

  it('ignores letters and signs without losing the place', async () => {
    const { input, codes } = field();
    await type(input, '12a3-4. 56');
    expect(codes()).toEqual(['123456']);
  });

  it('a code is typed as it is read, in groups: nothing to complain of', async () => {
    const { input, codes, onReject } = field();
    await type(input, '123 456');
    await type(input, '{Backspace}-6');
    expect(codes()).toEqual(['123456', '123456']);
    expect(onReject).not.toHaveBeenCalled();
  });

  it('keeps the caret in the middle when a letter is refused there', async () => {
    const { input } = field();
    await type(input, '1234');
    input.setSelectionRange(2, 2);
    await userEvent.keyboard('x');
    expect(input.selectionStart).toBe(2);
    expect(input.value).toBe('1234');
  });

  it('a refused letter leaves the selected digits alone, and is told', async () => {
    const { input, onReject, onChange } = field({ defaultValue: '1234' });
    input.focus();
    input.setSelectionRange(1, 3);
    await userEvent.keyboard('x');
    expect(input.value).toBe('1234');
    expect([input.selectionStart, input.selectionEnd]).toEqual([1, 3]);
    expect(onReject).toHaveBeenCalledExactlyOnceWith('x');
    expect(onChange).not.toHaveBeenCalled();
  });

  it('never overflows: a key at the end of a full field does nothing', async () => {
    const { input, codes } = field();
    await type(input, '1234567');
    expect(input.value).toBe('123456');
    expect(codes()).toEqual(['123456']);
  });

  it('in a full field a key takes the place of the digit at the caret, and completes nothing by itself', async () => {
    const { input, codes } = field();
    await type(input, '123456');
    input.setSelectionRange(2, 2);
    await userEvent.keyboard('9');
    expect(input.value).toBe('129456');
    expect(input.selectionStart).toBe(3);
    expect(codes()).toEqual(['123456']);
  });

  it('a digit in the middle of a part goes in between', async () => {
    const { input } = field();
    await type(input, '124');
    input.setSelectionRange(2, 2);
    await userEvent.keyboard('3');
    expect(input.value).toBe('1234');
  });

  it.each([4, 5, 7, 8, 10])('takes a code of %i', async (length) => {
    const code = '1234567890'.slice(0, length);
    const { input, codes, boxes } = field({ length });
    expect(boxes()).toHaveLength(length);
    await type(input, code);
    expect(codes()).toEqual([code]);
  });

  it('does not complete where the length is not known', async () => {
    const { input, codes, form } = field({ length: { min: 6, max: 8 } });
    await type(input, '12345');
    expect(form.checkValidity()).toBe(false);
    await type(input, '678');
    expect(input.value).toBe('12345678');
    expect(form.checkValidity()).toBe(true);
    expect(codes()).toEqual([]);
  });

  it('takes letters where the code has them, as they are typed', async () => {
    const { input, codes } = field({ mode: 'alphanumeric' });
    await type(input, 'a1-B2 c3');
    expect(codes()).toEqual(['a1B2c3']);
  });

  it('makes letters upper case when asked, one after another', async () => {
    const { input, codes, onChange } = field({ mode: 'alphanumeric', uppercase: true });
    await type(input, 'a1b2c3');
    expect(codes()).toEqual(['A1B2C3']);
    expect(onChange.mock.calls[0]).toEqual(['A']);
  });

  it('says what is wrong with a length that cannot be', () => {
    const error = /Pass useOtpField a length such as 6, not 8 to 6/;
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(() => field({ length: { min: 8, max: 6 } })).toThrow(error);
  });
});
