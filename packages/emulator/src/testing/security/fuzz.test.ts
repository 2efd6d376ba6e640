import fc from 'fast-check';
import { expect, test } from 'vitest';
import { operations } from '../../operations/operations.js';
import { flowNames } from '../../sign-in/initiate.js';
import { challengeNames } from '../../sign-in/respond.js';
import { createHarness } from '../harness.js';

const harness = createHarness();
const { clientId, poolId } = harness;
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

test('none of ten thousand requests breaks the service or gets tokens', async () => {
  await harness.addUser('ann');
  harness.emulator.users.setMfaPreference('ann', { sms: 'ENABLED', email: 'ENABLED' });
  await fc.assert(
    fc.asyncProperty(request, async ({ name, input }) => {
      const { status, body } = await harness.call(name, input);
      expect(status, `${name}: ${body.message}`).toBeLessThan(500);
      expect(body).not.toHaveProperty('AuthenticationResult');
      expect(body).not.toHaveProperty('SecretCode');
    }),
    { numRuns: 10_000, seed: 20_260_307 },
  );
}, 120_000);
