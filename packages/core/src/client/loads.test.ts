import { expect, it } from 'vitest';
import type { AuthClient } from '../auth-client.js';
import { memoryStorage } from '../index.js';
import { emulatedClient, password } from '../testing/emulated-client.js';
import {
  createDevicesFlow,
  createMfaPreferenceFlow,
  createPasskeysFlow,
  createSecurityOverviewFlow,
  createUserSessionsFlow,
} from './create-flows.js';

const signIn = { username: 'ada', password };

/** A signed-in user, with a second client of the session, and one that is signed out. */
async function account(intercept: (operation: string, next: () => Promise<Response>) => Promise<Response>) {
  const made = emulatedClient({ intercept });
  const { emulator, auth, newClient } = made;
  await emulator.users.create({ ...signIn, phoneNumber: '+15550100839' });
  await auth.signIn(signIn);
  return { ...made, other: newClient(memoryStorage()), same: newClient() };
}

type Account = Awaited<ReturnType<typeof account>>;
type Case = readonly [
  name: string,
  create: (auth: AuthClient) => { load(): Promise<object>; getSnapshot(): object },
  change: (account: Account) => Promise<unknown>,
  count: (state: never) => number,
];

const switchOn = ({ auth }: Account) => auth.updateMFAPreference({ sms: 'ENABLED' });
const signInElsewhere = ({ other }: Account) => other.signIn(signIn);

const cases: readonly Case[] = [
  [
    'methods',
    createMfaPreferenceFlow,
    switchOn,
    ({ factors }: { factors: { enabled: boolean }[] }) => factors.filter(({ enabled }) => enabled).length,
  ],
  [
    'devices',
    createDevicesFlow,
    ({ same }) => same.rememberDevice(),
    ({ devices }: { devices: unknown[] }) => devices.length,
  ],
  ['sessions', createUserSessionsFlow, signInElsewhere, ({ sessions }: { sessions: unknown[] }) => sessions.length],
  [
    'passkeys',
    createPasskeysFlow,
    ({ same }) => same.associateWebAuthnCredential(),
    ({ passkeys }: { passkeys: unknown[] }) => passkeys.length,
  ],
  [
    'check-up',
    createSecurityOverviewFlow,
    switchOn,
    ({ strengths }: { strengths: string[] }) => Number(strengths.includes('second-factor')),
  ],
];

it.each(cases)('of %s: the answer that was asked for last is shown', async (_name, create, change, count) => {
  let hold: Promise<unknown> | undefined;
  const held = { sent: 0, answered: 0 };
  const made = await account(async (_operation, next) => {
    if (!hold) return next();
    const release = hold;
    held.sent += 1;
    const response = await next();
    held.answered += 1;
    await release;
    return response;
  });
  const flow = create(made.auth);
  const before = count((await flow.load()) as never);
  let release = () => {};
  hold = new Promise<void>((resolve) => (release = resolve));
  const stale = flow.load();
  await expect.poll(() => held.sent > 0 && held.sent === held.answered).toBe(true);
  hold = undefined;
  await change(made);
  const latest = flow.load();
  release();
  await Promise.all([stale, latest]);
  expect(count(flow.getSnapshot() as never)).toBe(before + 1);
});
