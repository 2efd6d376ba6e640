import { decodeJwt } from 'jose';
import { describe, expect, test } from 'vitest';
import { createPasskeyUser } from '../testing/passkey-user.js';

test('a user registers a passkey and signs in with it', async () => {
  const { register, signIn, harness, accessToken: AccessToken, authenticator } = await createPasskeyUser();
  expect(await register()).toMatchObject({ status: 200, body: {} });
  const { body } = await signIn();
  expect(decodeJwt(body.AuthenticationResult.AccessToken)).toMatchObject({
    username: 'ann',
    amr: ['swk'],
    acr: 'urn:cognito:loa:3',
  });
  expect(body.AuthenticationResult).not.toHaveProperty('NewDeviceMetadata');
  const listed = await harness.call('ListWebAuthnCredentials', { AccessToken });
  expect(listed.body).toEqual({
    Credentials: [
      {
        CredentialId: authenticator.passkeys()[0]?.id,
        FriendlyCredentialName: 'Platform passkey',
        RelyingPartyId: 'localhost',
        AuthenticatorAttachment: 'platform',
        AuthenticatorTransports: ['internal'],
        CreatedAt: harness.emulator.clock.now() / 1000,
      },
    ],
  });
});

test('an RS256 passkey of a security key signs in', async () => {
  const options = { algorithms: ['RS256'], attachment: 'cross-platform', synced: false } as const;
  const { register, signIn, harness, accessToken: AccessToken } = await createPasskeyUser({}, options);
  await register();
  expect(decodeJwt((await signIn()).body.AuthenticationResult.AccessToken)).toMatchObject({ amr: ['hwk'] });
  const listed = await harness.call('ListWebAuthnCredentials', { AccessToken });
  expect(listed.body.Credentials[0]).toMatchObject({
    FriendlyCredentialName: 'Roaming passkey',
    AuthenticatorTransports: ['usb'],
  });
});

test('the options have the members that clients rely on', async () => {
  const { start, register, authenticator } = await createPasskeyUser();
  const options = await start();
  expect(options).toEqual({
    rp: { id: 'localhost', name: 'localhost' },
    user: { id: expect.any(String), name: 'ann', displayName: 'ann' },
    challenge: expect.stringMatching(/^[\w-]{22}$/),
    pubKeyCredParams: [
      { type: 'public-key', alg: -7 },
      { type: 'public-key', alg: -257 },
    ],
    timeout: 60_000,
    excludeCredentials: [],
    authenticatorSelection: { requireResidentKey: true, residentKey: 'required', userVerification: 'preferred' },
  });
  expect(atob(options.user.id)).toMatch(/^[0-9a-f-]{36}$/);
  await register();
  const [passkey] = authenticator.passkeys();
  expect((await start()).excludeCredentials).toEqual([{ type: 'public-key', id: passkey?.id }]);
  await expect(register()).rejects.toMatchObject({ name: 'InvalidStateError' });
});

test('the challenge has the members that clients rely on', async () => {
  const { register, initiate, authenticator } = await createPasskeyUser();
  await register();
  const { body } = await initiate({ PREFERRED_CHALLENGE: 'WEB_AUTHN' });
  expect(body).toMatchObject({
    ChallengeName: 'WEB_AUTHN',
    AvailableChallenges: ['PASSWORD_SRP', 'PASSWORD', 'WEB_AUTHN'],
  });
  expect(JSON.parse(body.ChallengeParameters.CREDENTIAL_REQUEST_OPTIONS)).toEqual({
    hints: [],
    attestation: 'none',
    attestationFormats: [],
    challenge: expect.stringMatching(/^[\w-]{22}$/),
    timeout: 180_000,
    rpId: 'localhost',
    allowCredentials: [{ type: 'public-key', id: authenticator.passkeys()[0]?.id, transports: ['internal'] }],
    userVerification: 'preferred',
  });
});

describe('deleting', () => {
  test('takes the passkey away and leaves the authenticator alone', async () => {
    const { register, initiate, prove, harness, accessToken: AccessToken, authenticator } = await createPasskeyUser();
    await register();
    const challenge = await initiate({ PREFERRED_CHALLENGE: 'WEB_AUTHN' });
    const CredentialId = authenticator.passkeys()[0]?.id;
    expect((await harness.call('DeleteWebAuthnCredential', { AccessToken, CredentialId })).body).toEqual({});
    expect((await prove(challenge)).body).toMatchObject({ __type: 'NotAuthorizedException' });
    expect((await initiate({ PREFERRED_CHALLENGE: 'WEB_AUTHN' })).body.ChallengeName).toBe('SELECT_CHALLENGE');
    expect(authenticator.passkeys()).toHaveLength(1);
    const again = await harness.call('DeleteWebAuthnCredential', { AccessToken, CredentialId });
    expect(again.body.__type).toBe('ResourceNotFoundException');
  });
});
