import { expect, it, vi } from 'vitest';
import { AuthError } from '../problems/auth-error.js';
import { problem } from '../problems/problem.js';
import { emulatedClient, password } from '../testing/emulated-client.js';
import { createSignInFlow } from './create-flows.js';

const signInStart = { step: 'ENTER_CREDENTIALS', username: '', busy: null, problem: null } as const;

const credentials = { username: 'ada', password };
const chunk = vi.hoisted(() => ({ isMissing: false }));
vi.mock('../sign-in/sign-in.flow.js', async (importOriginal) => {
  const code = await importOriginal<typeof import('../sign-in/sign-in.flow.js')>();
  return {
    get signInFlow() {
      if (chunk.isMissing) throw new TypeError('Failed to fetch dynamically imported module');
      return code.signInFlow;
    },
  };
});

it('a page without a sign-in to resume does not report a chunk that fails to load', async () => {
  chunk.isMissing = true;
  const { auth } = emulatedClient();
  expect(await createSignInFlow(auth).resume()).toEqual(signInStart);
  const resumeSignIn = () => Promise.reject(new AuthError('NetworkError', problem('network', { offline: false })));
  expect(await createSignInFlow({ ...auth, resumeSignIn }).resume()).toMatchObject({ problem: { code: 'network' } });
});

it('a sign-in whose chunk fails to load keeps the username, sends nothing, and works on the next click', async () => {
  const { auth, emulator, wire } = emulatedClient();
  await emulator.users.create(credentials);
  chunk.isMissing = true;
  const flow = createSignInFlow(auth);
  const pending = flow.signIn(credentials);
  expect(flow.getSnapshot()).toEqual({ ...signInStart, username: 'ada', busy: 'signIn' });
  expect(await pending).toMatchObject({ step: 'ENTER_CREDENTIALS', username: 'ada', problem: { code: 'network' } });
  expect(wire).toEqual([]);
  chunk.isMissing = false;
  const clicks = await Promise.all([flow.signIn(credentials), flow.signIn(credentials)]);
  expect(clicks.at(0)).toMatchObject({ step: 'DONE', username: 'ada' });
  expect(wire.filter(({ operation }) => operation === 'InitiateAuth')).toHaveLength(1);
});

it('resuming does nothing while a sign-in waits for its chunk', async () => {
  const { auth, emulator } = emulatedClient();
  await emulator.users.create(credentials);
  const resumeSignIn = vi.fn(auth.resumeSignIn);
  const flow = createSignInFlow({ ...auth, resumeSignIn });
  const pending = flow.signIn(credentials);
  expect(await flow.resume()).toMatchObject({ busy: 'signIn' });
  expect(resumeSignIn).not.toHaveBeenCalled();
  expect(await pending).toMatchObject({ step: 'DONE' });
});
