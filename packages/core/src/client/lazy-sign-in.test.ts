import { expect, test, vi } from 'vitest';
import { emulatedClient, password } from '../testing/emulated-client.js';
import { createSignInFlow } from './create-flows.js';
import { eagerSignIn } from './lazy-verbs.js';

const credentials = { username: 'ada', password };

test('a sign-in that is canceled while its chunk loads sends nothing', async () => {
  const { auth, emulator, wire } = emulatedClient();
  await emulator.users.create(credentials);
  const canceled = auth.signIn(credentials).catch((error: unknown) => error);
  await auth.cancelSignIn();
  expect(await canceled).toMatchObject({ problem: { retry: expect.any(String) } });
  expect(wire).toEqual([]);
  expect(auth.canRestartSignIn()).toBe(false);
  await expect(auth.getCurrentUser()).rejects.toMatchObject({ problem: { code: 'not-signed-in' } });
});

test('the form that a cancel shows finds no password of the sign-in before', async () => {
  const { auth, emulator } = emulatedClient();
  await emulator.users.create({ ...credentials, email: 'ada@example.com', phoneNumber: '+15550100839' });
  emulator.users.setMfaPreference('ada', { sms: 'PREFERRED' });
  const flow = createSignInFlow(auth);
  await flow.signIn(credentials);
  expect(auth.canRestartSignIn()).toBe(true);
  const found: boolean[] = [];
  flow.subscribe(() => found.push(auth.canRestartSignIn()));
  await flow.startOver({ username: '' });
  expect(found).toEqual([false]);
});

test('the second of two sign-ins that wait for the chunk wins', async () => {
  const { auth, emulator, wire } = emulatedClient();
  await emulator.users.create(credentials);
  const first = auth.signIn({ username: 'bob', password }).catch((error: unknown) => error);
  const second = await auth.signIn(credentials);
  expect(await first).toBeInstanceOf(Error);
  expect(second.isSignedIn).toBe(true);
  expect(wire.filter(({ operation }) => operation === 'InitiateAuth')).toHaveLength(1);
});

function setting(found: string | undefined) {
  const pending = { get: async () => found, remove: vi.fn(async () => {}) };
  const verbs = { resumeSignIn: vi.fn(), cancelSignIn: vi.fn(async () => {}) };
  return { pending, verbs, signIn: eagerSignIn(pending, () => undefined, verbs) };
}

test('a page without a sign-in to resume loads no chunk', async () => {
  const { verbs, signIn } = setting(undefined);
  expect(await signIn.resumeSignIn()).toBeUndefined();
  expect(verbs.resumeSignIn).not.toHaveBeenCalled();
  const reloaded = setting('{}');
  await reloaded.signIn.resumeSignIn();
  expect(reloaded.verbs.resumeSignIn).toHaveBeenCalledOnce();
});

test('a sign-in can be canceled when the chunk does not load', async () => {
  const { pending, verbs, signIn } = setting('{}');
  verbs.cancelSignIn.mockRejectedValue(new TypeError('Failed to fetch'));
  await signIn.cancelSignIn();
  expect(pending.remove).toHaveBeenCalledOnce();
});
