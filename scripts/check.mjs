/** `npm run check`: the fast part of `npm test`. */

import { report } from './check/report.mjs';
import { fastSteps } from './check/steps.mjs';
import { install } from './shared/install.mjs';

await install();
await report(fastSteps);
