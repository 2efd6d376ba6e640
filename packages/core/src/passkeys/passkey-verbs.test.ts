import { expect, it } from 'vitest';
import { passkeySetting } from '../testing/passkey-setting.js';

it('adds a passkey, lists it, and removes it here and from the authenticator', async () => {
  const { auth, authenticator } = await passkeySetting();
  const added = await auth.associateWebAuthnCredential();
  expect(authenticator.passkeys()).toMatchObject([{ id: added?.credentialId, rpId: 'localhost' }]);
  const { credentials, nextToken } = await auth.listWebAuthnCredentials();
  expect(nextToken).toBeUndefined();
  expect(credentials).toEqual([
    {
      credentialId: added?.credentialId,
      friendlyCredentialName: 'Platform passkey',
      relyingPartyId: 'localhost',
      authenticatorAttachment: 'platform',
      authenticatorTransports: ['internal'],
      createdAt: expect.any(Date),
    },
  ]);
  await auth.deleteWebAuthnCredential({ credentialId: added?.credentialId ?? '' });
  expect(await auth.listWebAuthnCredentials()).toEqual({ credentials: [] });
  expect(authenticator.passkeys()).toEqual([]);
});
