import { describe, expect, it } from 'vitest';
import { WireError } from '../index.js';
import { emulatedClient, password } from '../testing/emulated-client.js';
import { passkeySetting, withPasskey } from '../testing/passkey-setting.js';

const email = 'ada@example.com';
/** A pool that knows its users by an id. They sign in with their address. */
const byEmail = {
  userPool: {
    UsernameAttributes: ['email' as const],
    AutoVerifiedAttributes: ['email' as const],
    Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD' as const, 'WEB_AUTHN' as const] } },
    WebAuthnRelyingPartyID: 'localhost',
  },
  clients: [{ properties: { ExplicitAuthFlows: ['ALLOW_USER_AUTH' as const, 'ALLOW_USER_SRP_AUTH' as const] } }],
};

async function signedInByEmail() {
  const setting = emulatedClient({ pool: byEmail });
  await setting.emulator.users.create({ username: email, password, email, confirmed: true });
  await setting.auth.signIn({ username: email, password });
  return setting;
}

describe('the name of a passkey in the password manager', () => {
  it('is that which the user signs in with, where the pool knows only an id', async () => {
    const { auth, authenticator } = await signedInByEmail();
    await auth.associateWebAuthnCredential();
    expect(authenticator.passkeys()).toMatchObject([{ name: email, displayName: email }]);
  });
});

describe('a user who is found by a passkey', () => {
  const passkey = { preferredChallenge: 'WEB_AUTHN', passkey: { discover: true } } as const;

  it('is shown by the address, not by the id of the pool', async () => {
    const { auth } = await signedInByEmail();
    await auth.associateWebAuthnCredential();
    await auth.signOut();
    await auth.signIn({ username: '', options: passkey });
    expect(await auth.fetchAuthSession()).toMatchObject({ loginId: email });
  });

  it('is shown by the username in a pool of usernames', async () => {
    const { auth } = await withPasskey();
    await auth.signIn({ username: '', options: passkey });
    expect(await auth.fetchAuthSession()).toMatchObject({ loginId: 'ada' });
  });

  it('is the one whose passkeys the autofill offers next time', async () => {
    const { auth, wire } = await withPasskey();
    await auth.signIn({ username: '', options: passkey });
    await auth.signOut();
    wire.length = 0;
    await auth.signIn({ username: '', options: { preferredChallenge: 'WEB_AUTHN' } });
    expect(wire[0]?.input).toMatchObject({ AuthParameters: { USERNAME: 'ada' } });
  });
});

describe('a passkey that Cognito refuses', () => {
  it.each([
    ['WebAuthnOriginNotAllowedException', 'The origin is not allowed.'],
    ['LimitExceededException', 'Too many credentials.'],
    ['WebAuthnCredentialNotSupportedException', 'Not supported.'],
  ])('with %s leaves the password manager', async (exception, message) => {
    const { auth, authenticator, replies } = await passkeySetting();
    replies.set('CompleteWebAuthnRegistration', new WireError(exception, message));
    await expect(auth.associateWebAuthnCredential()).rejects.toThrow();
    expect(authenticator.passkeys()).toEqual([]);
  });

  it('stays there if the answer was lost, because Cognito may know it', async () => {
    const { auth, authenticator, emulator } = await passkeySetting();
    emulator.faults.add({ kind: 'drop', operation: 'CompleteWebAuthnRegistration' });
    await expect(auth.associateWebAuthnCredential()).rejects.toMatchObject({ problem: { code: 'network' } });
    expect(authenticator.passkeys()).toHaveLength(1);
  });
});
