import { describe, expect, it } from 'vitest';
import { emulatedClient, password } from '../testing/emulated-client.js';
import { rotatingPool } from '../testing/rotating-pool.js';
import { createSessionStore } from './session-store.js';

const signIn = { username: 'ada', password };

/** Creates a client whose network can hold back the answer to an operation. */
async function setting(options: Parameters<typeof emulatedClient>[0] = {}) {
  let held = '';
  let arrived = () => {};
  let release = () => {};
  const made = emulatedClient({
    ...options,
    async intercept(operation, next) {
      const answer = await next();
      if (answer.ok && operation === held) {
        arrived();
        await new Promise<void>((resolve) => (release = resolve));
      }
      return answer;
    },
  });
  await made.emulator.users.create(signIn);
  const isStored = async () => {
    const key = `cmk.${made.emulator.pool.userPoolClientId}.session`;
    // Refresh tokens to revoke can be left.
    return (await made.storage.shared.get(key))?.includes('accessToken') ?? false;
  };
  return {
    ...made,
    isStored,
    /** Resolves when the answer has reached the network. */
    hold(operation: string) {
      held = operation;
      return new Promise<void>((resolve) => (arrived = resolve));
    },
    release() {
      held = '';
      release();
    },
  };
}

describe('an ended session', () => {
  it.each([
    { tokens: 'tokens', operation: 'InitiateAuth', options: {} },
    { tokens: 'rotating tokens', operation: 'GetTokensFromRefreshToken', options: { pool: rotatingPool } },
  ])('is not restored by new $tokens on their way', async ({ operation, options }) => {
    const { auth, hold, release, isStored } = await setting(options);
    await auth.signIn(signIn);
    const onItsWay = hold(operation);
    const refreshed = auth.fetchAuthSession({ forceRefresh: true });
    await onItsWay;
    await auth.signOut();
    release();
    expect(await refreshed).toEqual({});
    expect(await auth.fetchAuthSession()).toEqual({});
    expect(await isStored()).toBe(false);
  });

  it('does not disturb the next sign-in with new tokens on their way', async () => {
    const { auth, hold, release } = await setting();
    await auth.signIn(signIn);
    const onItsWay = hold('InitiateAuth');
    const refreshed = auth.fetchAuthSession({ forceRefresh: true });
    await onItsWay;
    await auth.signOut();
    hold('');
    await auth.signIn(signIn);
    const after = await auth.fetchAuthSession();
    release();
    expect(await refreshed).toEqual(after);
    expect(await auth.fetchAuthSession()).toEqual(after);
  });

  it('stays ended while its device is being confirmed, and reports no sign-in', async () => {
    const { auth, hold, release, isStored } = await setting();
    const session = createSessionStore(auth);
    const onItsWay = hold('ConfirmDevice');
    const signedIn = auth.signIn(signIn);
    await onItsWay;
    await auth.signOut();
    release();
    await expect(signedIn).rejects.toMatchObject({ problem: { code: 'not-signed-in' } });
    expect(session.getSnapshot()).toEqual({ step: 'SIGNED_OUT', reason: 'user' });
    expect(await isStored()).toBe(false);
  });
});

describe('a sign-in whose device is being confirmed', () => {
  async function confirming() {
    const made = await setting();
    const onItsWay = made.hold('ConfirmDevice');
    const first = made.auth.signIn(signIn).catch((error: unknown) => error);
    await onItsWay;
    return { ...made, first };
  }
  const givenUp = { name: 'AbortError', problem: { code: 'session-invalid' } };

  it('can be canceled, and leaves no session', async () => {
    const { auth, first, release, isStored } = await confirming();
    const session = createSessionStore(auth);
    await auth.cancelSignIn();
    release();
    expect(await first).toMatchObject(givenUp);
    expect(session.getSnapshot()).toEqual({ step: 'LOADING' });
    expect(await auth.fetchAuthSession()).toEqual({});
    expect(await isStored()).toBe(false);
  });

  it('does not affect the sign-in that replaced it', async () => {
    const { auth, emulator, first, release } = await confirming();
    await emulator.users.create({ username: 'bob', password, phoneNumber: '+15550100839' });
    emulator.users.setMfaPreference('bob', { sms: 'PREFERRED' });
    await auth.signIn({ username: 'bob', password });
    release();
    expect(await first).toMatchObject(givenUp);
    expect(auth.canRestartSignIn()).toBe(true);
    const code = emulator.outbox.messages('bob').at(-1)?.code ?? '';
    expect(await auth.confirmSignIn({ challengeResponse: code })).toMatchObject({ isSignedIn: true });
  });

  it('does not affect the session of a faster sign-in', async () => {
    const { auth, emulator, first, hold, release } = await confirming();
    await emulator.users.create({ username: 'bob', password });
    hold('');
    await auth.signIn({ username: 'bob', password });
    release();
    expect(await first).toMatchObject(givenUp);
    expect(await auth.getCurrentUser()).toMatchObject({ username: 'bob' });
  });
});
