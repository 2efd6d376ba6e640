import { describe, expect, it } from 'vitest';
import type { AuthClient, AuthEvent, AuthUser, SignedOutReason } from '../auth-client.js';
import { WireError } from '../index.js';
import { notSignedIn } from '../problems/auth-error.js';
import { emulatedClient, password } from '../testing/emulated-client.js';
import { createSessionStore, type SessionState } from './session-store.js';

const signIn = { username: 'ada', password };

async function signedIn(options: Parameters<typeof emulatedClient>[0] = {}) {
  const setting = emulatedClient(options);
  await setting.emulator.users.create(signIn);
  await setting.auth.signIn(signIn);
  return { ...setting, session: createSessionStore(setting.auth) };
}

describe('the reason of an ended session', () => {
  it.each([
    ['password-reset-required', 'PasswordResetRequiredException', 'Password reset required for the user'],
    ['user-not-confirmed', 'UserNotConfirmedException', 'User is not confirmed.'],
    ['user-disabled', 'NotAuthorizedException', 'User is disabled.'],
    ['user-deleted', 'UserNotFoundException', 'User does not exist.'],
    ['session-revoked', 'NotAuthorizedException', 'Refresh Token has been revoked'],
    ['session-ended', 'NotAuthorizedException', 'Refresh Token has expired'],
    ['session-ended', 'NotAuthorizedException', 'Invalid Refresh Token.'],
  ])('is %s after %s "%s" from a refresh, and there is a form', async (reason, exception, message) => {
    const { session, emulator, replies } = await signedIn();
    emulator.clock.advance(3600);
    replies.set('InitiateAuth', new WireError(exception, message));
    expect(await session.load()).toEqual({ step: 'SIGNED_OUT', reason });
    expect(await session.load()).toEqual({ step: 'SIGNED_OUT', reason });
  });

  it.each([
    ['password-reset-required', 'PasswordResetRequiredException', 'Password reset required for the user'],
    ['user-disabled', 'NotAuthorizedException', 'User is disabled.'],
  ])('is %s if a call with an access token finds it', async (reason, exception, message) => {
    const { auth, session, replies } = await signedIn();
    await session.load();
    replies.set('GetUser', new WireError(exception, message));
    replies.set('InitiateAuth', new WireError(exception, message));
    await expect(auth.fetchMFAPreference()).rejects.toMatchObject({ problem: { code: 'signed-out' } });
    expect(session.getSnapshot()).toEqual({ step: 'SIGNED_OUT', reason });
  });

  it('survives a check that knows less', async () => {
    let wake = () => {};
    const { session, emulator, replies } = await signedIn({ environment: { onWake: (check) => (wake = check) } });
    emulator.clock.advance(3600);
    replies.set('InitiateAuth', new WireError('NotAuthorizedException', 'User is disabled.'));
    await session.load();
    wake();
    await new Promise((resolve) => setTimeout(resolve));
    expect(session.getSnapshot()).toEqual({ step: 'SIGNED_OUT', reason: 'user-disabled' });
  });
});

describe('the reason of a session that a check finds gone before the event that knows', () => {
  /** A client whose session ends elsewhere, with the events that arrive. */
  function ended(check: () => Promise<AuthUser>) {
    let hear: (event: AuthEvent) => void = () => {};
    const auth = {
      subscribe: (listener: typeof hear) => {
        hear = listener;
        return () => {};
      },
      forUser: () => auth,
      getCurrentUser: check,
    } as unknown as AuthClient;
    const session = createSessionStore(auth);
    return { session, tell: (reason: SignedOutReason) => hear({ type: 'signedOut', reason }) };
  }

  it('is that of the event', async () => {
    const { session, tell } = ended(() => Promise.reject(notSignedIn()));
    expect(await session.load()).toEqual({ step: 'SIGNED_OUT', reason: 'never' });
    tell('session-ended');
    expect(session.getSnapshot()).toEqual({ step: 'SIGNED_OUT', reason: 'session-ended' });
    tell('user-deleted');
    expect(session.getSnapshot()).toEqual({ step: 'SIGNED_OUT', reason: 'user-deleted' });
  });

  it('stays the first that is known', async () => {
    const { session, tell } = ended(() => Promise.reject(notSignedIn()));
    tell('user-disabled');
    tell('session-ended');
    tell('user');
    await session.load();
    expect(session.getSnapshot()).toEqual({ step: 'SIGNED_OUT', reason: 'user-disabled' });
  });

  it('is known to a check in the middle of the end', async () => {
    let checkNow = () => {};
    const { session, auth, emulator, replies, storage } = await signedIn({
      environment: { onWake: (check) => (checkNow = check) },
    });
    const states: SessionState[] = [];
    await session.load();
    session.subscribe(() => states.push(session.getSnapshot()));
    const { compareAndSet = () => Promise.reject(new Error('The store compares nothing.')) } = storage.shared;
    storage.shared.compareAndSet = async (...change) => {
      const result = await compareAndSet.apply(storage.shared, change);
      checkNow();
      await new Promise((resolve) => setTimeout(resolve));
      return result;
    };
    emulator.clock.advance(3600);
    replies.set('InitiateAuth', new WireError('NotAuthorizedException', 'User is disabled.'));
    await auth.fetchAuthSession();
    expect(states).toEqual([{ step: 'SIGNED_OUT', reason: 'user-disabled' }]);
  });
});

describe('a session that cannot be checked', () => {
  it('is UNKNOWN with the user, who is stored', async () => {
    const { session, emulator } = await signedIn();
    emulator.clock.advance(3600);
    emulator.faults.add({ kind: 'drop', operation: 'InitiateAuth' });
    expect(await session.load()).toMatchObject({
      step: 'UNKNOWN',
      user: { username: 'ada' },
      problem: { code: 'network' },
    });
    emulator.faults.clear();
    expect(await session.load()).toMatchObject({ step: 'SIGNED_IN', user: { username: 'ada' } });
  });

  it('is UNKNOWN without a user if the storage fails too', async () => {
    const { session, storage } = await signedIn();
    storage.shared.get = async () => {
      throw new DOMException('The disk is gone.', 'UnknownError');
    };
    expect(await session.load()).toEqual({ step: 'UNKNOWN', problem: { code: 'service', retry: 'same-step' } });
  });
});

describe('the client of the user', () => {
  it('stays the same while the session loads and fails to load', async () => {
    const { session, emulator } = await signedIn();
    const first = session.userClient();
    emulator.clock.advance(3600);
    emulator.faults.add({ kind: 'drop', operation: 'InitiateAuth' });
    await session.load();
    emulator.faults.clear();
    await session.load();
    expect(session.userClient()).toBe(first);
    expect(await first.getCurrentUser()).toMatchObject({ username: 'ada' });
  });

  it('is another one after a sign-out, acts on nobody, and is another one after the next sign-in', async () => {
    const { auth, session } = await signedIn();
    await session.load();
    const ofAda = session.userClient();
    await session.signOut();
    const ofNobody = session.userClient();
    expect(ofNobody).not.toBe(ofAda);
    await expect(ofNobody.fetchMFAPreference()).rejects.toMatchObject({ problem: { code: 'not-signed-in' } });
    await auth.signIn(signIn);
    expect(session.userClient()).not.toBe(ofNobody);
    await expect(ofNobody.fetchMFAPreference()).rejects.toMatchObject({ problem: { code: 'session-invalid' } });
    expect(await session.userClient().fetchMFAPreference()).toEqual({});
  });

  it('belongs to the user of the first call, if that comes before the session is read', async () => {
    const { auth, session, emulator } = await signedIn();
    const first = session.userClient();
    await first.fetchMFAPreference();
    await emulator.users.create({ username: 'bob', password });
    await auth.signIn({ username: 'bob', password });
    await expect(first.fetchMFAPreference()).rejects.toMatchObject({ problem: { code: 'session-invalid' } });
  });
});
