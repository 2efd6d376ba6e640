import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { field, fillByScript, paste, type } from './testing/field.js';

describe('completing a code', () => {
  it('says nothing about a value that was there from the start', () => {
    const { codes, input } = field({ defaultValue: '123456' });
    expect(input.value).toBe('123456');
    expect(codes()).toEqual([]);
  });

  it('says nothing about a value that the app sets', () => {
    const { codes, change } = field({ value: '' });
    change({ value: '123456' });
    change({ value: '654321' });
    expect(codes()).toEqual([]);
  });

  it('tells of the change before it tells of the code', async () => {
    const { input, onChange, onComplete } = field();
    await paste(input, '123456');
    expect(onChange.mock.invocationCallOrder[0]).toBeLessThan(onComplete.mock.invocationCallOrder[0] as number);
  });

  it('does not take a press on a full field for a new code', async () => {
    const { input, codes } = field();
    await type(input, '1234567890');
    expect(codes()).toEqual(['123456']);
  });

  it('completes again after a digit was changed', async () => {
    const { input, codes } = field();
    await type(input, '123456{Backspace}7');
    expect(codes()).toEqual(['123456', '123457']);
  });

  it('completes the same code again after it was changed and put right', async () => {
    const { input, codes } = field();
    await type(input, '123456{Backspace}6');
    expect(codes()).toEqual(['123456', '123456']);
  });

  it('does not complete one code twice in a row', async () => {
    const { input, codes } = field();
    await paste(input, '123456');
    await paste(input, '123 456');
    fillByScript(input, '123456');
    fillByScript(input, '123 456');
    expect(codes()).toEqual(['123456']);
  });

  it('completes the same code again when it is pasted after an error', async () => {
    const { input, codes, change, onChange } = field();
    await paste(input, '123456');
    change({ invalid: true });
    await paste(input, '123456');
    expect(codes()).toEqual(['123456', '123456']);
    expect(onChange).toHaveBeenCalledOnce();
  });

  it('does not complete a code twice in a row after the error of the one before it', async () => {
    const { input, codes, change } = field();
    await paste(input, '123456');
    change({ invalid: true });
    await paste(input, '654321');
    await paste(input, '654321');
    expect(codes()).toEqual(['123456', '654321']);
  });

  it('completes the same code again when a check of it came to nothing', async () => {
    const { input, codes, change } = field();
    await paste(input, '123456');
    change({ busy: true });
    change({ busy: false });
    await paste(input, '123456');
    expect(codes()).toEqual(['123456', '123456']);
  });

  it('a full code that replaces another completes', async () => {
    const { input, codes } = field();
    await paste(input, '123456');
    await paste(input, '654321');
    expect(codes()).toEqual(['123456', '654321']);
  });

  it('a full code that is corrected key by key waits for the user', async () => {
    const { input, codes, onSubmit } = field({ defaultValue: '129956' });
    await type(input, '{Home}{ArrowRight}{ArrowRight}34');
    expect(input.value).toBe('123456');
    expect(codes()).toEqual([]);
    await userEvent.keyboard('{Enter}');
    expect(onSubmit).toHaveBeenCalledOnce();
  });
});

describe('while a code is being checked', () => {
  it('the field takes nothing and completes nothing, and keeps the focus', async () => {
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

  it('neither Enter nor the button sends the form a second time', async () => {
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

  it('the promise of the app is a lock too, and opens when it is settled', async () => {
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

  it('a button that does something else still does it', async () => {
    const { form, change, onSubmit } = field({ defaultValue: '123456' });
    change({ busy: true });
    const button = form.querySelector('button[type=submit]') as HTMLButtonElement;
    button.formNoValidate = true;
    await userEvent.click(button);
    expect(onSubmit).toHaveBeenCalledOnce();
  });
});
