import { describe, expect, it } from 'vitest';
import { field, paste, selectionOf, type } from './testing/field.js';

const error = 'That code is not right.';
const describedBy = (input: HTMLInputElement) =>
  (input.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent);

describe('a wrong code', () => {
  it('stays, is selected, and the reason is tied to the field', async () => {
    const { input, change } = field({ description: 'From your app' });
    await type(input, '123456');
    change({ error });
    expect(input.value).toBe('123456');
    expect(selectionOf(input)).toEqual([0, 6]);
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(describedBy(input)).toEqual(['From your app', error]);
  });

  it('is replaced by the next code that is typed', async () => {
    const { input, change, codes } = field();
    await type(input, '123456');
    change({ error });
    await type(input, '654321');
    expect(codes()).toEqual(['123456', '654321']);
  });

  it('is announced once, as an alert', async () => {
    const { form, change } = field({ defaultValue: '123456' });
    change({ error });
    const alert = form.querySelector('[role=alert]');
    expect(alert?.textContent).toBe(error);
    change({ error });
    expect(form.querySelector('[role=alert]')).toBe(alert);
  });

  it('the error is gone at the next change, and the field is valid again', async () => {
    const { input, form, change } = field({ error });
    await type(input, '1');
    change({ error });
    expect(form.querySelector('[role=alert]')).toBeNull();
    expect(input.getAttribute('aria-invalid')).toBeNull();
    expect(input.getAttribute('aria-describedby')).toBeNull();
  });

  it('moving about in the code does not take the error away', async () => {
    const { input, form } = field({ error, defaultValue: '123456' });
    await type(input, '{Home}{ArrowRight}x');
    expect(form.querySelector('[role=alert]')?.textContent).toBe(error);
  });

  it('a second wrong code is announced anew, in the same words', async () => {
    const { input, form, change } = field();
    await paste(input, '123456');
    change({ error });
    const first = form.querySelector('[role=alert]');
    await paste(input, '654321');
    change({ error, busy: true });
    expect(form.querySelector('[role=alert]')).toBeNull();
    change({ error, busy: false });
    const second = form.querySelector('[role=alert]');
    expect(second?.textContent).toBe(error);
    expect(second).not.toBe(first);
    expect(selectionOf(input)).toEqual([0, 6]);
  });

  it('another error in other words is shown after an edit', async () => {
    const { input, form, change } = field({ error });
    await type(input, '1');
    change({ error: 'That code has expired.' });
    expect(form.querySelector('[role=alert]')?.textContent).toBe('That code has expired.');
  });

  it('takes the focus back from the button that sent it', () => {
    const { input, form, change } = field({ defaultValue: '123456' });
    form.querySelector('button')?.focus();
    change({ error });
    expect(document.activeElement).toBe(input);
    expect(selectionOf(input)).toEqual([0, 6]);
  });

  it('does not take the focus from another part of the page, nor when it is there from the start', () => {
    const button = document.createElement('button');
    document.body.append(button);
    button.focus();
    const { input, change } = field({ defaultValue: '123456' });
    change({ error });
    expect(document.activeElement).toBe(button);
    button.remove();
    expect(document.activeElement).toBe(document.body);
    field({ error });
    expect(document.activeElement).toBe(document.body);
    expect(input.value).toBe('123456');
  });
});
