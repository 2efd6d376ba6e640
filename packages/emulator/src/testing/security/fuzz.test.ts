import fc from 'fast-check';
import { expect, test } from 'vitest';
import { operations } from '../../operations/operations.js';
import { flowNames } from '../../sign-in/initiate.js';
import { challengeNames } from '../../sign-in/respond.js';
import { createHarness, type Harness, poolWith } from '../harness.js';
import { moodyFunctions } from './moody-functions.js';

const { clientId, poolId } = createHarness();
const isNightly = process.env.EVERY_ORDER === '1';
const words = ['ann', 'email', 'phone_number', 'remembered', 'SMS_MFA', 'abcdef', '123456', '__proto__', 'constructor'];

/** Operations left out, because they would break all later requests. */
const destructive = ['DeleteUserPool', 'DeleteUserPoolClient', 'AdminDeleteUser', 'UpdateUserPoolClient'];
const names = [...operations.keys()].filter((name) => !destructive.includes(name));

const scalar = fc.oneof(
  fc.constantFrom(...words, clientId, poolId, ...flowNames, ...challengeNames),
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);
const parameters = fc.dictionary(
  fc.constantFrom(
    'USERNAME',
    'PASSWORD',
    'SRP_A',
    'ANSWER',
    'SMS_MFA_CODE',
    'EMAIL',
    'DEVICE_KEY',
    'REFRESH_TOKEN',
    '__proto__',
  ),
  fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...words) }, { weight: 1, arbitrary: scalar }),
);
const value = fc.oneof(
  { weight: 6, arbitrary: scalar },
  { weight: 2, arbitrary: parameters },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.array(fc.record({ Name: scalar, Value: scalar }), { maxLength: 3 }) },
);

/** Generates requests with mostly known members and mostly wrong values. */
const request = fc.constantFrom(...names).chain((name) => {
  const members = Object.keys(operations.get(name)?.input ?? {});
  const likely = Object.fromEntries(members.map((member) => [member, fc.oneof(plausible(member), value)]));
  return fc.record(likely, { requiredKeys: [] }).map((input) => ({ name, input }));
});

function plausible(member: string): fc.Arbitrary<unknown> {
  switch (member) {
    case 'ClientId':
      return fc.constant(clientId);
    case 'UserPoolId':
      return fc.constant(poolId);
    case 'Username':
      return fc.constantFrom('ann', 'bea', 'nobody');
    case 'AuthFlow':
      return fc.constantFrom(...flowNames);
    case 'ChallengeName':
      return fc.constantFrom(...challengeNames);
    case 'AuthParameters':
    case 'ChallengeResponses':
      return parameters;
    default:
      return value;
  }
}

/** A client that allows every flow, and functions that answer, throw and forget to answer in turn. */
const withTriggers = (): Harness => {
  const flows = ['USER_SRP_AUTH', 'USER_PASSWORD_AUTH', 'USER_AUTH', 'CUSTOM_AUTH', 'REFRESH_TOKEN_AUTH'] as const;
  const ExplicitAuthFlows = flows.map((flow) => `ALLOW_${flow}` as const);
  return createHarness({ pool: poolWith({}, { ExplicitAuthFlows }), triggers: moodyFunctions() });
};

test.each([
  ['without functions', () => createHarness()],
  ['with functions that fail now and then', withTriggers],
])(
  'none of many requests breaks the service %s or gets tokens',
  async (_name, create) => {
    const harness = create();
    await harness.addUser('ann');
    harness.emulator.users.setMfaPreference('ann', { sms: 'ENABLED', email: 'ENABLED' });
    await fc.assert(
      fc.asyncProperty(request, async ({ name, input }) => {
        const { status, body } = await harness.call(name, input);
        expect(status, `${name}: ${body.message}`).toBeLessThan(500);
        expect(body).not.toHaveProperty('AuthenticationResult');
        expect(body).not.toHaveProperty('SecretCode');
      }),
      { numRuns: isNightly ? 100_000 : 10_000, seed: 20_260_307 },
    );
  },
  isNightly ? 3_600_000 : 120_000,
);
