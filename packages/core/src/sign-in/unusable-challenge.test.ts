import { expect, it } from 'vitest';
import { createSignInFlow } from '../client/create-flows.js';
import { emulatedClient, password } from '../testing/emulated-client.js';

const given = { SRP_B: 'ab', SALT: 'ab', SECRET_BLOCK: 'AAAA' };

it.each([
  ['an empty SRP_B', { SRP_B: '' }],
  ['an SRP_B that is no number', { SRP_B: 'xyz' }],
  ['an SRP_B of zero', { SRP_B: '0' }],
  ['a negative SRP_B', { SRP_B: '-1' }],
  ['a malformed salt', { SALT: '%' }],
  ['no salt', { SALT: '' }],
  ['a block that is not base64', { SECRET_BLOCK: '%%%' }],
])('treats %s as a service failure: sends no proof, and the form can be submitted again', async (_, bad) => {
  const { auth, clock, emulator, replies, wire } = emulatedClient();
  await emulator.users.create({ username: 'ada', password });
  replies.set('InitiateAuth', { ChallengeName: 'PASSWORD_VERIFIER', ChallengeParameters: { ...given, ...bad } });
  const flow = createSignInFlow(auth, { clock });
  expect(await flow.signIn({ username: 'ada', password })).toMatchObject({ busy: null, problem: { code: 'service' } });
  expect(wire.map(({ operation }) => operation)).toEqual(['InitiateAuth']);
  replies.clear();
  expect(await flow.signIn({ username: 'ada', password })).toMatchObject({ step: 'DONE' });
});
