import type { Bench } from '../runner/bench.types.js';
import { signIns } from './sign-ins.js';
import { startUp } from './start-up.js';
import { users } from './users.js';

/** Compares our emulator with cognito-local: CPU time, startup, memory and growth. */
export const emulatorBench: Bench = {
  name: 'emulator',
  run: async (scale) => [...(await startUp(scale)), ...(await signIns(scale)), ...(await users(scale))],
};
