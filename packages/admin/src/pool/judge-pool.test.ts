import {
  DescribeUserPoolCommand,
  SetUserPoolMfaConfigCommand,
  type SetUserPoolMfaConfigCommandInput,
  SetUserPoolSessionConfigurationCommand,
  UpdateUserPoolCommand,
  type UpdateUserPoolCommandInput,
} from '@aws-sdk/client-cognito-identity-provider';
import { expect, test } from 'vitest';
import { completeAnswers, type PoolAnswers } from '../answers/pool-answers.js';
import { createTestPool, type TestPool } from '../testing/test-pool.js';
import { checkPool } from './check-pool.js';

const emailSender = { from: 'a@example.com', identity: 'arn:aws:ses:us-east-1:000000000000:identity/example.com' };
const passwordless = completeAnswers({
  firstFactors: ['PASSWORD', 'WEB_AUTHN', 'EMAIL_OTP'],
  rpId: 'example.com',
  passkeyReplacesFactor: true,
  trackSessions: true,
  tier: 'PLUS',
  emailSender,
});

/** Returns the verdicts on a pool and its client, by subject. */
async function verdictsOn({ client, userPoolId }: TestPool): Promise<Record<string, string>> {
  const { findings, clients } = await checkPool(client, { userPoolId });
  return Object.fromEntries(
    [...findings, ...clients.flatMap((one) => one.findings)].map(({ subject, verdict }) => [subject, verdict]),
  );
}

test('a pool of the template has nothing that limits it', async () => {
  const pool = createTestPool(passwordless);
  const verdicts = await verdictsOn(pool);
  expect(Object.entries(verdicts).filter(([, verdict]) => verdict === 'limited' || verdict === 'bad')).toEqual([]);
  expect(verdicts).toMatchObject({
    'First factors': 'good',
    Passkeys: 'good',
    'Passkey as factor': 'good',
    Sessions: 'good',
    'New addresses': 'good',
    'Deletion protection': 'good',
    'Threat protection': 'good',
    'Choice of factor': 'good',
    'SMS pumping': 'info',
    'Token rotation': 'info',
  });
});

const passkeys = { MfaConfiguration: 'OPTIONAL', SoftwareTokenMfaConfiguration: { Enabled: true } } as const;

/** Ways to take one thing away from that pool, and the finding about each. */
test.each<[subject: string, verdict: string, change: (pool: TestPool) => Promise<unknown>]>([
  ['New addresses', 'limited', (pool) => update(pool, { UserAttributeUpdateSettings: undefined })],
  ['Deletion protection', 'limited', (pool) => update(pool, { DeletionProtection: 'INACTIVE' })],
  ['Threat protection', 'info', (pool) => update(pool, { UserPoolAddOns: undefined })],
  ['Passkeys', 'limited', (pool) => configure(pool, { ...passkeys })],
  [
    'Passkey as factor',
    'limited',
    (pool) => configure(pool, { ...passkeys, WebAuthnConfiguration: { RelyingPartyId: 'example.com' } }),
  ],
  [
    'Sessions',
    'info',
    ({ client, userPoolId: UserPoolId }) =>
      client.send(
        new SetUserPoolSessionConfigurationCommand({
          UserPoolId,
          UserSessionTracking: 'DISABLED',
          TokenSession: { MaxPerUser: 20 },
        }),
      ),
  ],
])('pool check finds that %s is %s', async (subject, verdict, change) => {
  const pool = createTestPool(passwordless);
  await change(pool);
  expect((await verdictsOn(pool))[subject]).toBe(verdict);
});

/** UpdateUserPool resets what it is not told, so the rest is sent again. */
async function update(
  { client, userPoolId: UserPoolId }: TestPool,
  change: { readonly [Member in keyof UpdateUserPoolCommandInput]?: UpdateUserPoolCommandInput[Member] | undefined },
) {
  const { UserPool = {} } = await client.send(new DescribeUserPoolCommand({ UserPoolId }));
  const { DeletionProtection, UserAttributeUpdateSettings, UserPoolAddOns, AutoVerifiedAttributes } = UserPool;
  const kept = { DeletionProtection, UserAttributeUpdateSettings, UserPoolAddOns, AutoVerifiedAttributes };
  await client.send(new UpdateUserPoolCommand({ UserPoolId, ...kept, ...change }));
}

const configure = (
  { client, userPoolId: UserPoolId }: TestPool,
  input: Omit<SetUserPoolMfaConfigCommandInput, 'UserPoolId'>,
) => client.send(new SetUserPoolMfaConfigCommand({ UserPoolId, ...input }));

test('createPool makes the same pool as the template', async () => {
  const { createPool } = await import('./create-pool.js');
  const { client } = createTestPool();
  const sms = { roleArn: 'arn:aws:iam::000000000000:role/x', externalId: 'x' };
  const required: Partial<PoolAnswers> = { mfa: 'required', firstFactors: ['PASSWORD', 'WEB_AUTHN'] };
  const off: Partial<PoolAnswers> = { mfa: 'off', factors: [], deviceReplacesFactor: false };
  for (const answers of [passwordless, { ...passwordless, ...required }, { ...passwordless, ...off }]) {
    const named = { ...answers, name: `made with MFA ${answers.mfa}` };
    const { userPoolId } = await createPool(client, { answers: named, sms });
    const verdicts = await verdictsOn({ client, userPoolId } as TestPool);
    expect(verdicts, named.name).toMatchObject(await verdictsOn(createTestPool(named)));
  }
});
