import { describe, expect, it } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { expectAccessible } from '../testing/expect-accessible.js';
import { field, type } from './testing/field.js';

describe('accessibility', () => {
  it.each([
    ['empty', {}],
    ['partial', { defaultValue: '123' }],
    ['full', { defaultValue: '123456' }],
    ['wrong', { defaultValue: '123456', error: 'That code is not right.' }],
    ['busy', { defaultValue: '123456', busy: true }],
    ['disabled', { defaultValue: '123', disabled: true }],
    ['read-only', { defaultValue: '123456', readOnly: true }],
    ['masked', { defaultValue: '123', masked: true }],
    ['described', { description: 'From your app', required: true }],
    ['eight long', { length: 8, defaultValue: '12345678' }],
  ])('axe finds nothing in a field that is %s, in light and dark', async (_state, props) => {
    const { form } = field(props);
    document.documentElement.lang = 'en';
    for (const theme of ['light', 'dark']) {
      form.dataset.cmkTheme = theme;
      form.style.background = 'var(--cmk-color-background)';
      await expectAccessible(form);
    }
  });

  it('is one control: its boxes are hidden', () => {
    const { form, boxes } = field({ defaultValue: '123456' });
    expect(form.querySelectorAll('input')).toHaveLength(1);
    expect(boxes().map((box) => box.getAttribute('aria-hidden'))).toEqual(Array(6).fill('true'));
  });
});

describe('appearance', () => {
  it('rings the active box and draws a caret there', async () => {
    const { input, boxes } = field({ defaultValue: '12' });
    await type(input, '{End}');
    const ringed = () => boxes().map((box) => box.dataset.active ?? '');
    await expect.poll(ringed).toEqual(['', '', 'caret', '', '', '']);
    const caret = getComputedStyle(boxes()[2] as Element, '::after');
    expect(caret.borderInlineStartWidth).toBe('2px');
    expect(getComputedStyle(boxes()[2] as Element).boxShadow).not.toBe('none');
  });

  it('looks like one wide field while the length is not known', () => {
    const { form, input, boxes } = field({ length: { min: 6, max: 8 }, defaultValue: '123456' });
    const group = form.querySelector('.cmk-otp-boxes') as HTMLElement;
    expect(getComputedStyle(boxes()[0] as Element).borderTopColor).toBe('rgba(0, 0, 0, 0)');
    expect(getComputedStyle(group).borderTopWidth).toBe('1px');
    expect(group.getBoundingClientRect().width).toBeCloseTo(form.getBoundingClientRect().width, 0);
    const [first, second] = boxes().map((box) => box.getBoundingClientRect()) as [DOMRect, DOMRect];
    const { letterSpacing, paddingInlineStart } = getComputedStyle(input);
    const letter = first.width - 2 * Number.parseFloat(paddingInlineStart);
    expect(letter + Number.parseFloat(letterSpacing)).toBeCloseTo(second.x - first.x, 0);
    expect(input.getBoundingClientRect().x).toBeCloseTo(first.x, 0);
  });

  it('lays the letters of the input under their boxes', () => {
    const { input, boxes } = field({ defaultValue: '123456' });
    const { letterSpacing, paddingInlineStart } = getComputedStyle(input);
    const [first, second] = boxes().map((box) => box.getBoundingClientRect()) as [DOMRect, DOMRect];
    const letter = first.width - 2 * Number.parseFloat(paddingInlineStart);
    expect(letter + Number.parseFloat(letterSpacing)).toBeCloseTo(second.x - first.x, 0);
  });

  it.each([4, 6, 8, 10])('fits a code of %i into 320 px, with targets of 24 px', async (length) => {
    await page.viewport(320, 480);
    const { form, boxes } = field({ length, defaultValue: '1234567890'.slice(0, length) });
    for (const box of boxes()) {
      const { right, width, height } = box.getBoundingClientRect();
      expect(right).toBeLessThanOrEqual(form.getBoundingClientRect().right + 0.5);
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    }
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    await page.viewport(414, 896);
  });

  it('is usable at 400% zoom of a 1280 px screen with large text', async () => {
    await page.viewport(320, 256);
    document.documentElement.style.fontSize = '200%';
    const { form, boxes } = field({ defaultValue: '123456' });
    const right = Math.max(...boxes().map((box) => box.getBoundingClientRect().right));
    expect(right).toBeLessThanOrEqual(form.getBoundingClientRect().right + 0.5);
    document.documentElement.style.fontSize = '';
    await page.viewport(414, 896);
  });

  it('runs digits left to right on a right-to-left page, from its right edge', () => {
    document.documentElement.dir = 'rtl';
    const { form, boxes } = field({ defaultValue: '12' });
    const places = boxes().map((box) => box.getBoundingClientRect().x);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    const right = boxes().at(-1)?.getBoundingClientRect().right ?? 0;
    expect(right).toBeCloseTo(form.getBoundingClientRect().right, 0);
    document.documentElement.removeAttribute('dir');
  });

  it('draws the code once in forced colors, and outlines the active box', async () => {
    await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    const { input, boxes } = field({ defaultValue: '12' });
    await type(input, '{End}');
    await expect.poll(() => boxes()[2]?.dataset.active).toBe('caret');
    expect(getComputedStyle(input).color).toBe('rgba(0, 0, 0, 0)');
    const outlines = boxes().map((box) => getComputedStyle(box).outlineStyle);
    expect(outlines).toEqual(['none', 'none', 'solid', 'none', 'none', 'none']);
    await cdp().send('Emulation.setEmulatedMedia', { features: [] });
  });

  it('blinks and moves nothing under prefers-reduced-motion', async () => {
    await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value: 'reduce' }] });
    const { input, boxes } = field();
    await type(input, '1');
    await expect.poll(() => boxes()[1]?.dataset.active).toBe('caret');
    expect(getComputedStyle(boxes()[1] as Element, '::after').animationName).toBe('none');
    await cdp().send('Emulation.setEmulatedMedia', { features: [] });
  });
});
