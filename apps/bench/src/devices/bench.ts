import { bundle } from '../browser/bundle.js';
import { launchChromium } from '../browser/chromium.js';
import type { Bench } from '../runner/bench.types.js';
import { forgetting } from './forgetting.js';
import { paging } from './paging.js';
import { reach } from './reach.js';

/** Measures the device list of a user with 5,000 remembered devices, which Cognito returns in pages of 60. */
export const devicesBench: Bench = {
  name: 'devices',
  async run(scale) {
    // Mounting and scrolling take less time than forgetting, so they get more rounds.
    const { count, shown, few, rounds, often } = {
      full: { count: 5000, shown: 300, few: 240, rounds: 5, often: 9 },
      smoke: { count: 190, shown: 180, few: 130, rounds: 1, often: 1 },
    }[scale];
    const script = await bundle({ file: 'devices/page.tsx' });
    const browser = await launchChromium();
    try {
      return [
        ...(await reach(browser, script, { count, rounds: often })),
        ...(await paging(browser, script, { count, shown, rounds: often })),
        ...(await forgetting(browser, script, { count, shown, few, rounds })),
      ];
    } finally {
      await browser.close();
    }
  },
};
