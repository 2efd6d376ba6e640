/** `npm test`: everything, from a fresh clone on. `npm test -- --nightly`: what takes too long for that. */
import { findChromium } from './chromium.mjs';
import { install } from './install.mjs';
import { report } from './report.mjs';
import { fastSteps, nightlySteps, slowSteps } from './steps.mjs';

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
