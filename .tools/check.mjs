/** `npm run check`: the fast part of `npm test`. */
import { install } from './install.mjs';
import { report } from './report.mjs';
import { fastSteps } from './steps.mjs';

await install();
await report(fastSteps);
