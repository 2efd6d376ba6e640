import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { expect } from './test.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Checks the whole document with every axe rule. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } };
    const { violations } = await axe.run({ resultTypes: ['violations'] });
    return violations.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary ?? ''}`),
    }));
  });
  expect(found).toEqual([]);
}

/** Checks that nothing is wider than the window (WCAG 1.4.10). */
export async function expectNoHorizontalScroll(page: Page): Promise<void> {
  const { content, view } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    view: document.documentElement.clientWidth,
  }));
  expect(content).toBeLessThanOrEqual(view);
}

export const appearances = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [375, 1280].flatMap((width) => (['ltr', 'rtl'] as const).map((direction) => ({ colorScheme, width, direction }))),
);

/** Checks a screen in every theme, width and direction. Saves a picture of each if SCREENSHOTS names a folder. */
export async function expectGoodInEveryAppearance(page: Page, screen: string): Promise<void> {
  for (const { colorScheme, width, direction } of appearances) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.evaluate((dir) => {
      document.documentElement.dir = dir;
    }, direction);
    await expectNoHorizontalScroll(page);
    await expectNoAxeViolations(page);
    if (process.env.SCREENSHOTS) {
      await page.screenshot({
        path: `${process.env.SCREENSHOTS}/${screen}-${width}-${colorScheme}-${direction}.png`,
        fullPage: true,
      });
    }
  }
}
