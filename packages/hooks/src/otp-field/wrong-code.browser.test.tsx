import { describe, expect, it } from 'vitest';
import { field, paste, selectionOf, type } from './testing/field.js';

const invalid = true;

describe('a wrong code', () => {
  it('stays, is selected, and the input is marked as invalid', async () => {
    const { input, change } = field();
    await type(input, '123456');
    change({ invalid });
    expect(input.value).toBe('123456');
    expect(selectionOf(input)).toEqual([0, 6]);
    expect(input.getAttribute('aria-invalid')).toBe('true');
  });

  it('is replaced by the next code that is typed', async () => {
    const { input, change, codes } = field();
    await type(input, '123456');
    change({ invalid });
    await type(input, '654321');
    expect(codes()).toEqual(['123456', '654321']);
  });

  it('is selected again after a second check', async () => {
    const { input, change } = field();
    await paste(input, '123456');
    change({ invalid });
    await paste(input, '654321');
    change({ invalid: false, busy: true });
    change({ invalid });
    expect(selectionOf(input)).toEqual([0, 6]);
  });

  it('takes the focus back from the submit button', () => {
    const { input, form, change } = field({ defaultValue: '123456' });
    form.querySelector('button')?.focus();
    change({ invalid });
    expect(document.activeElement).toBe(input);
    expect(selectionOf(input)).toEqual([0, 6]);
  });

  it('takes no focus from another part of the page, nor on the first render', () => {
    const button = document.createElement('button');
    document.body.append(button);
    button.focus();
    const { input, change } = field({ defaultValue: '123456' });
    change({ invalid });
    expect(document.activeElement).toBe(button);
    button.remove();
    expect(document.activeElement).toBe(document.body);
    field({ invalid });
    expect(document.activeElement).toBe(document.body);
    expect(input.value).toBe('123456');
  });
});
