import { expect, test, vi } from 'vitest';
import type { PoolAnswers } from '../answers/pool-answers.js';
import { AdminError } from '../problems/admin-error.js';
import { createTestPool, password, type TestPool } from '../testing/test-pool.js';
import { trackDevices } from '../testing/track-devices.js';
import { readUser } from './read-user.js';
import { type RecoverOptions, recoverLostAuthenticator } from './recover-lost-authenticator.js';
import { RecoveryFailed } from './recovery-record.js';

// SRP in plain JavaScript is slow on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const phoneNumber = '+15555550839';
const now = () => new Date('2026-03-07T04:05:06Z');

/** Creates a pool with Ann, who has an authenticator app and an email address. */
async function poolWithAnn(answers: Partial<PoolAnswers>, more: { readonly phoneNumber?: string } = {}) {
  const pool = createTestPool(answers);
  await pool.emulator.users.create({ username: 'ann', password, email: 'ann@example.com', ...more });
  pool.emulator.users.enableTotp('ann');
  return pool;
}

const recover = ({ client, userPoolId }: TestPool, options: Partial<RecoverOptions> = {}) =>
  recoverLostAuthenticator(client, { userPoolId, username: 'ann', now, ...options });
const ann = ({ client, userPoolId }: TestPool, devices: 'off' | 'opt-in' = 'opt-in') =>
  readUser(client, { id: userPoolId, devices }, 'ann');
const caught = async (work: Promise<unknown>): Promise<AdminError> => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof AdminError)) throw new Error(`Expected an AdminError: ${String(error)}`);
  return error;
};

test('a user without a number gets one if MFA is required, and codes go to it', async () => {
  const pool = await poolWithAnn({ mfa: 'required', devices: 'always' });
  await trackDevices(pool, 'ann', 3);
  expect((await ann(pool)).devices).toHaveLength(3);

  const record = await recover(pool, { phoneNumber, operator: 'help-desk', reason: 'ticket 12' });
  expect(record).toMatchObject({
    event: 'mfa-recovery',
    at: '2026-03-07T04:05:06.000Z',
    outcome: 'recovered',
    operator: 'help-desk',
    reason: 'ticket 12',
    to: 'SMS',
    before: { factors: ['TOTP'], phone: null, devices: 3 },
    after: { factors: ['SMS'], preferred: 'SMS', phone: '+*******0839', devices: 0 },
  });
  expect(record.actions.map(({ action, result }) => `${action} ${result}`)).toEqual([
    'set-phone-number done',
    'set-mfa-preference done',
    'forget-device done',
    'forget-device done',
    'forget-device done',
    'sign-out-everywhere done',
  ]);
  expect(JSON.stringify(record)).not.toContain(phoneNumber);
  expect(await ann(pool)).toMatchObject({
    factors: ['SMS'],
    preferred: 'SMS',
    phone: { value: phoneNumber, verified: false },
  });
});

test('devices on later pages are forgotten too', async () => {
  const pool = await poolWithAnn({ mfa: 'required', devices: 'opt-in' }, { phoneNumber });
  await trackDevices(pool, 'ann', 3);
  pool.client.middlewareStack.add(
    (next) => (args) => next('Limit' in args.input ? { ...args, input: { ...args.input, Limit: 1 } } : args),
    { step: 'initialize' },
  );
  pool.calls.length = 0;
  expect((await recover(pool)).before.devices).toBe(3);
  expect(pool.calls.filter((call) => call === 'AdminForgetDevice')).toHaveLength(3);
  expect((await ann(pool)).devices).toEqual([]);
});

test.each([
  ['text messages if the user has a number', { factors: ['SMS', 'TOTP'] }, { phoneNumber }, 'SMS', ['SMS']],
  ['nothing if the user has no number and MFA is optional', { factors: ['SMS', 'TOTP'] }, {}, 'OFF', []],
  [
    'email codes if the pool has no text messages',
    { factors: ['TOTP', 'EMAIL'], emailSender: { from: 'a@example.com', identity: 'example.com' }, mfa: 'required' },
    {},
    'EMAIL',
    ['EMAIL'],
  ],
] as const)('the recovery falls back to %s', async (_title, answers, more, to, factors) => {
  const pool = await poolWithAnn({ ...answers, factors: [...answers.factors] }, more);
  const record = await recover(pool);
  expect(record).toMatchObject({ outcome: 'recovered', to, after: { factors } });
});

test('a dry run and a declined confirmation change nothing and report the plan', async () => {
  const pool = await poolWithAnn({ mfa: 'required' });
  const before = await ann(pool);
  pool.calls.length = 0;
  const planned = await recover(pool, { phoneNumber, dryRun: true });
  expect(planned.actions.map(({ result }) => result)).toEqual(['planned', 'planned', 'planned']);
  const asked: string[] = [];
  const cancelled = await recover(pool, {
    phoneNumber,
    confirm: async ({ warnings }) => {
      asked.push(...warnings);
      return false;
    },
  });
  expect(cancelled).toMatchObject({ outcome: 'cancelled', actions: [{ result: 'not-done' }, {}, {}] });
  expect(asked).toEqual([expect.stringContaining('not verified')]);
  expect(new Set(pool.calls)).toEqual(
    new Set(['DescribeUserPool', 'GetUserPoolMfaConfig', 'AdminGetUser', 'AdminListDevices']),
  );
  expect(await ann(pool)).toEqual(before);
});

test.each([
  ['no number, where MFA is required', {}, {}, 'refused', 'would be left without one'],
  ['MFA off, where it is required', {}, { to: 'OFF' }, 'refused', 'would be left without one'],
  [
    'text messages that the pool does not offer',
    { factors: ['TOTP'] },
    { phoneNumber },
    'refused',
    'does not offer text messages',
  ],
  ['text messages without a number', {}, { to: 'SMS' }, 'refused', 'has no phone number'],
  ['email with a number', {}, { to: 'EMAIL', phoneNumber }, 'usage', 'only used for text messages'],
  ['a number without country code', {}, { phoneNumber: '01511234567' }, 'usage', 'country code'],
  ['an unknown user', {}, { username: 'bob' }, 'no-such-user', 'has no user "bob"'],
  ['an unknown pool', {}, { userPoolId: 'us-east-1_Elsewhere' }, 'no-such-pool', 'no user pool us-east-1_Elsewhere'],
  [
    'a pool in another region',
    {},
    { userPoolId: 'eu-west-1_Elsewhere' },
    'region',
    'is in eu-west-1, not in us-east-1',
  ],
  ['an invalid pool ID', {}, { userPoolId: 'my pool' }, 'usage', 'is not a user pool ID'],
] as const)('the recovery refuses %s', async (_title, answers, options, code, message) => {
  const factors = 'factors' in answers ? answers.factors : (['SMS', 'TOTP'] as const);
  const pool = await poolWithAnn({ mfa: 'required', factors });
  const error = await caught(recover(pool, options));
  expect(error).toMatchObject({ code, message: expect.stringContaining(message) });
  expect(await ann(pool)).toMatchObject({ factors: ['TOTP'], phone: undefined });
});

test.each([
  'AdminUpdateUserAttributes',
  'AdminSetUserMFAPreference',
  'AdminForgetDevice',
  'AdminUserGlobalSignOut',
  'AdminGetUser',
])('a recovery that stops at %s reports its progress, and the next one finishes it', async (operation) => {
  const pool = await poolWithAnn({ mfa: 'required', devices: 'always' });
  await trackDevices(pool, 'ann', 1);
  const confirm = async () => {
    pool.emulator.faults.add({ kind: 'throttle', operation, times: 1 });
    return true;
  };
  const error = await caught(recover(pool, { phoneNumber, confirm }));
  const isFirst = operation === 'AdminUpdateUserAttributes';
  expect(error.code).toBe(isFirst ? 'throttled' : 'incomplete');
  expect(error.message).toContain('AWS throttled the request');
  expect(error instanceof RecoveryFailed && error.record.outcome).toBe(isFirst ? 'failed' : 'incomplete');

  const record = await recover(pool, isFirst ? { phoneNumber } : {});
  expect(record).toMatchObject({ outcome: 'recovered', after: { factors: ['SMS'], preferred: 'SMS', devices: 0 } });
});

test('a change that Cognito accepts but does not make is an error', async () => {
  const pool = await poolWithAnn({}, { phoneNumber });
  const confirm = async () => {
    // MFA becomes required in between: Cognito then accepts turning everything off, and ignores it.
    pool.emulator.pool.configure({ mfa: 'ON' });
    return true;
  };
  const error = await caught(recover(pool, { to: 'OFF', confirm }));
  expect(error).toMatchObject({ code: 'incomplete', message: expect.stringContaining('did not make it') });
});
