import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { field, fillByScript, paste, type } from './testing/field.js';

describe('onComplete', () => {
  it('is not called for an initial value', () => {
    const { codes, input } = field({ defaultValue: '123456' });
    expect(input.value).toBe('123456');
    expect(codes()).toEqual([]);
  });

  it('is not called for a value set by the app', () => {
    const { codes, change } = field({ value: '' });
    change({ value: '123456' });
    change({ value: '654321' });
    expect(codes()).toEqual([]);
  });

  it('is called after onChange', async () => {
    const { input, onChange, onComplete } = field();
    await paste(input, '123456');
    expect(onChange.mock.invocationCallOrder[0]).toBeLessThan(onComplete.mock.invocationCallOrder[0] as number);
  });

  it('is not called again for a key in a full field', async () => {
    const { input, codes } = field();
    await type(input, '1234567890');
    expect(codes()).toEqual(['123456']);
  });

  it('is called again after a digit changes', async () => {
    const { input, codes } = field();
    await type(input, '123456{Backspace}7');
    expect(codes()).toEqual(['123456', '123457']);
  });

  it('is called again for a code that was changed and restored', async () => {
    const { input, codes } = field();
    await type(input, '123456{Backspace}6');
    expect(codes()).toEqual(['123456', '123456']);
  });

  it('is not called twice in a row for the same code', async () => {
    const { input, codes } = field();
    await paste(input, '123456');
    await paste(input, '123 456');
    fillByScript(input, '123456');
    fillByScript(input, '123 456');
    expect(codes()).toEqual(['123456']);
  });

  it('is called again for the same code pasted after an error', async () => {
    const { input, codes, change, onChange } = field();
    await paste(input, '123456');
    change({ invalid: true });
    await paste(input, '123456');
    expect(codes()).toEqual(['123456', '123456']);
    expect(onChange).toHaveBeenCalledOnce();
  });

  it('is not called twice in a row for a code that replaced a wrong one', async () => {
    const { input, codes, change } = field();
    await paste(input, '123456');
    change({ invalid: true });
    await paste(input, '654321');
    await paste(input, '654321');
    expect(codes()).toEqual(['123456', '654321']);
  });

  it('is called again for the same code after a check without a result', async () => {
    const { input, codes, change } = field();
    await paste(input, '123456');
    change({ busy: true });
    change({ busy: false });
    await paste(input, '123456');
    expect(codes()).toEqual(['123456', '123456']);
  });

  it('is called for a full code that replaces another', async () => {
    const { input, codes } = field();
    await paste(input, '123456');
    await paste(input, '654321');
    expect(codes()).toEqual(['123456', '654321']);
  });

  it('is not called while a full code is corrected key by key', async () => {
    const { input, codes, onSubmit } = field({ defaultValue: '129956' });
    await type(input, '{Home}{ArrowRight}{ArrowRight}34');
    expect(input.value).toBe('123456');
    expect(codes()).toEqual([]);
    await userEvent.keyboard('{Enter}');
    expect(onSubmit).toHaveBeenCalledOnce();
  });
});

describe('during a check', () => {
  it('accepts nothing, completes nothing and keeps the focus', async () => {
    const { input, codes, change, onChange } = field();
    await type(input, '123456');
    change({ busy: true });
    await type(input, '{Backspace}7');
    await paste(input, '654321');
    fillByScript(input, '654321');
    expect(input.value).toBe('123456');
    expect(document.activeElement).toBe(input);
    expect(codes()).toEqual(['123456']);
    expect(onChange).toHaveBeenCalledTimes(6);
  });

  it('submits the form again neither by Enter nor by its button', async () => {
    const { input, change, onSubmit, form } = field();
    await type(input, '123456');
    change({ busy: true });
    await userEvent.keyboard('{Enter}');
    await userEvent.click(form.querySelector('button[type=submit]') as Element);
    expect(onSubmit).not.toHaveBeenCalled();
    change({ busy: false });
    await type(input, '{Enter}');
    expect(onSubmit).toHaveBeenCalledOnce();
  });

  it('locks while a promise of the app is pending, and unlocks when it settles', async () => {
    let settle: (value?: unknown) => void = () => undefined;
    const sent: string[] = [];
    const onComplete = (code: string) => {
      sent.push(code);
      return new Promise((resolve) => {
        settle = resolve;
      });
    };
    const { input, onSubmit } = field({ onComplete });
    await paste(input, '123456');
    await type(input, '{Enter}');
    await paste(input, '654321');
    expect(sent).toEqual(['123456']);
    expect(onSubmit).not.toHaveBeenCalled();
    settle();
    await Promise.resolve();
    await type(input, '{Enter}');
    expect(onSubmit).toHaveBeenCalledOnce();
    await paste(input, '111111');
    expect(sent).toEqual(['123456', '111111']);
  });

  it('submits by a button that skips validation', async () => {
    const { form, change, onSubmit } = field({ defaultValue: '123456' });
    change({ busy: true });
    const button = form.querySelector('button[type=submit]') as HTMLButtonElement;
    button.formNoValidate = true;
    await userEvent.click(button);
    expect(onSubmit).toHaveBeenCalledOnce();
  });
});
