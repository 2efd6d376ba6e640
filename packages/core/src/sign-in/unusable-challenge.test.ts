import { expect, it } from 'vitest';
import { createSignInFlow } from '../client/create-flows.js';
import { emulatedClient, password } from '../testing/emulated-client.js';

const given = { SRP_B: 'ab', SALT: 'ab', SECRET_BLOCK: 'AAAA' };

it.each([
  ['no number to prove anything to', { SRP_B: '' }],
  ['a number that is none', { SRP_B: 'xyz' }],
  ['a number that everybody can answer', { SRP_B: '0' }],
  ['a negative number', { SRP_B: '-1' }],
  ['a salt that is none', { SALT: '%' }],
  ['no salt', { SALT: '' }],
  ['a block that is no base64', { SECRET_BLOCK: '%%%' }],
])('%s is a failure of the service: nothing is proven, and the form can be sent again', async (_, bad) => {
  const { auth, clock, emulator, replies, wire } = emulatedClient();
  await emulator.users.create({ username: 'ada', password });
  replies.set('InitiateAuth', { ChallengeName: 'PASSWORD_VERIFIER', ChallengeParameters: { ...given, ...bad } });
  const flow = createSignInFlow(auth, { clock });
  expect(await flow.signIn({ username: 'ada', password })).toMatchObject({ busy: null, problem: { code: 'service' } });
  expect(wire.map(({ operation }) => operation)).toEqual(['InitiateAuth']);
  replies.clear();
  expect(await flow.signIn({ username: 'ada', password })).toMatchObject({ step: 'DONE' });
});
