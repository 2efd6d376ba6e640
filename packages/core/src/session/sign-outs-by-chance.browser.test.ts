import { createEmulator } from '@cognito-mfa/emulator';
import { expect, it } from 'vitest';
import { createCognitoClient } from '../index.js';
import { password, signingKey } from '../testing/emulated-client.js';
import { rotatingPool } from '../testing/rotating-pool.js';
import { seeded } from '../testing/scheduler.js';
import { fetchTransport } from '../transport/fetch-transport.js';

/** The nightly run takes more. */
const TIMES = import.meta.env.EVERY_ORDER === '1' ? 1000 : 60;
/** The latest start of the sign-out after the refresh, milliseconds. */
const WITHIN = 12;

const signIn = { username: 'ada', password, options: { authFlowType: 'USER_PASSWORD_AUTH' } } as const;
const [{ properties }] = rotatingPool.clients;
const rotating = {
  ...rotatingPool,
  clients: [{ properties: { ...properties, ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'] } }],
} as const;

it.each([
  { pool: 'a pool', description: {} },
  { pool: 'a pool that rotates refresh tokens', description: { pool: rotating } },
])(
  'no session of $pool survives a sign-out in another tab at the moment of a refresh',
  async ({ description }) => {
    const emulator = createEmulator({ signingKey, ...description });
    emulator.pool.configure({ devices: 'off' });
    await emulator.users.create(signIn);
    const { userPoolId, userPoolClientId } = emulator.pool;
    const transport = fetchTransport({ fetch: emulator.fetch });
    /** Opens the default storage anew, as a page does. */
    const openTab = (environment = {}) => createCognitoClient({ userPoolId, userPoolClientId, transport, environment });
    const draw = seeded(TIMES);
    let refreshed = 0;
    const survivors: number[] = [];
    const [refresher, old] = [openTab(), openTab()];
    for (let time = 0; time < TIMES; time++) {
      // A tab that has just loaded ends the session before it has loaded what writes.
      const leaver = time % 2 ? old : openTab({ openChannel: () => undefined });
      await refresher.signIn(signIn);
      const refreshing = refresher.fetchAuthSession({ forceRefresh: true });
      await new Promise((resolve) => setTimeout(resolve, draw() * WITHIN));
      const [{ tokens }] = await Promise.all([refreshing, leaver.signOut()]);
      if (tokens) refreshed += 1;
      const found = await Promise.all([refresher, leaver, old].map((tab) => tab.fetchAuthSession()));
      if (found.some((session) => session.tokens)) survivors.push(time);
    }
    expect(survivors).toEqual([]);
    // Some refreshes were faster than the sign-out and some slower, or this was no race.
    expect(refreshed).toBeGreaterThan(0);
    expect(refreshed).toBeLessThan(TIMES);
  },
  600_000,
);
