import { bundle } from '../browser/bundle.js';
import { launchChromium } from '../browser/chromium.js';
import type { Bench } from '../runner/bench.types.js';
import { requests } from './requests.js';
import { rememberedDevice, signInTasks } from './sign-in.js';

/** Counts requests, and measures what a sign-in costs the page. */
export const wireBench: Bench = {
  name: 'wire',
  async run(scale) {
    const script = await bundle({ file: 'wire/page.ts' });
    const browser = await launchChromium();
    try {
      return [
        ...(await rememberedDevice(browser, script, scale)),
        ...(await signInTasks(browser, script, scale)),
        ...(await requests(browser, script, scale)),
      ];
    } finally {
      await browser.close();
    }
  },
};
