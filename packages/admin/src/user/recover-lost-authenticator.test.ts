import {
  AdminInitiateAuthCommand,
  AdminSetUserMFAPreferenceCommand,
  AdminUpdateUserAttributesCommand,
  CreateUserPoolClientCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { expect, test, vi } from 'vitest';
import type { PoolAnswers } from '../answers/pool-answers.js';
import type { Factor } from '../factors.js';
import { AdminError } from '../problems/admin-error.js';
import { createTestPool, password, type TestPool, trackSessions } from '../testing/test-pool.js';
import { type AuditRecord, TaskFailed } from './audit-record.js';
import { readUser } from './read-user.js';
import { type RecoverOptions, recoverLostAuthenticator } from './recover-lost-authenticator.js';
import { resetTotp } from './reset-totp.js';

vi.setConfig({ testTimeout: 60_000 });

const phoneNumber = '+15555550839';
const now = () => new Date('2026-03-07T04:05:06Z');
const emailSender = { from: 'a@example.com', identity: 'example.com' };
const devices = [{ name: 'Laptop' }, { name: 'Phone' }, { name: 'Tablet' }];

/** Creates a pool with Ann, who has an authenticator app and a verified email address. */
async function poolWithAnn(
  answers: Partial<PoolAnswers>,
  more: { readonly phoneNumber?: string; readonly devices?: typeof devices } = {},
) {
  const pool = createTestPool(answers, { takesUnverified: true });
  await pool.emulator.users.create({ username: 'ann', password, email: 'ann@example.com', ...more });
  pool.emulator.users.enableTotp('ann');
  return pool;
}

/** Takes back that Ann's number or address is verified, as after a change in a stolen session. */
async function unverify({ client, userPoolId }: TestPool, attribute: 'phone_number' | 'email'): Promise<void> {
  await client.send(
    new AdminUpdateUserAttributesCommand({
      UserPoolId: userPoolId,
      Username: 'ann',
      UserAttributes: [{ Name: `${attribute}_verified`, Value: 'false' }],
    }),
  );
}

const recover = ({ client, userPoolId }: TestPool, options: Partial<RecoverOptions> = {}) =>
  recoverLostAuthenticator(client, { userPoolId, username: 'ann', now, ...options });
const ann = ({ client, userPoolId }: TestPool) =>
  readUser(client, { id: userPoolId, devices: 'opt-in', tracksSessions: true }, 'ann');
const caught = async (work: Promise<unknown>): Promise<AdminError> => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof AdminError)) throw new Error(`Expected an AdminError: ${String(error)}`);
  return error;
};

test('a pool that verifies numbers first takes a new number only if you have verified it', async () => {
  const pool = createTestPool({ mfa: 'required' });
  await pool.emulator.users.create({ username: 'ann', password, email: 'ann@example.com' });
  pool.emulator.users.enableTotp('ann');
  pool.calls.length = 0;
  expect(await caught(recover(pool, { phoneNumber }))).toMatchObject({
    code: 'refused',
    hint: expect.stringContaining('--phone-verified'),
  });
  expect(pool.calls).not.toContain('AdminUserGlobalSignOut');
  expect(await recover(pool, { phoneNumber, phoneVerified: true })).toMatchObject({ outcome: 'recovered', to: 'SMS' });
});

test('a user without a number gets the named one if MFA is required, and codes go to it', async () => {
  const pool = await poolWithAnn({ mfa: 'required', devices: 'always' }, { devices });
  expect((await ann(pool)).devices).toHaveLength(3);

  const record = await recover(pool, { phoneNumber, operator: 'help-desk', reason: 'ticket 12' });
  expect(record).toMatchObject({
    event: 'mfa-recovery',
    at: '2026-03-07T04:05:06.000Z',
    outcome: 'recovered',
    operator: 'help-desk',
    reason: 'ticket 12',
    to: 'SMS',
    warnings: [expect.stringContaining('not verified')],
    before: { factors: ['TOTP'], phone: null, devices: 3, sessions: null, passkey: false },
    after: { factors: ['SMS'], preferred: 'SMS', phone: '+*******0839', devices: 0 },
  });
  expect(record.actions.map(({ action, result }) => `${action} ${result}`)).toEqual([
    'sign-out-everywhere done',
    'set-phone-number done',
    'set-mfa-preference done',
    'delete-authenticator-app done',
    'forget-device done',
    'forget-device done',
    'forget-device done',
    'sign-out-everywhere done',
  ]);
  expect(JSON.stringify(record)).not.toContain(phoneNumber);
  expect(await ann(pool)).toMatchObject({
    factors: ['SMS'],
    preferred: 'SMS',
    signsInWith: ['PASSWORD', 'SMS_OTP'],
    phone: { value: phoneNumber, verified: false },
  });
});

test('devices on later pages are forgotten too', async () => {
  const pool = await poolWithAnn({ mfa: 'required', devices: 'opt-in' }, { phoneNumber, devices });
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
  ['text messages to a verified number', { factors: ['SMS', 'TOTP'] }, { phoneNumber }, {}, 'SMS', ['SMS']],
  [
    'email codes to a verified address if the user has no number',
    { factors: ['SMS', 'TOTP', 'EMAIL'], emailSender, mfa: 'required' },
    {},
    {},
    'EMAIL',
    ['EMAIL'],
  ],
  [
    'a new authenticator app, if named and required',
    { factors: ['TOTP'], mfa: 'required' },
    {},
    { to: 'TOTP' },
    'TOTP',
    [],
  ],
  ['the password alone, if named', { factors: ['SMS', 'TOTP'] }, {}, { to: 'OFF' }, 'OFF', []],
] as const)('the recovery falls back to %s', async (_title, answers, more, options, to, factors) => {
  const pool = await poolWithAnn({ ...answers, factors: [...answers.factors] }, more);
  expect(await recover(pool, options)).toMatchObject({ outcome: 'recovered', to, after: { factors } });
  expect((await ann(pool)).signsInWith).not.toContain('SOFTWARE_TOKEN');
});

test('a required pool with nothing but authenticator apps asks to set up a new one at the next sign-in', async () => {
  const pool = await poolWithAnn({ factors: ['TOTP'], mfa: 'required' });
  const enter = await createPasswordEntry(pool);
  expect((await enter()).ChallengeName).toBe('SOFTWARE_TOKEN_MFA');
  await recover(pool, { to: 'TOTP' });
  expect((await enter()).ChallengeName).toBe('MFA_SETUP');
});

/** Enters Ann's password by an administrator's flow, which needs no SRP, and returns the challenge. */
async function createPasswordEntry({ client, userPoolId: UserPoolId }: TestPool) {
  const ExplicitAuthFlows = ['ALLOW_ADMIN_USER_PASSWORD_AUTH' as const];
  const { UserPoolClient } = await client.send(
    new CreateUserPoolClientCommand({ UserPoolId, ClientName: 'admin', ExplicitAuthFlows }),
  );
  const AuthParameters = { USERNAME: 'ann', PASSWORD: password };
  const { ClientId } = UserPoolClient ?? {};
  return () =>
    client.send(
      new AdminInitiateAuthCommand({ UserPoolId, ClientId, AuthFlow: 'ADMIN_USER_PASSWORD_AUTH', AuthParameters }),
    );
}

const contactStates = ['none', 'unverified', 'verified'] as const;
const contactCases = (['optional', 'required'] as const).flatMap((mfa) =>
  ([['TOTP'], ['SMS', 'TOTP'], ['TOTP', 'EMAIL'], ['SMS', 'TOTP', 'EMAIL']] as Factor[][]).flatMap((factors) =>
    contactStates.flatMap((phone) =>
      contactStates.flatMap((email) => [true, false].map((others) => ({ mfa, factors, phone, email, others }))),
    ),
  ),
);

test.each([
  ['recover', recover],
  ['reset-totp', ({ client, userPoolId }: TestPool) => resetTotp(client, { userPoolId, username: 'ann' })],
] as const)('%s never leads to a code at an unverified destination that nobody named', async (task, run) => {
  const ends = { recovered: 0, refused: 0 };
  for (const { mfa, factors, phone, email, others } of contactCases) {
    const sender = factors.includes('EMAIL') ? { emailSender } : {};
    const answers = { mfa, factors, ...sender };
    const pool = createTestPool(answers, { freeOfEmail: true, takesUnverified: true });
    const { emulator, client, userPoolId } = pool;
    await emulator.users.create({
      username: 'ann',
      password,
      ...(phone !== 'none' && { phoneNumber }),
      ...(email !== 'none' && { email: 'ann@example.com' }),
    });
    if (phone === 'unverified') await unverify(pool, 'phone_number');
    if (email === 'unverified') await unverify(pool, 'email');
    emulator.users.enableTotp('ann');
    const on = { Enabled: others };
    await client.send(
      new AdminSetUserMFAPreferenceCommand({
        UserPoolId: userPoolId,
        Username: 'ann',
        ...(phone !== 'none' && { SMSMfaSettings: on }),
        ...(email !== 'none' && { EmailMfaSettings: on }),
      }),
    );
    const before = await ann(pool);
    const title = `${task}: ${JSON.stringify({ mfa, factors, phone, email, others })}`;
    const error = await run(pool).catch((reason: unknown) => reason);
    if (error instanceof AdminError) {
      expect(error.code, title).toBe('refused');
      expect(error.hint, title).toBeTruthy();
      expect(await ann(pool), title).toEqual(before);
      ends.refused += 1;
      continue;
    }
    const { ChallengeName, ChallengeParameters } = await (await createPasswordEntry(pool))();
    const usable: Record<string, boolean> = {
      SMS_MFA: phone === 'verified',
      EMAIL_OTP: email === 'verified',
      MFA_SETUP: task === 'reset-totp',
      SELECT_MFA_TYPE: ['SMS_MFA', 'EMAIL_OTP'].every(
        (name) =>
          !ChallengeParameters?.MFAS_CAN_CHOOSE?.includes(name) || (name === 'SMS_MFA' ? phone : email) === 'verified',
      ),
    };
    expect(usable[ChallengeName ?? 'tokens'], `${title} → ${ChallengeName}`).toBe(true);
    ends.recovered += 1;
  }
  expect(ends.recovered).toBeGreaterThan(20);
  expect(ends.refused).toBeGreaterThan(20);
});

test('a factor with an unverified destination is turned off beside the new one', async () => {
  const pool = await poolWithAnn({ factors: ['SMS', 'TOTP', 'EMAIL'], emailSender }, { phoneNumber });
  pool.emulator.users.setMfaPreference('ann', { sms: 'ENABLED', totp: 'PREFERRED' });
  await unverify(pool, 'phone_number');
  expect(await recover(pool)).toMatchObject({ to: 'EMAIL', after: { factors: ['EMAIL'], preferred: 'EMAIL' } });
});

test('a dry run and a declined confirmation change nothing and report the plan', async () => {
  const pool = await poolWithAnn({ mfa: 'required' });
  const before = await ann(pool);
  pool.calls.length = 0;
  const log: AuditRecord[] = [];
  const audit = (record: AuditRecord) => void log.push(record);
  const planned = await recover(pool, { phoneNumber, dryRun: true, audit });
  expect(planned.actions.map(({ result }) => result)).toEqual(Array(5).fill('planned'));
  const cancelled = await recover(pool, { phoneNumber, confirm: async () => false, audit });
  expect(cancelled).toMatchObject({ outcome: 'cancelled', actions: [{ result: 'not-done' }, {}, {}, {}, {}] });
  expect(log).toEqual([planned, cancelled]);
  expect(pool.calls.filter((call) => !/^(Describe|Get|AdminGet|AdminList)/.test(call))).toEqual([]);
  expect(await ann(pool)).toEqual(before);
});

const unverifiedNumber = (pool: TestPool) => unverify(pool, 'phone_number');

test.each([
  ['no number, where MFA is required', {}, {}, 'refused', 'no verified phone number or address'],
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
  ['a verified number that is not named', {}, { phoneVerified: true }, 'usage', 'not clear which number'],
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
  ['an unverified number', { to: 'SMS' }, unverifiedNumber, 'is not verified'],
  ['a new app while the user has a number', { to: 'TOTP' }, unverifiedNumber, 'would text it a code'],
] as const)('the recovery refuses %s', async (_title, options, prepare, message) => {
  const pool = await poolWithAnn({ mfa: 'required' }, { phoneNumber });
  await prepare(pool);
  expect((await caught(recover(pool, options))).message).toContain(message);
});

const steps = [
  'AdminUserGlobalSignOut',
  'AdminUpdateUserAttributes',
  'AdminSetUserMFAPreference',
  'AdminDeleteSoftwareToken',
  'AdminForgetDevice',
  'AdminGetUser',
] as const;

test.each(steps)(
  'a recovery that stops at %s reports its progress, and the same call finishes it',
  async (operation) => {
    const pool = await poolWithAnn({ mfa: 'required', devices: 'always' }, { devices });
    const confirm = async () => {
      pool.emulator.faults.add({ kind: 'throttle', operation, times: 1 });
      return true;
    };
    const log: AuditRecord[] = [];
    const audit = (record: AuditRecord) => void log.push(record);
    const error = await caught(recover(pool, { phoneNumber, confirm, audit }));
    const isFirst = operation === 'AdminUserGlobalSignOut';
    const outcome = isFirst ? 'failed' : 'incomplete';
    expect(error.code).toBe(isFirst ? 'throttled' : 'incomplete');
    expect(error.message).toContain('AWS throttled the request');
    expect(error instanceof TaskFailed && error.record.outcome).toBe(outcome);

    expect(await recover(pool, { phoneNumber, audit })).toMatchObject({
      outcome: 'recovered',
      after: { factors: ['SMS'], preferred: 'SMS', devices: 0 },
    });
    expect(log.map((record) => record.outcome)).toEqual(['begun', outcome, 'begun', 'recovered']);
    expect(new Set(log.slice(0, 2).map(({ id }) => id)).size).toBe(1);
  },
);

test('a begun record that cannot be written keeps the recovery from starting', async () => {
  const pool = await poolWithAnn({ mfa: 'required' });
  const before = await ann(pool);
  const audit = async () => {
    throw new Error('ENOSPC: no space left on device');
  };
  expect(await caught(recover(pool, { phoneNumber, audit }))).toMatchObject({
    code: 'refused',
    message: expect.stringContaining('nothing was changed. ENOSPC'),
  });
  expect(await ann(pool)).toEqual(before);
});

test('an outcome that cannot be written is an error with the record', async () => {
  const pool = await poolWithAnn({ mfa: 'required' });
  const audit = ({ outcome }: AuditRecord) => {
    if (outcome !== 'begun') throw new Error('ENOSPC');
  };
  const error = await caught(recover(pool, { phoneNumber, audit }));
  expect(error).toMatchObject({ code: 'incomplete', record: { outcome: 'recovered' } });
});

test('a signal stops the recovery after the action in hand, and the same call finishes it', async () => {
  for (let stopAt = 0; stopAt < 8; stopAt += 1) {
    const pool = await poolWithAnn({ mfa: 'required', devices: 'always' }, { devices });
    const stop = new AbortController();
    const performed: string[] = [];
    const onAction = ({ action }: { readonly action: string }) => {
      performed.push(action);
      if (performed.length === stopAt) stop.abort('SIGTERM');
    };
    if (stopAt === 0) stop.abort('SIGTERM');
    const error = await caught(recover(pool, { phoneNumber, onAction, signal: stop.signal }));
    expect(error).toMatchObject({
      code: stopAt === 0 ? 'cancelled' : 'incomplete',
      message: expect.stringContaining('Stopped by SIGTERM'),
      record: { outcome: stopAt === 0 ? 'failed' : 'incomplete' },
    });
    expect(performed).toHaveLength(stopAt);
    expect(await recover(pool, { phoneNumber })).toMatchObject({ outcome: 'recovered', after: { devices: 0 } });
  }
});

test('a number that changes after the plan was shown stops the recovery', async () => {
  const pool = await poolWithAnn({}, { phoneNumber });
  const confirm = async () => {
    const UserAttributes = [
      { Name: 'phone_number', Value: '+15555550666' },
      { Name: 'phone_number_verified', Value: 'true' },
    ];
    const user = { UserPoolId: pool.userPoolId, Username: 'ann' };
    await pool.client.send(new AdminUpdateUserAttributesCommand({ ...user, UserAttributes }));
    return true;
  };
  const error = await caught(recover(pool, { confirm }));
  expect(error).toMatchObject({ code: 'incomplete', message: expect.stringContaining('changed after the plan') });
  expect(await ann(pool)).toMatchObject({ factors: ['TOTP'], sessions: [] });
});

test('devices that appear after the plan was shown are forgotten too', async () => {
  const pool = await poolWithAnn({}, { phoneNumber, devices });
  let hides = true;
  pool.client.middlewareStack.add(
    (next, { commandName }) =>
      async (given) => {
        const answer = await next(given);
        if (!hides || commandName !== 'AdminListDevicesCommand') return answer;
        return { ...answer, output: { ...answer.output, Devices: [] } };
      },
    { step: 'initialize' },
  );
  const onAction = ({ action }: { readonly action: string }) => {
    if (action === 'delete-authenticator-app') hides = false;
  };
  const record = await recover(pool, { onAction });
  expect(record).toMatchObject({ outcome: 'recovered', before: { devices: 0 }, after: { devices: 0 } });
  expect(record.actions.map(({ action }) => action).slice(-5)).toEqual([
    'sign-out-everywhere',
    ...Array(3).fill('forget-device'),
    'sign-out-everywhere',
  ]);
});

test('sessions end before the first change and after the last, with those of managed login', async () => {
  const pool = createTestPool({ mfa: 'required' });
  await trackSessions(pool);
  const sessions = [{ throughManagedLogin: true }, {}];
  await pool.emulator.users.create({ username: 'ann', password, phoneNumber, email: 'ann@example.com', sessions });
  pool.emulator.users.enableTotp('ann');
  expect((await ann(pool)).sessions).toHaveLength(3);
  pool.calls.length = 0;
  const record = await recover(pool);
  expect(record).toMatchObject({ before: { sessions: 3 }, after: { sessions: 0 } });
  const changes = pool.calls.filter((call) => !/^(Describe|Get|AdminGet|AdminList)/.test(call));
  expect(changes).toEqual([
    'AdminUserGlobalSignOut',
    'AdminRevokeUserSession',
    'AdminSetUserMFAPreference',
    'AdminDeleteSoftwareToken',
    'AdminUserGlobalSignOut',
  ]);
});

test('a change that Cognito accepts but does not make is an error', async () => {
  const pool = await poolWithAnn({}, { phoneNumber });
  pool.client.middlewareStack.add(
    (next, { commandName }) =>
      async (given) =>
        commandName === 'AdminDeleteSoftwareTokenCommand' ? { output: { $metadata: {} }, response: {} } : next(given),
    { step: 'initialize' },
  );
  const error = await caught(recover(pool));
  expect(error).toMatchObject({ code: 'incomplete', message: expect.stringContaining('did not make it') });
});
