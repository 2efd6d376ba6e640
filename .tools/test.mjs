/** `npm test`: everything, from a fresh clone on. */
import { findChromium } from './chromium.mjs';
import { install } from './install.mjs';
import { report } from './report.mjs';
import { fastSteps, slowSteps } from './steps.mjs';

await install();
await report([...fastSteps, ...slowSteps], { CHROMIUM_PATH: findChromium(), STORYBOOK_DISABLE_TELEMETRY: '1' });
