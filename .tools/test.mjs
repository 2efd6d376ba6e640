/** `npm test`: everything, from a fresh clone on. */
import { findChromium } from './chromium.mjs';
import { install } from './install.mjs';
import { report } from './report.mjs';
import { fastSteps, slowSteps } from './steps.mjs';

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
await report([chromium, ...fastSteps, ...slowSteps], env);
