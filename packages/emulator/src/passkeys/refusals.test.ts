import { describe, expect, test } from 'vitest';
import type { UserPoolProperties } from '../model/pool-description.js';
import { fromBase64Url, toBase64Url, utf8 } from '../protocol/bytes.js';
import { createHarness, poolWith } from '../testing/harness.js';
import { createPasskeyUser } from '../testing/passkey-user.js';
import { allowsOrigin } from './relying-party.js';

// biome-ignore lint/suspicious/noExplicitAny: tests change credentials of every shape.
type Sent = any;

const withClientData = (changes: object) => (sent: Sent) => {
  const data = JSON.parse(new TextDecoder().decode(fromBase64Url(sent.response.clientDataJSON)));
  const clientDataJSON = toBase64Url(utf8(JSON.stringify({ ...data, ...changes })));
  return { ...sent, response: { ...sent.response, clientDataJSON } };
};
const withoutTransports = ({ response: { transports: _transports, ...response }, ...sent }: Sent) => ({
  ...sent,
  response,
});
/** Changes authenticator data inside an attestation object, at a position counted from its start. */
const withByte = (position: number, change: (byte: number) => number) => (sent: Sent) => {
  const bytes = fromBase64Url(sent.response.attestationObject) ?? new Uint8Array();
  const marker = new TextDecoder('latin1').decode(bytes).indexOf('authData') + 'authData'.length + 2;
  bytes[marker + position] = change(bytes[marker + position] ?? 0);
  return { ...sent, response: { ...sent.response, attestationObject: toBase64Url(bytes) } };
};
const required = { WebAuthnUserVerification: 'required' } as const;

describe('a registration is refused', () => {
  test.each([
    ['WebAuthnOriginNotAllowedException', 'another origin', withClientData({ origin: 'https://evil.test' }), {}],
    ['WebAuthnOriginNotAllowedException', 'a frame', withClientData({ crossOrigin: true }), {}],
    ['WebAuthnChallengeNotFoundException', 'another challenge', withClientData({ challenge: 'AAAA' }), {}],
    ['WebAuthnRelyingPartyMismatchException', 'another relying party', withByte(0, (byte) => byte ^ 1), {}],
    ['WebAuthnCredentialNotSupportedException', 'no verification', withByte(32, (byte) => byte & ~0x04), required],
    ['InvalidParameterException', 'no presence', withByte(32, (byte) => byte & ~0x01), {}],
    ['InvalidParameterException', 'another type', withClientData({ type: 'webauthn.get' }), {}],
    ['InvalidParameterException', 'no transports', withoutTransports, {}],
    ['InvalidParameterException', 'another ID', (sent: Sent) => ({ ...sent, id: 'AAAA', rawId: 'AAAA' }), {}],
    ['SerializationException', 'text', (sent: Sent) => JSON.stringify(sent), {}],
  ] as const)('with %s for %s', async (exception, _what, change, userPool) => {
    const { register } = await createPasskeyUser({ pool: poolWith(userPool) });
    expect((await register(change)).body.__type).toBe(exception);
  });

  test('word for word, if it is malformed', async () => {
    const { register } = await createPasskeyUser();
    expect((await register(withoutTransports)).body.message).toBe('Credential data is not valid');
  });

  test('after five minutes, after a newer one and the second time', async () => {
    const { register, harness, start } = await createPasskeyUser();
    const late = (sent: Sent) => {
      harness.emulator.clock.advance(300);
      return sent;
    };
    expect((await register(late)).body.__type).toBe('WebAuthnChallengeNotFoundException');
    const user = await createPasskeyUser();
    let first: Sent;
    await user.register((sent) => {
      first = sent;
      return sent;
    });
    const { harness: again, accessToken: AccessToken } = user;
    const repeated = await again.call('CompleteWebAuthnRegistration', { AccessToken, Credential: first });
    expect(repeated.body.__type).toBe('WebAuthnChallengeNotFoundException');
    expect((await start()).challenge).not.toBe((await start()).challenge);
  });

  test('from another app client', async () => {
    const { register, harness } = await createPasskeyUser();
    const { call, poolId: UserPoolId } = harness;
    const flows = { ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'] };
    const { body } = await call('CreateUserPoolClient', { UserPoolId, ClientName: 'other', ...flows });
    const signedIn = await call('InitiateAuth', {
      ClientId: body.UserPoolClient.ClientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: 'ann', PASSWORD: 'Corr3ct-Horse!' },
    });
    const { AccessToken } = signedIn.body.AuthenticationResult;
    let sent: Sent;
    await register((credential) => {
      sent = credential;
      return 'kept for the other client';
    });
    const answer = await call('CompleteWebAuthnRegistration', { AccessToken, Credential: sent });
    expect(answer.body.__type).toBe('WebAuthnClientMismatchException');
  });

  test.each([
    ['WebAuthnNotEnabledException', { Policies: {} }],
    ['WebAuthnConfigurationMissingException', { WebAuthnRelyingPartyID: '' }],
  ])('with %s by the pool', async (exception, userPool) => {
    const { call, addUser, accessToken } = createHarness({ pool: poolWith(userPool as UserPoolProperties) });
    await addUser('ann');
    const answer = await call('StartWebAuthnRegistration', { AccessToken: await accessToken('ann') });
    expect(answer.body.__type).toBe(exception);
  });

  test('for the 21st passkey', async () => {
    const { register, harness, accessToken: AccessToken, authenticator } = await createPasskeyUser();
    for (let count = 0; count < 20; count += 1) {
      expect((await register()).status).toBe(200);
      authenticator.remove(authenticator.passkeys()[0]?.id ?? '');
    }
    const answer = await harness.call('StartWebAuthnRegistration', { AccessToken });
    expect(answer.body.__type).toBe('LimitExceededException');
  });
});

describe('a sign-in', () => {
  test.each([
    ['another origin', withClientData({ origin: 'https://evil.test' })],
    ['another challenge', withClientData({ challenge: 'AAAA' })],
    ['a wrong signature', withClientData({ more: true })],
    ["another user's handle", (sent: Sent) => ({ ...sent, response: { ...sent.response, userHandle: 'AAAA' } })],
    ['an unknown passkey', (sent: Sent) => ({ ...sent, id: 'AAAA', rawId: 'AAAA' })],
  ] as const)('is refused for %s, and the session ends', async (_what, change) => {
    const { register, initiate, prove } = await createPasskeyUser();
    await register();
    const challenge = await initiate({ PREFERRED_CHALLENGE: 'WEB_AUTHN' });
    expect((await prove(challenge, change)).body.__type).toBe('NotAuthorizedException');
    expect((await prove(challenge)).body.message).toBe('Invalid session for the user, session can only be used once.');
  });

  test('accepts a counter that goes back, and no user handle', async () => {
    const { register, initiate, prove, authenticator } = await createPasskeyUser({}, { synced: false });
    await register();
    expect(authenticator.passkeys()[0]?.counter).toBe(1);
    const without = ({ response: { userHandle: _handle, ...response }, ...sent }: Sent) => ({ ...sent, response });
    const answer = await prove(await initiate({ PREFERRED_CHALLENGE: 'WEB_AUTHN' }), without);
    expect(answer.body.AuthenticationResult).toBeDefined();
  });
});

test.each([
  ['localhost', 'http://localhost:5173', true],
  ['localhost', 'https://localhost', true],
  ['example.com', 'https://example.com', true],
  ['example.com', 'https://app.example.com:8443', true],
  ['example.com', 'http://example.com', false],
  ['example.com', 'https://badexample.com', false],
  ['app.example.com', 'https://example.com', false],
  ['example.com', 'https://example.com/path', false],
  ['example.com', 'not an origin', false],
])('passkeys of %s on %s: %s', (rpId, origin, allowed) => {
  expect(allowsOrigin(rpId, origin)).toBe(allowed);
});

test.each([
  'WebAuthnNotEnabledException',
  'WebAuthnConfigurationMissingException',
  'WebAuthnChallengeNotFoundException',
  'WebAuthnClientMismatchException',
  'WebAuthnOriginNotAllowedException',
  'WebAuthnRelyingPartyMismatchException',
  'WebAuthnCredentialNotSupportedException',
])('a fault gives %s', async (exception) => {
  const { register, harness } = await createPasskeyUser();
  harness.emulator.faults.add({ kind: 'exception', exception, operation: 'CompleteWebAuthnRegistration', times: 1 });
  expect((await register()).body.__type).toBe(exception);
});
