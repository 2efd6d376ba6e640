import {
  AdminInitiateAuthCommand,
  AdminSetUserMFAPreferenceCommand,
  CreateUserPoolClientCommand,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Factor, PoolAnswers } from '../answers/pool-answers.types.js';
import { allCombinations, isPossible, nameOf } from '../testing/all-combinations.js';
import { createTestBrowser } from '../testing/test-browser.js';
import { createTestPool, password, type TestPool } from '../testing/test-pool.js';

vi.setConfig({ testTimeout: 180_000 });

/** Who e-mails come from changes no sign-in. */
const possible = [...new Map(allCombinations.filter(isPossible).map((answers) => [nameOf(answers), answers])).values()];
const challengeOf: Readonly<Record<Factor, string>> = {
  SMS: 'SMS_MFA',
  TOTP: 'SOFTWARE_TOKEN_MFA',
  EMAIL: 'EMAIL_OTP',
};

/** Somebody with an address and a number, as a pool of these answers would have them. */
async function createUser(pool: TestPool, { signInWith }: PoolAnswers, name = 'ann'): Promise<string> {
  const [email, phoneNumber] = [`${name}@example.com`, `+1555555${String(1000 + name.length)}`];
  const username = { username: name, alias: name, email, phone: phoneNumber, 'email-or-phone': email }[signInWith];
  const made = await pool.emulator.users.create({ username, password, email, phoneNumber });
  return made.username;
}

/** Switches one factor of a user on, or none. */
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

/** Tells what follows a user's right password, by an administrator's sign-in, which needs no SRP and so little time. */
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

/** What somebody is asked who chose no factor. A number and a verified address serve where one is required. */
function withoutChoice({ mfa, factors }: PoolAnswers): string {
  if (mfa !== 'required') return 'tokens';
  const ready = factors.filter((factor) => factor !== 'TOTP');
  const [only] = ready;
  if (ready.length > 1) return 'SELECT_MFA_TYPE';
  return only ? challengeOf[only] : 'MFA_SETUP';
}

test.each(['off', 'optional', 'required'] as const)(
  'in every possible combination with MFA %s a user is asked for the factor that is on, and for one where it is required',
  async (mfa) => {
    expect(possible).toHaveLength(133);
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

test('in every possible combination the client takes SRP and refuses bare passwords', async () => {
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

/** Signs Ann in twice in one browser, which keeps its device as she wishes, and tells what she was asked. */
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

/** What the answers promise of {@link signInTwice}. */
function promised({ mfa, devices, deviceReplacesFactor }: PoolAnswers, factor: Factor | undefined, wish: string) {
  const asked = mfa === 'off' || factor === undefined ? [] : [challengeOf[factor]];
  const remembered = devices === 'always' || (devices === 'opt-in' && wish === 'remembered');
  return { first: asked, second: remembered && deviceReplacesFactor ? ['DEVICE_SRP_AUTH'] : asked };
}

/** One of each kind that devices can be treated, with the factors taking turns. */
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
  'a remembered device does what the answers say: %s',
  async (_name, answers, index) => {
    const factor = answers.factors[index % Math.max(1, answers.factors.length)];
    // Only an opt-in pool asks what the user wishes.
    const wishes =
      answers.devices === 'opt-in' ? (['remembered', 'not_remembered'] as const) : (['remembered'] as const);
    for (const wish of wishes) {
      expect(await signInTwice(answers, factor, wish)).toEqual(promised(answers, factor, wish));
    }
  },
);

test('so it does in any combination', async () => {
  const drawn = fc.constantFrom(...possible.filter(({ mfa }) => mfa !== 'off')).chain((answers) =>
    fc.record({
      answers: fc.constant(answers),
      factor: fc.constantFrom(...answers.factors),
      wish: fc.constantFrom('remembered' as const, 'not_remembered' as const),
    }),
  );
  await fc.assert(
    fc.asyncProperty(drawn, async ({ answers, factor, wish }) => {
      expect(await signInTwice(answers, factor, wish), nameOf(answers)).toEqual(promised(answers, factor, wish));
    }),
    { numRuns: 4, endOnFailure: true },
  );
});
