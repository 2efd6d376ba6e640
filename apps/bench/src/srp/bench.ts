import type { Bench } from '../runner/bench.types.js';
import { srpInChromium } from './chromium.js';
import { srpInNode } from './node.js';

/** Measures the arithmetic of signing in with a password. */
export const srpBench: Bench = {
  name: 'srp',
  run: async (scale) => [...(await srpInChromium(scale)), ...(await srpInNode(scale))],
};
