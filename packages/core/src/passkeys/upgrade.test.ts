import { expect, it, vi } from 'vitest';
import { emulatedClient, password, totpCode } from '../testing/emulated-client.js';

type Create = CredentialsContainer['create'];

/** A user who signs in with a saved password in a browser that can create a passkey without a prompt. */
async function upgrading(answer?: Create) {
  const setting = emulatedClient({ upgradeToPasskey: true });
  const { emulator, authenticator, browser } = setting;
  await emulator.users.create({ username: 'ada', password });
  const { credentials } = authenticator;
  // The emulator takes a passkey only if somebody confirmed it, as with a prompt.
  const confirmed: Create = ({ publicKey, signal } = {}) =>
    credentials.create({ ...(publicKey && { publicKey }), ...(signal && { signal }) });
  const create = vi.fn<Create>(answer ?? confirmed);
  browser.credentials = () => ({ create, get: credentials.get });
  return { ...setting, create };
}

it('creates a passkey after a sign-in with a password, without a prompt', async () => {
  const { auth, authenticator, create } = await upgrading();
  await auth.signIn({ username: 'ada', password });
  await vi.waitFor(async () => expect((await auth.listWebAuthnCredentials()).credentials).toHaveLength(1));
  expect(create.mock.calls[0]?.[0]).toMatchObject({ mediation: 'conditional', signal: expect.any(AbortSignal) });
  expect(authenticator.passkeys()).toHaveLength(1);
});

it('holds up no sign-in, however long the browser takes', async () => {
  const { auth, create } = await upgrading(() => new Promise(() => {}));
  expect(await auth.signIn({ username: 'ada', password })).toMatchObject({ isSignedIn: true });
  await vi.waitFor(() => expect(create).toHaveBeenCalled());
  expect(await auth.getCurrentUser()).toMatchObject({ username: 'ada' });
});

it.each(['NotAllowedError', 'InvalidStateError', 'AbortError'])('is silent after %s', async (name) => {
  const { auth, create } = await upgrading(() => Promise.reject(new DOMException('', name)));
  expect(await auth.signIn({ username: 'ada', password })).toMatchObject({ isSignedIn: true });
  await vi.waitFor(() => expect(create).toHaveBeenCalled());
  expect(await auth.associateWebAuthnCredential({ options: { mediation: 'conditional' } })).toBeUndefined();
  expect((await auth.listWebAuthnCredentials()).credentials).toEqual([]);
});

it('leaves no dead passkey where Cognito refuses one that nobody confirmed', async () => {
  const { auth, authenticator, create, wire } = await upgrading();
  create.mockImplementation((options) => authenticator.credentials.create(options));
  await auth.signIn({ username: 'ada', password });
  await vi.waitFor(() => expect(wire.map(({ operation }) => operation)).toContain('CompleteWebAuthnRegistration'));
  await vi.waitFor(() => expect(authenticator.passkeys()).toEqual([]));
});

it('creates none that a second factor would shut out', async () => {
  const { auth, create, emulator, wire } = await upgrading();
  const secret = emulator.users.enableTotp('ada');
  await auth.signIn({ username: 'ada', password });
  await auth.confirmSignIn({ challengeResponse: totpCode(secret, emulator.clock.now()) });
  await vi.waitFor(() => expect(wire.map(({ operation }) => operation)).toContain('GetUser'));
  await auth.fetchUserAttributes();
  expect(create).not.toHaveBeenCalled();
  expect(wire.map(({ operation }) => operation)).not.toContain('StartWebAuthnRegistration');
});
