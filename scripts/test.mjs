/** `npm test`: everything, on a fresh clone too. `npm test -- --nightly`: what takes too long for each change. */

import { report } from './check/report.mjs';
import { fastSteps, nightlySteps, slowSteps } from './check/steps.mjs';
import { findChromium } from './shared/chromium.mjs';
import { install } from './shared/install.mjs';

await install();
const env = { STORYBOOK_DISABLE_TELEMETRY: '1' };
const chromium = {
  name: 'chromium',
  async work() {
    env.CHROMIUM_PATH = findChromium();
    console.log(env.CHROMIUM_PATH);
    return { passed: 1, failed: 0 };
  },
};
const steps = process.argv.includes('--nightly') ? nightlySteps : [...fastSteps, ...slowSteps];
await report([chromium, ...steps], env);
