import { expect, test } from 'vitest';
import { assertion, publicOrigin, registration, vector } from '../testing/webauthn-vector.js';
import { verifyAssertion, verifyRegistration } from './verify-ceremony.js';

const expected = {
  rpId: 'localhost',
  allowsOrigin: (origin: string) => origin === publicOrigin,
  requireUserVerification: true,
};

test('a ceremony that Chromium recorded is verified', async () => {
  const registered = verifyRegistration(registration, { ...expected, challenge: vector.createChallenge });
  if (!('value' in registered)) throw new Error(registered.broken);
  expect(registered.value).toMatchObject({ id: vector.id, counter: 1, backupEligible: true, backedUp: true });
  const { publicKey } = registered.value;
  expect(await verifyAssertion(assertion, { ...expected, challenge: vector.getChallenge }, publicKey)).toEqual({
    value: { counter: 2, backedUp: true },
  });
});
