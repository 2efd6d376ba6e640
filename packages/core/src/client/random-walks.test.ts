import fc from 'fast-check';
import { it } from 'vitest';
import { walk } from '../testing/walks/walk-commands.js';
import { findWayIn } from '../testing/walks/walk-invariants.js';
import { createWalkWorld } from '../testing/walks/walk-world.js';

/** `WALKS=2000` runs the long form, as each night; `WALKS_SEED` other walks: by default they are the same each time. */
const numRuns = Number(process.env.WALKS ?? 150);
const seed = Number(process.env.WALKS_SEED ?? 5054);

const start = fc.record({
  mfa: fc.constantFrom('OFF', 'OPTIONAL', 'ON'),
  devices: fc.constantFrom('off', 'opt-in', 'always'),
  factors: fc.subarray<'sms' | 'totp' | 'email'>(['sms', 'totp', 'email']),
  prefersOne: fc.boolean(),
  temporaryPassword: fc.boolean(),
  keepsCredentials: fc.boolean(),
  custom: fc.constantFrom('off', 'off', 'with-password', 'alone'),
});

it(`${numRuns} random walks break no rule and reach no dead end`, { timeout: 3_600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(start, walk, async (begin, commands) => {
      const world = await createWalkWorld(begin);
      await fc.asyncModelRun(() => ({ model: {}, real: world }), commands);
      await findWayIn(world);
    }),
    { numRuns, seed, endOnFailure: true },
  );
});
