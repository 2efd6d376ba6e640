import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { field, paste, type } from './testing/field.js';

describe('completing', () => {
  it('says nothing about a value that was there from the start', () => {
    const { codes, input } = field({ defaultValue: '123456' });
    expect(input.value).toBe('123456');
    expect(codes()).toEqual([]);
  });

  it('waits while a code is being checked', async () => {
    const { input, codes, change } = field();
    await paste(input, '123456');
    change({ busy: true });
    await paste(input, '654321');
    await type(input, '{Backspace}1');
    expect(codes()).toEqual(['123456']);
  });

  it('Enter sends the form', async () => {
    const { input, onSubmit } = field();
    await type(input, '123456{Enter}');
    expect(onSubmit).toHaveBeenCalledOnce();
  });
});

describe('in a form', () => {
  it('is in the form data under its name', async () => {
    const { input, form } = field();
    await type(input, '123456');
    expect(new FormData(form).get('code')).toBe('123456');
  });

  it('a part of a code is not sent', async () => {
    const { input, form, onSubmit } = field({ required: true });
    expect(form.checkValidity()).toBe(false);
    await type(input, '123{Enter}');
    expect(onSubmit).not.toHaveBeenCalled();
    expect(form.checkValidity()).toBe(false);
    await type(input, '456');
    expect(form.checkValidity()).toBe(true);
  });

  it('a reset brings the first value back', async () => {
    const { input, form } = field({ defaultValue: '12' });
    await type(input, '34');
    form.reset();
    await expect.poll(() => input.value).toBe('12');
  });

  it('its label leads to it', async () => {
    const { input, form } = field();
    await userEvent.click(form.querySelector('label') as HTMLLabelElement);
    expect(document.activeElement).toBe(input);
  });

  it.each(['disabled', 'readOnly'] as const)('%s takes no paste', async (state) => {
    const { input, codes } = field({ [state]: true, defaultValue: '12' });
    await paste(input, '123456');
    expect(input.value).toBe('12');
    expect(codes()).toEqual([]);
  });

  it('a controlled field shows what it is given, and a refused change is not kept', async () => {
    const { input, onChange, change } = field({ value: '12' });
    await type(input, '3');
    expect(onChange).toHaveBeenCalledWith('123');
    expect(input.value).toBe('12');
    change({ value: '9 8' });
    expect(input.value).toBe('98');
  });
});

describe('a wrong code', () => {
  it('stays, is selected, and the reason is tied to the field', async () => {
    const { input, change } = field();
    await type(input, '123456');
    change({ error: 'That code is not right.' });
    expect(input.value).toBe('123456');
    expect([input.selectionStart, input.selectionEnd]).toEqual([0, 6]);
    expect(input.getAttribute('aria-invalid')).toBe('true');
    const described = (input.getAttribute('aria-describedby') ?? '').split(' ');
    expect(described.map((id) => document.getElementById(id)?.textContent)).toContain('That code is not right.');
  });

  it('is replaced by the next code that is typed', async () => {
    const { input, change, codes } = field();
    await type(input, '123456');
    change({ error: 'That code is not right.' });
    await userEvent.keyboard('654321');
    expect(codes()).toEqual(['123456', '654321']);
  });
});

describe('input methods', () => {
  it('keeps a composition to itself until it is done', async () => {
    const { input, codes, onChange } = field();
    input.focus();
    await cdp().send('Input.imeSetComposition', { text: '１２', selectionStart: 2, selectionEnd: 2 });
    expect(onChange).not.toHaveBeenCalled();
    await cdp().send('Input.insertText', { text: '１２３４５６' });
    await expect.poll(() => input.value).toBe('123456');
    expect(codes()).toEqual(['123456']);
  });
});

describe('the code of a text message', () => {
  it('is asked for once, put in, and no longer asked for when the field goes', async () => {
    const signals: AbortSignal[] = [];
    vi.stubGlobal('OTPCredential', class {});
    const get = vi.spyOn(navigator.credentials, 'get').mockImplementation((options) => {
      if (options?.signal) signals.push(options.signal);
      return new Promise(() => undefined);
    });
    const { unmount } = field({ webOtp: true });
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
    unmount();
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
    get.mockRestore();
    vi.unstubAllGlobals();
  });
});

describe('for everybody', () => {
  it.each([
    ['empty', {}],
    ['full', { defaultValue: '123456' }],
    ['wrong', { defaultValue: '123456', error: 'That code is not right.' }],
    ['busy', { defaultValue: '123456', busy: true }],
    ['described', { description: 'From your app' }],
  ])('axe finds nothing in a field that is %s', async (_state, props) => {
    const { form } = field(props);
    const { violations } = await axe.run(form);
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  it('has one name, and its boxes are nobody’s business', () => {
    const { form } = field();
    expect(form.querySelectorAll('input')).toHaveLength(1);
    for (const box of form.querySelectorAll('.cmk-otp-box')) expect(box.getAttribute('aria-hidden')).toBe('true');
  });
});
