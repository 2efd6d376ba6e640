import { render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Field, field, fillByScript, paste, type } from './testing/field.js';

describe('in a form', () => {
  it('submits the code under its name, once and without spaces', async () => {
    const { input, form } = field();
    await paste(input, '123 456');
    expect([...new FormData(form)]).toEqual([['code', '123456']]);
  });

  it('submits by Enter', async () => {
    const { input, onSubmit } = field();
    await type(input, '123456{Enter}');
    expect(onSubmit).toHaveBeenCalledOnce();
  });

  it('does not submit an empty field if a code is required', async () => {
    const { input, form, onSubmit } = field({ required: true });
    await type(input, '{Enter}');
    expect(onSubmit).not.toHaveBeenCalled();
    expect(input.validity.valueMissing).toBe(true);
    expect(form.checkValidity()).toBe(false);
  });

  it('submits an empty field if no code is required', async () => {
    const { input, onSubmit } = field();
    await type(input, '{Enter}');
    expect(onSubmit).toHaveBeenCalledOnce();
  });

  it('does not submit an incomplete code, required or not', async () => {
    const { input, form, onSubmit } = field();
    await type(input, '123{Enter}');
    expect(onSubmit).not.toHaveBeenCalled();
    await type(input, '456');
    expect(form.checkValidity()).toBe(true);
  });

  it('does not submit an incomplete code set by the app', () => {
    const { form } = field({ defaultValue: '123' });
    expect(form.checkValidity()).toBe(false);
  });

  it("shows the app's message for an incomplete code", async () => {
    const { input } = field({ incompleteMessage: 'A code has six digits.' });
    await type(input, '123');
    expect(input.validationMessage).toBe('A code has six digits.');
    await type(input, '456');
    expect(input.validationMessage).toBe('');
  });

  it('restores the initial value on reset', async () => {
    const { input, form, onChange, drawn } = field({ defaultValue: '12' });
    await type(input, '34');
    form.reset();
    await expect.poll(() => input.value).toBe('12');
    expect(onChange).toHaveBeenLastCalledWith('12');
    input.blur();
    await expect.poll(drawn).toBe('12____');
  });

  it('is cleared by the reset button, and accepts a code again', async () => {
    const { input, form, codes } = field();
    await type(input, '123456');
    await userEvent.click(form.querySelector('button[type=reset]') as Element);
    await expect.poll(() => input.value).toBe('');
    await type(input, '123456');
    expect(codes()).toEqual(['123456', '123456']);
  });

  it('reports a reset of a code that only the app has set', () => {
    const { form, onChange } = field({ value: '123' });
    form.reset();
    expect(onChange).toHaveBeenCalledExactlyOnceWith('');
  });

  it('does not submit during a check, even if the field was never touched', () => {
    const { form, change, onSubmit } = field({ busy: true });
    form.requestSubmit();
    expect(onSubmit).not.toHaveBeenCalled();
    change({ busy: false });
    form.requestSubmit();
    expect(onSubmit).toHaveBeenCalledOnce();
  });

  it('keeps its value if the app prevents the reset', async () => {
    const { input, form } = field();
    form.addEventListener('reset', (event) => event.preventDefault());
    await type(input, '123');
    form.reset();
    expect(input.value).toBe('123');
    await type(input, '456');
    expect(input.value).toBe('123456');
  });

  it('belongs to a form elsewhere on the page through the form attribute', async () => {
    render(
      <>
        <Field label="Code" name="code" form="elsewhere" />
        <form id="elsewhere" />
      </>,
    );
    const input = screen.getByLabelText('Code') as HTMLInputElement;
    const form = document.getElementById('elsewhere') as HTMLFormElement;
    await type(input, '123456');
    expect(new FormData(form).get('code')).toBe('123456');
    form.reset();
    await expect.poll(() => input.value).toBe('');
  });
});

describe('a locked field', () => {
  it.each(['disabled', 'readOnly'] as const)('%s: is not changed by a key, paste, drop or script', async (state) => {
    const { input, codes, onChange } = field({ [state]: true, defaultValue: '12' });
    await type(input, '3');
    await paste(input, '123456');
    fillByScript(input, '123456');
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/plain', '123456');
    input.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    expect(input.value).toBe('12');
    expect([codes(), onChange.mock.calls]).toEqual([[], []]);
  });

  it('is in the form data if read-only, but not if disabled', () => {
    expect(new FormData(field({ disabled: true, defaultValue: '123456' }).form).get('code')).toBeNull();
    expect(new FormData(field({ readOnly: true, defaultValue: '123456' }).form).get('code')).toBe('123456');
  });

  it('is locked by a disabled fieldset', async () => {
    const onChange = vi.fn();
    render(
      <fieldset disabled>
        <Field label="Code" defaultValue="12" onChange={onChange} />
      </fieldset>,
    );
    const input = screen.getByLabelText('Code') as HTMLInputElement;
    await paste(input, '123456');
    fillByScript(input, '123456');
    expect(input.value).toBe('12');
    expect(onChange).not.toHaveBeenCalled();
  });

  it('allows selecting and copying if read-only', async () => {
    const { input } = field({ readOnly: true, defaultValue: '123456' });
    await type(input, '{Home}');
    expect([input.selectionStart, input.selectionEnd]).toEqual([0, 1]);
  });
});
