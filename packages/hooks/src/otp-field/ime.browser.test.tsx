import { describe, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { field, type } from './testing/field.js';

const compose = (text: string) =>
  cdp().send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
const commit = (text: string) => cdp().send('Input.insertText', { text });

describe('input methods', () => {
  it('reports a composition only when it ends', async () => {
    const { input, codes, onChange, drawn } = field();
    input.focus();
    await compose('１２');
    await expect.poll(drawn).toBe('１２|____');
    expect(onChange).not.toHaveBeenCalled();
    await commit('１２３４５６');
    await expect.poll(() => input.value).toBe('123456');
    expect(codes()).toEqual(['123456']);
    expect(onChange).toHaveBeenCalledExactlyOnceWith('123456');
  });

  it('does not complete a code during composition', async () => {
    const { input, codes, onChange } = field();
    input.focus();
    await compose('123456');
    await expect.poll(() => input.value).toBe('123456');
    expect([codes(), onChange.mock.calls]).toEqual([[], []]);
    await commit('123456');
    await expect.poll(codes).toEqual(['123456']);
  });

  it('restores the code after a cancelled composition', async () => {
    const { input, drawn, onChange } = field({ defaultValue: '12' });
    await type(input, '{End}');
    await compose('３４');
    await expect.poll(drawn).toBe('12３４|__');
    await compose('');
    await commit('');
    await expect.poll(drawn).toBe('12|____');
    expect(input.value).toBe('12');
    expect(onChange).not.toHaveBeenCalled();
  });

  it('rejects a composition of letters', async () => {
    const { input, onChange } = field({ defaultValue: '12' });
    await type(input, '{End}');
    await compose('さん');
    await commit('三');
    await expect.poll(() => input.value).toBe('12');
    expect(onChange).not.toHaveBeenCalled();
  });

  it('inserts a composition at the caret', async () => {
    const { input } = field({ defaultValue: '1256' });
    input.focus();
    input.setSelectionRange(2, 2);
    await compose('３４');
    await commit('３４');
    await expect.poll(() => input.value).toBe('123456');
  });

  it('replaces a wrong code with a whole code composed behind it', async () => {
    const { input, codes } = field();
    await type(input, '987654');
    await compose('１２３４５９');
    await commit('１２３４５９');
    await expect.poll(() => input.value).toBe('123459');
    expect(codes()).toEqual(['987654', '123459']);
  });

  it('leaves the arrow keys to the input method during composition', async () => {
    const { input } = field({ defaultValue: '12' });
    await type(input, '{End}');
    await compose('３４');
    let isPrevented: boolean | undefined;
    window.addEventListener('keydown', (event) => (isPrevented = event.defaultPrevented), { once: true });
    input.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ArrowLeft', isComposing: true, bubbles: true, cancelable: true }),
    );
    expect(isPrevented).toBe(false);
    await commit('３４');
    await expect.poll(() => input.value).toBe('1234');
  });

  it('accepts keys after a composition', async () => {
    const { input, codes } = field();
    input.focus();
    await compose('１');
    await commit('１２');
    await type(input, '3456');
    expect(input.value).toBe('123456');
    expect(codes()).toEqual(['123456']);
  });
});
