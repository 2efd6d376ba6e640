import { describe, expect, it } from 'vitest';
import { emulatedClient, password } from '../testing/emulated-client.js';
import { createSessionStore } from './session-store.js';

const pool = {
  userPool: { UsernameAttributes: ['email' as const], AutoVerifiedAttributes: ['email' as const] },
  clients: [
    { properties: { ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH' as const, 'ALLOW_REFRESH_TOKEN_AUTH' as const] } },
  ],
};
const loginId = 'zoë@example.com';

async function signedIn() {
  const setting = emulatedClient({ pool });
  const { sub } = await setting.emulator.users.create({ username: loginId, password, email: loginId, confirmed: true });
  const session = createSessionStore(setting.auth);
  await setting.auth.signIn({ username: loginId, password });
  return { ...setting, session, sub };
}

describe('what a screen shows of the session', () => {
  it('is the name that the user signed in with and the claims of the ID token, from the first state on', async () => {
    const { session, sub } = await signedIn();
    const state = session.getSnapshot();
    expect(state).toMatchObject({ step: 'SIGNED_IN', loginId, claims: { sub, email: loginId, email_verified: true } });
    if (state.step !== 'SIGNED_IN') throw new Error(state.step);
    // The pool knows the user by an id.
    expect(state.user.username).not.toBe(loginId);
  });

  it('is there after a reload', async () => {
    const { newClient, sub } = await signedIn();
    expect(await createSessionStore(newClient()).load()).toMatchObject({ loginId, claims: { sub, email: loginId } });
  });

  it('follows a refreshed token with the next load, and stays the same object until then', async () => {
    const { session, auth, emulator } = await signedIn();
    const before = await session.load();
    expect(await session.load()).toBe(before);
    emulator.clock.advance(60);
    await auth.fetchAuthSession({ forceRefresh: true });
    const after = await session.load();
    expect([before, after].map((state) => state.step === 'SIGNED_IN' && state.claims?.iat)).toEqual([
      expect.any(Number),
      (before.step === 'SIGNED_IN' ? (before.claims?.iat ?? 0) : 0) + 60,
    ]);
  });

  it('is gone after the sign-out', async () => {
    const { session } = await signedIn();
    expect(await session.signOut()).toEqual({ step: 'SIGNED_OUT', reason: 'user' });
  });
});

describe('the claims of the tokens', () => {
  it('are those of each token, read as UTF-8', async () => {
    const { auth, emulator, sub } = await signedIn();
    const { tokens, loginId: name } = await auth.fetchAuthSession();
    expect(name).toBe(loginId);
    expect(tokens?.claims).toMatchObject({
      accessToken: { sub, token_use: 'access', client_id: emulator.pool.userPoolClientId },
      idToken: { sub, token_use: 'id', email: loginId },
    });
  });

  it('are in no event of an audit log', async () => {
    const reported: object[] = [];
    const setting = emulatedClient({ pool, onSecurityEvent: (event) => reported.push(event) });
    await setting.emulator.users.create({ username: loginId, password, email: loginId, confirmed: true });
    await setting.auth.signIn({ username: loginId, password });
    await Promise.resolve();
    expect(reported.length).toBeGreaterThan(0);
    expect(JSON.stringify(reported)).not.toContain(loginId);
  });
});
