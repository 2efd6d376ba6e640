import type { Bench } from '../runner/bench.types.js';
import { passkeys } from './passkeys.js';
import { signIns } from './sign-ins.js';
import { startUp } from './start-up.js';
import { users } from './users.js';

/** Compares our emulator with cognito-local: CPU time, startup, memory and growth; and measures passkeys. */
export const emulatorBench: Bench = {
  name: 'emulator',
  run: async (scale) => [
    ...(await startUp(scale)),
    ...(await signIns(scale)),
    ...(await passkeys(scale)),
    ...(await users(scale)),
  ],
};
