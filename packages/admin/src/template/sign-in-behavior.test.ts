import {
  AdminInitiateAuthCommand,
  AdminSetUserMFAPreferenceCommand,
  CreateUserPoolClientCommand,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { defaultAnswers, type PoolAnswers } from '../answers/pool-answers.js';
import type { Factor } from '../factors.js';
import { allCombinations, isPossible, nameOf } from '../testing/all-combinations.js';
import { createTestBrowser } from '../testing/test-browser.js';
import { createTestPool, password, type TestPool } from '../testing/test-pool.js';

vi.setConfig({ testTimeout: 180_000 });

/** The sender of emails doesn't affect sign-in, so those combinations are merged. */
const possible = [...new Map(allCombinations.filter(isPossible).map((answers) => [nameOf(answers), answers])).values()];
const challengeOf: Readonly<Record<Factor, string>> = {
  SMS: 'SMS_MFA',
  TOTP: 'SOFTWARE_TOKEN_MFA',
  EMAIL: 'EMAIL_OTP',
};

/** Creates a user with an address and a number, named as the pool expects. */
async function createUser(pool: TestPool, { signInWith }: PoolAnswers, name = 'ann'): Promise<string> {
  const [email, phoneNumber] = [`${name}@example.com`, `+1555555${String(1000 + name.length)}`];
  const username = { username: name, alias: name, email, phone: phoneNumber, 'email-or-phone': email }[signInWith];
  const made = await pool.emulator.users.create({ username, password, email, phoneNumber });
  return made.username;
}

/** Enables one factor of a user. */
async function switchOn({ client, emulator, userPoolId }: TestPool, username: string, factor: Factor): Promise<string> {
  const secret = factor === 'TOTP' ? emulator.users.enableTotp(username) : '';
  const on = (name: Factor) => (name === factor ? { Enabled: true, PreferredMfa: true } : undefined);
  await client.send(
    new AdminSetUserMFAPreferenceCommand({
      UserPoolId: userPoolId,
      Username: username,
      SMSMfaSettings: on('SMS'),
      SoftwareTokenMfaSettings: on('TOTP'),
      EmailMfaSettings: on('EMAIL'),
    }),
  );
  return secret;
}

/** Returns the challenge after a correct password. Uses an administrator's sign-in, which is fast because it needs no SRP. */
async function createPasswordEntry({ client, userPoolId }: TestPool) {
  const ExplicitAuthFlows = ['ALLOW_ADMIN_USER_PASSWORD_AUTH' as const];
  const { UserPoolClient } = await client.send(
    new CreateUserPoolClientCommand({ UserPoolId: userPoolId, ClientName: 'admin', ExplicitAuthFlows }),
  );
  return async (username: string): Promise<string> => {
    const answer = await client.send(
      new AdminInitiateAuthCommand({
        UserPoolId: userPoolId,
        ClientId: UserPoolClient?.ClientId,
        AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: username, PASSWORD: password },
      }),
    );
    return answer.ChallengeName ?? 'tokens';
  };
}

/** The challenge for a user without a chosen factor. If one is required, a number or a verified address serves. */
function withoutChoice({ mfa, factors }: PoolAnswers): string {
  if (mfa !== 'required') return 'tokens';
  const ready = factors.filter((factor) => factor !== 'TOTP');
  const [only] = ready;
  if (ready.length > 1) return 'SELECT_MFA_TYPE';
  return only ? challengeOf[only] : 'MFA_SETUP';
}

test.each(['off', 'optional', 'required'] as const)(
  'with MFA %s, every possible combination asks for the enabled factor, or for any if one is required',
  async (mfa) => {
    expect(possible).toHaveLength(365);
    for (const answers of possible.filter((one) => one.mfa === mfa)) {
      const pool = createTestPool(answers);
      const afterPassword = await createPasswordEntry(pool);
      expect(await afterPassword(await createUser(pool, answers)), nameOf(answers)).toBe(withoutChoice(answers));
      for (const factor of answers.factors) {
        const username = await createUser(pool, answers, `with-${factor}`.padEnd(6 + challengeOf[factor].length, '-x'));
        await switchOn(pool, username, factor);
        expect(await afterPassword(username), `${nameOf(answers)} with ${factor} on`).toBe(challengeOf[factor]);
      }
    }
  },
);

test('the client of every possible combination accepts SRP and refuses plain passwords', async () => {
  for (const answers of possible) {
    const pool = createTestPool(answers);
    const USERNAME = await createUser(pool, answers);
    const ClientId = pool.emulator.pool.userPoolClientId;
    const srp = await pool.client.send(
      new InitiateAuthCommand({ ClientId, AuthFlow: 'USER_SRP_AUTH', AuthParameters: { USERNAME, SRP_A: 'abc' } }),
    );
    expect(srp.ChallengeName).toBe('PASSWORD_VERIFIER');
    const bare = new InitiateAuthCommand({
      ClientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME, PASSWORD: password },
    });
    await expect(pool.client.send(bare)).rejects.toThrow('USER_PASSWORD_AUTH flow not enabled');
  }
});

/** Signs in twice in one browser that remembers its device if asked to, and returns the challenges of each sign-in. */
async function signInTwice(answers: PoolAnswers, factor: Factor | undefined, wish: 'remembered' | 'not_remembered') {
  const pool = createTestPool(answers);
  const username = await createUser(pool, answers);
  const secret = factor === undefined ? '' : await switchOn(pool, username, factor);
  const browser = createTestBrowser(pool, username, secret);
  const first = await browser.signIn();
  await browser.confirmDevice(wish);
  const second = await browser.signIn();
  return { first: first.challenges, second: second.challenges };
}

/** The result of {@link signInTwice} according to the answers. */
function expected({ mfa, devices, deviceReplacesFactor }: PoolAnswers, factor: Factor | undefined, wish: string) {
  const asked = mfa === 'off' || factor === undefined ? [] : [challengeOf[factor]];
  const remembered = devices === 'always' || (devices === 'opt-in' && wish === 'remembered');
  return { first: asked, second: remembered && deviceReplacesFactor ? ['DEVICE_SRP_AUTH'] : asked };
}

/** One combination for each treatment of devices, with alternating factors. */
const kinds = [
  ...new Map(
    possible
      .filter(({ signInWith }) => signInWith === 'username')
      .map((answers, index) => [
        [answers.mfa, answers.devices, answers.deviceReplacesFactor].join(),
        { answers, index },
      ]),
  ).values(),
];

test.each(kinds.map(({ answers, index }) => [nameOf(answers), answers, index] as const))(
  'a remembered device behaves as configured: %s',
  async (_name, answers, index) => {
    const factor = answers.factors[index % Math.max(1, answers.factors.length)];
    // Only an opt-in pool lets the user choose.
    const wishes =
      answers.devices === 'opt-in' ? (['remembered', 'not_remembered'] as const) : (['remembered'] as const);
    for (const wish of wishes) {
      expect(await signInTwice(answers, factor, wish)).toEqual(expected(answers, factor, wish));
    }
  },
);

test.each(['email', 'phone', 'email-or-phone', 'alias'] as const)(
  'a remembered device of a user who signs in by %s replaces the second factor',
  async (signInWith) => {
    const pool = createTestPool({ ...defaultAnswers, signInWith });
    const username = await createUser(pool, { ...defaultAnswers, signInWith });
    const typed = signInWith === 'phone' ? '+15555551003' : 'ann@example.com';
    const browser = createTestBrowser(pool, typed, await switchOn(pool, username, 'TOTP'));
    expect((await browser.signIn()).challenges).toEqual(['SOFTWARE_TOKEN_MFA']);
    await browser.confirmDevice('remembered');
    expect((await browser.signIn()).challenges).toEqual(['DEVICE_SRP_AUTH']);
  },
);

test('a remembered device behaves as configured in random combinations', async () => {
  const drawn = fc.constantFrom(...possible.filter(({ mfa }) => mfa !== 'off')).chain((answers) =>
    fc.record({
      answers: fc.constant(answers),
      factor: fc.constantFrom(...answers.factors),
      wish: fc.constantFrom('remembered' as const, 'not_remembered' as const),
    }),
  );
  await fc.assert(
    fc.asyncProperty(drawn, async ({ answers, factor, wish }) => {
      expect(await signInTwice(answers, factor, wish), nameOf(answers)).toEqual(expected(answers, factor, wish));
    }),
    { numRuns: 4, endOnFailure: true },
  );
});
