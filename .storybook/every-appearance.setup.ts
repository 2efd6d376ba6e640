import { afterEach, expect } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible } from '../packages/components/src/testing/expect-accessible.js';

const appearances = ['light', 'dark'].flatMap((theme) =>
  ['ltr', 'rtl'].flatMap((direction) => [375, 1280].map((width) => ({ theme, direction, width }))),
);

// A colour on its way to another one is neither.
const still = document.createElement('style');
still.textContent = '*, *::before, *::after { transition: none !important; animation: none !important; }';

/** Each story is looked at in every theme, direction and width as its play function leaves it. */
afterEach(async () => {
  expect(document.querySelector('.story')?.textContent, 'the story is still there').not.toBe('');
  document.head.append(still);
  const root = document.documentElement;
  for (const { theme, direction, width } of appearances) {
    root.dataset.cmkTheme = theme;
    root.dir = direction;
    await page.viewport(width, 900);
    const where = `${theme}, ${direction}, ${width} px`;
    expect(root.scrollWidth, `no horizontal scroll: ${where}`).toBeLessThanOrEqual(root.clientWidth);
    await expectAccessible(document.body, { where });
  }
  still.remove();
});
