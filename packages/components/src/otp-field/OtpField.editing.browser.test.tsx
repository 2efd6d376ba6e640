import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { field, fillByScript, paste, type } from './testing/field.js';

describe('typing a code', () => {
  it('takes digits one by one and completes once', async () => {
    const { input, codes } = field();
    await type(input, '123456');
    expect(input.value).toBe('123456');
    expect(codes()).toEqual(['123456']);
  });

  it('takes the same digit many times', async () => {
    const { input, codes } = field();
    await type(input, '111111');
    expect(codes()).toEqual(['111111']);
  });

  it('ignores letters and signs without losing the place', async () => {
    const { input, codes } = field();
    await type(input, '12a3-4.56');
    expect(codes()).toEqual(['123456']);
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
    expect(codes()).toEqual(['123456']);
  });

  it.each([4, 5, 8, 10])('takes a code of %i', async (length) => {
    const code = '1234567890'.slice(0, length);
    const { input, codes } = field({ length });
    await type(input, code);
    expect(codes()).toEqual([code]);
  });

  it('takes letters where the code has them, in one case', async () => {
    const { input, codes } = field({ mode: 'alphanumeric', uppercase: true });
    await type(input, 'a1b2c3');
    expect(codes()).toEqual(['A1B2C3']);
  });

  it('does not complete where the length is not known', async () => {
    const { input, codes } = field({ length: { min: 6, max: 8 } });
    await type(input, '12345678');
    expect(input.value).toBe('12345678');
    expect(codes()).toEqual([]);
  });
});

describe('editing a code', () => {
  it('deletes at the end and in the middle', async () => {
    const { input } = field();
    await type(input, '1234{Backspace}');
    expect(input.value).toBe('123');
    input.setSelectionRange(1, 1);
    await userEvent.keyboard('{Delete}');
    expect(input.value).toBe('13');
  });

  it('replaces all that is selected', async () => {
    const { input } = field();
    await type(input, '123456');
    input.select();
    await userEvent.keyboard('7');
    expect(input.value).toBe('7');
  });

  it('replaces two selected digits by one', async () => {
    const { input } = field();
    await type(input, '123456');
    input.setSelectionRange(1, 3);
    await userEvent.keyboard('9');
    expect(input.value).toBe('19456');
  });

  it('completes again after a digit was changed', async () => {
    const { input, codes } = field();
    await type(input, '123456{Backspace}7');
    expect(codes()).toEqual(['123456', '123457']);
  });

  it('moves by the arrow keys, Home and End', async () => {
    const { input } = field();
    await type(input, '123{Home}');
    expect(input.selectionStart).toBe(0);
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(input.selectionStart).toBe(2);
    await userEvent.keyboard('{End}');
    expect(input.selectionStart).toBe(3);
  });

  it('keeps the caret in the middle when a letter is refused there', async () => {
    const { input } = field();
    await type(input, '1234');
    input.setSelectionRange(2, 2);
    await userEvent.keyboard('x');
    await expect.poll(() => input.selectionStart).toBe(2);
    expect(input.value).toBe('1234');
  });
});

describe('pasting a code', () => {
  it.each([
    '123456',
    '123 456',
    '123-456',
    'Your code is 123456.',
    '12\u00a034\u200b56',
    '١٢٣٤٥٦',
    '१२३४५६',
    '１２３４５６',
  ])('reads "%s"', async (text) => {
    const { input, codes } = field();
    await paste(input, text);
    expect(input.value).toBe('123456');
    expect(codes()).toEqual(['123456']);
  });

  it('takes the first digits of a longer number, as a person reading along would', async () => {
    const { input } = field();
    await paste(input, '12345678');
    expect(input.value).toBe('123456');
  });

  it('a whole code replaces a wrong one wherever the caret is', async () => {
    const { input, codes } = field();
    await type(input, '987654');
    input.setSelectionRange(3, 3);
    await paste(input, '123459');
    expect(input.value).toBe('123459');
    expect(codes()).toEqual(['987654', '123459']);
  });

  it('a part goes in at the caret', async () => {
    const { input } = field();
    await type(input, '1256');
    input.setSelectionRange(2, 2);
    await paste(input, '34');
    expect(input.value).toBe('123456');
  });

  it('letters alone change nothing, and that is told', async () => {
    const { input, onReject } = field();
    await type(input, '123');
    await paste(input, 'no digits');
    expect(input.value).toBe('123');
    expect(onReject).toHaveBeenCalledOnce();
  });

  it('can be undone', async () => {
    const { input } = field();
    await paste(input, '123456');
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(input.value).toBe('');
  });

  it('the same code again completes again, for a second try after an error', async () => {
    const { input, codes, change } = field();
    await paste(input, '123456');
    change({ error: 'That code is not right.' });
    await paste(input, '123456');
    expect(codes()).toEqual(['123456', '123456']);
  });

  it('drops into the field like a paste', () => {
    const { input, codes } = field();
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/plain', '123 456');
    input.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    expect(codes()).toEqual(['123456']);
  });
});

describe('filling a code in by itself', () => {
  it('takes what a password manager writes by script', () => {
    const { input, codes } = field();
    fillByScript(input, '123 456');
    expect(input.value).toBe('123456');
    expect(codes()).toEqual(['123456']);
  });

  it('replaces an old code that was there', async () => {
    const { input, codes } = field();
    await type(input, '987654');
    fillByScript(input, '123456');
    expect(codes()).toEqual(['987654', '123456']);
  });

  it('asks the browser for one-time codes and a numeric keyboard', () => {
    const { input } = field();
    expect(input.autocomplete).toBe('one-time-code');
    expect(input.inputMode).toBe('numeric');
    expect(input.type).toBe('text');
    expect(input.maxLength).toBe(-1);
    expect(input.dir).toBe('ltr');
    expect(input.translate).toBe(false);
  });
});
