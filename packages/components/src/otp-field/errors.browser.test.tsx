import { describe, expect, it } from 'vitest';
import { field, type } from './testing/field.js';

const error = 'That code is not right.';
const describedBy = (input: HTMLInputElement) =>
  (input.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent);

describe('a wrong code', () => {
  it('is selected, and the error describes the field', async () => {
    const { input, change } = field({ description: 'From your app' });
    await type(input, '123456');
    change({ error });
    expect([input.selectionStart, input.selectionEnd]).toEqual([0, 6]);
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(describedBy(input)).toEqual(['From your app', error]);
  });

  it('is announced once, as an alert', async () => {
    const { form, change } = field({ defaultValue: '123456' });
    change({ error });
    const alert = form.querySelector('[role=alert]');
    expect(alert?.textContent).toBe(error);
    change({ error });
    expect(form.querySelector('[role=alert]')).toBe(alert);
  });

  it('loses its error on the next change, and the field is valid again', async () => {
    const { input, form, change } = field({ error });
    await type(input, '1');
    change({ error });
    expect(form.querySelector('[role=alert]')).toBeNull();
    expect(input.getAttribute('aria-invalid')).toBeNull();
    expect(input.getAttribute('aria-describedby')).toBeNull();
  });

  it('keeps its error while the caret moves', async () => {
    const { input, form } = field({ error, defaultValue: '123456' });
    await type(input, '{Home}{ArrowRight}x');
    expect(form.querySelector('[role=alert]')?.textContent).toBe(error);
  });

  it('is announced again if it is wrong a second time, with the same text', async () => {
    const { input, form, change } = field();
    await type(input, '123456');
    change({ error });
    const first = form.querySelector('[role=alert]');
    await type(input, '654321');
    change({ error, busy: true });
    expect(form.querySelector('[role=alert]')).toBeNull();
    change({ error, busy: false });
    const second = form.querySelector('[role=alert]');
    expect(second?.textContent).toBe(error);
    expect(second).not.toBe(first);
    expect([input.selectionStart, input.selectionEnd]).toEqual([0, 6]);
  });

  it('shows an error with a different text after an edit', async () => {
    const { input, form, change } = field({ error });
    await type(input, '1');
    change({ error: 'That code has expired.' });
    expect(form.querySelector('[role=alert]')?.textContent).toBe('That code has expired.');
  });
});
