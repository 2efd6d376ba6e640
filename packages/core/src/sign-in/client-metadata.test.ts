import { describe, expect, it, vi } from 'vitest';
import type { AuthClient } from '../auth-client.js';
import { createSignInFlow } from '../client/create-flows.js';
import { password } from '../testing/emulated-client.js';
import { username, withPasskey } from '../testing/passkey-setting.js';

const clientMetadata = { captcha: 'solved' };
const given = { clientMetadata };
const codes = ['EMAIL_OTP'] as const;

/** Sign-ins that begin with metadata, and what their users do then. */
const signIns: Readonly<Record<string, (auth: AuthClient) => Promise<unknown>>> = {
  'a password': (auth) => auth.signIn({ username, password, options: given }),
  'a passkey': (auth) => auth.signIn({ username, options: { preferredChallenge: 'WEB_AUTHN', ...given } }),
  'a code, and another one': async (auth) => {
    await auth.signIn({ username, options: { preferredChallenge: 'EMAIL_OTP', ...given } });
    await auth.resendSignInCode();
  },
  'a choice, then a code': async (auth) => {
    await auth.signIn({ username, options: { authFlowType: 'USER_AUTH', ...given } });
    await auth.confirmSignIn({ challengeResponse: 'EMAIL_OTP' });
  },
  'a choice, then a passkey': async (auth) => {
    await auth.signIn({ username, options: { authFlowType: 'USER_AUTH', ...given } });
    await auth.confirmSignIn({ challengeResponse: 'WEB_AUTHN' });
  },
  'a choice, then the password': async (auth) => {
    await auth.signIn({ username, options: { authFlowType: 'USER_AUTH', ...given } });
    await auth.confirmSignIn({ challengeResponse: 'PASSWORD_SRP' });
    await auth.confirmSignIn({ challengeResponse: password });
  },
};

describe.each(Object.entries(signIns))('a sign-in with %s', (_, signIn) => {
  it('gives the triggers of the pool their data each time that it begins', async () => {
    const { auth, wire } = await withPasskey({ codes });
    await signIn(auth);
    const begun = wire.filter(({ operation }) => operation === 'InitiateAuth').map(({ input }) => input.ClientMetadata);
    expect(begun).toEqual(begun.map(() => clientMetadata));
    expect(begun.length).toBeGreaterThan(0);
  });
});

it('does not give the data of one user to the sign-in of the next', async () => {
  const { auth, wire } = await withPasskey({ codes });
  await auth.signIn({ username, options: { preferredChallenge: 'EMAIL_OTP', ...given } });
  wire.length = 0;
  await auth.signIn({ username, options: { preferredChallenge: 'EMAIL_OTP' } });
  await auth.resendSignInCode();
  expect(wire.map(({ input }) => input.ClientMetadata)).toEqual([undefined, undefined]);
});

it('is part of the autofill too', async () => {
  const { auth, authenticator, clock, wire } = await withPasskey();
  const flow = createSignInFlow(auth, { clock });
  const signedIn = flow.autofillPasskey({ username, ...given });
  await vi.waitFor(() => authenticator.autofill());
  expect(await signedIn).toMatchObject({ step: 'DONE' });
  expect(wire.map(({ input }) => input.ClientMetadata)).toEqual([clientMetadata, clientMetadata]);
});
