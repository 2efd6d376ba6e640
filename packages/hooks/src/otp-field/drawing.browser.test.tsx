import { describe, expect, it } from 'vitest';
import { field, type } from './testing/field.js';

describe('the boxes', () => {
  it('are hidden from assistive technology', () => {
    const { form, boxes } = field({ defaultValue: '123456' });
    expect(form.querySelectorAll('input')).toHaveLength(1);
    expect(boxes().map((box) => box.getAttribute('aria-hidden'))).toEqual(Array(6).fill('true'));
  });

  it('add no text to the page that could be translated, found or copied', () => {
    const { group, boxes } = field({ defaultValue: '123456' });
    expect(boxes().map(({ textContent }) => textContent)).toEqual(Array(6).fill(''));
    expect(group.getAttribute('translate')).toBe('no');
  });

  it('draw a code that the app sets later, without focus', () => {
    const { change, drawn, group } = field({ value: '' });
    expect(group.dataset.drawn).toBeUndefined();
    change({ value: '482916' });
    expect(drawn()).toBe('482916');
    expect(group.dataset.drawn).toBe('true');
  });

  it('mark the last box as active when the code is full', async () => {
    const { input, boxes } = field();
    await type(input, '123456');
    await expect.poll(() => boxes().map((box) => box.dataset.active ?? '')).toEqual(['', '', '', '', '', 'true']);
  });
});

describe('the group', () => {
  it('is excluded from session recordings', () => {
    const { group } = field({ defaultValue: '123456' });
    expect(group.dataset).toMatchObject({
      sentryBlock: 'true',
      ddPrivacy: 'hidden',
      private: 'true',
      hjSuppress: 'true',
    });
  });

  it('exposes its state to stylesheets', async () => {
    const { group, change, input } = field({ defaultValue: '123456' });
    expect(group.dataset).toMatchObject({ length: '6', drawn: 'true' });
    input.focus();
    change({ busy: true, masked: true, invalid: true });
    await expect.poll(() => group.dataset).toMatchObject({ focused: 'true', busy: 'true', masked: 'true' });
    change({ disabled: true, invalid: true });
    expect(group.dataset.invalid).toBe('true');
    expect(group.dataset.focused).toBeUndefined();
  });
});
