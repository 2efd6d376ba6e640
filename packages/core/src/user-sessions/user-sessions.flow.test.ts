import { describe, expect, it } from 'vitest';
import { createUserSessionsFlow } from '../client/create-flows.js';
import type { AuthEvent } from '../index.js';
import { memoryStorage } from '../storage/memory-storage.js';
import { emulatedClient, password, transports } from '../testing/emulated-client.js';
import { WireError } from '../transport/transport.js';

type Options = Parameters<typeof emulatedClient>[0] & { others?: number };

/** A user who is signed in here and on other devices. */
async function signedIn({ others = 1, ...options }: Options = {}) {
  const setting = emulatedClient(options);
  const { auth, emulator, newClient, wire } = setting;
  emulator.pool.configure({ devices: 'off' });
  await emulator.users.create({ username: 'ada', password });
  await auth.signIn({ username: 'ada', password });
  const elsewhere = [];
  for (let made = 0; made < others; made++) {
    emulator.clock.advance(60);
    const other = newClient(memoryStorage());
    await other.signIn({ username: 'ada', password });
    elsewhere.push(other);
  }
  wire.length = 0;
  const sent = () => wire.map(({ operation }) => operation);
  return { ...setting, elsewhere, sent, flow: createUserSessionsFlow(auth) };
}

/** Loads the list and returns the ids of the sessions elsewhere. */
async function othersOf(flow: ReturnType<typeof createUserSessionsFlow>): Promise<readonly string[]> {
  const state = await flow.load();
  if (state.step !== 'READY') throw new Error(`the list is ${state.step}`);
  return state.sessions.filter(({ isCurrentSession }) => !isCurrentSession).map(({ id }) => id);
}

describe.each(Object.keys(transports) as (keyof typeof transports)[])('sessions over %s', (transport) => {
  it('lists this session first, and ends another one with its tokens', async () => {
    const { auth, flow, emulator, elsewhere, clock } = await signedIn({ transport });
    const heard: AuthEvent[] = [];
    elsewhere[0]?.subscribe((event) => heard.push(event));
    const state = await flow.load();
    expect(state).toMatchObject({
      step: 'READY',
      sessions: [
        { isCurrentSession: true, type: 'TOKEN', clientId: emulator.pool.userPoolClientId },
        { isCurrentSession: false, lastActiveDate: new Date(clock.now()) },
      ],
      hasMore: false,
    });
    const [id = ''] = await othersOf(flow);
    expect(await flow.revokeUserSession(id)).toMatchObject({ sessions: [{ isCurrentSession: true }], problem: null });
    await expect(elsewhere[0]?.fetchUserAttributes()).rejects.toMatchObject({ problem: { code: 'signed-out' } });
    expect(heard.at(-1)).toEqual({ type: 'signedOut', reason: 'session-revoked' });
    await expect(auth.fetchUserAttributes()).resolves.toBeTruthy();
  });
});

describe('the list', () => {
  it('is not tracked in a pool that tracks no sessions, whichever way it says so', async () => {
    const { flow, replies } = await signedIn();
    replies.set('ListUserSessions', { Sessions: [] });
    expect(await flow.load()).toEqual({ step: 'NOT_TRACKED' });
    replies.set('ListUserSessions', new WireError('OperationNotEnabledException', 'Not enabled.'));
    expect(await flow.load()).toEqual({ step: 'NOT_TRACKED' });
    replies.clear();
    expect(await flow.load()).toMatchObject({ step: 'READY' });
  });

  it('fails, and loads on another try', async () => {
    const { flow, emulator } = await signedIn();
    emulator.faults.add({ kind: 'drop', operation: 'ListUserSessions', times: 1 });
    expect(await flow.load()).toMatchObject({ step: 'FAILED', problem: { code: 'network' } });
    expect(await flow.load()).toMatchObject({ step: 'READY' });
  });

  it('goes on page by page, keeps one row for a session on two pages, and fills in what Cognito leaves out', async () => {
    const { flow, replies } = await signedIn();
    replies.set('ListUserSessions', {
      Sessions: [{ SessionId: 'tkn1' }, { SessionId: 'tkn2', IsCurrentSession: true }],
      NextToken: 'more',
    });
    expect(await flow.load()).toMatchObject({
      hasMore: true,
      sessions: [{ id: 'tkn2' }, { id: 'tkn1', type: 'TOKEN' }],
    });
    replies.set('ListUserSessions', { Sessions: [{ SessionId: 'tkn1' }, { SessionId: 'tkn3' }] });
    expect(await flow.loadMore()).toMatchObject({
      hasMore: false,
      busy: null,
      sessions: [{ id: 'tkn2' }, { id: 'tkn1' }, { id: 'tkn3' }],
    });
  });

  it('does not bring back a session that ended here while it lags', async () => {
    const { flow, replies, auth } = await signedIn();
    const { sessions } = await auth.listUserSessions();
    const [id = ''] = await othersOf(flow);
    await flow.revokeUserSession(id);
    const Sessions = sessions.map((session) => ({
      SessionId: session.id,
      IsCurrentSession: session.isCurrentSession,
    }));
    replies.set('ListUserSessions', { Sessions });
    expect(await flow.load()).toMatchObject({ sessions: [{ isCurrentSession: true }] });
  });

  it('shows a managed login only without a token session that came through it, and ends both', async () => {
    const { flow, replies, wire } = await signedIn();
    replies.set('ListUserSessions', {
      Sessions: [
        { SessionId: 'tkn1', IsCurrentSession: true, OriginSessionId: 'sso1' },
        { SessionId: 'sso1', SessionType: 'SSO' },
        { SessionId: 'tkn2', OriginSessionId: 'sso1' },
        { SessionId: 'tkn3', OriginSessionId: 'sso2' },
        { SessionId: 'sso2', SessionType: 'SSO' },
        { SessionId: 'sso3', SessionType: 'SSO' },
      ],
    });
    replies.set('RevokeUserSession', {});
    const ids = ['tkn2', 'tkn3', 'sso3'];
    expect(await othersOf(flow)).toEqual(ids);
    wire.length = 0;
    await flow.revokeOtherSessions();
    const ended = wire.map(({ input: { SessionId, RevokeAssociatedSessions } }) => [
      SessionId,
      RevokeAssociatedSessions,
    ]);
    // The managed login of this browser stays.
    expect(ended).toEqual([
      ['tkn2', 'NONE'],
      ['tkn3', 'LINKED'],
      ['sso3', 'LINKED'],
    ]);
  });
});

describe('ending sessions', () => {
  it('never sends the current session, and Cognito refuses it too', async () => {
    const { auth, flow, sent } = await signedIn({ others: 0 });
    const { sessions } = await auth.listUserSessions();
    const [current] = sessions;
    await flow.load();
    expect(await flow.revokeUserSession(current?.id ?? '')).toMatchObject({ sessions: [{ isCurrentSession: true }] });
    await flow.revokeOtherSessions();
    expect(sent()).not.toContain('RevokeUserSession');
    await expect(auth.revokeUserSession({ sessionId: current?.id ?? '' })).rejects.toMatchObject({
      problem: { code: 'invalid-input' },
    });
    await expect(auth.fetchUserAttributes()).resolves.toBeTruthy();
  });

  it('drops a session that ended elsewhere without a Problem', async () => {
    const { flow, elsewhere } = await signedIn();
    const [id = ''] = await othersOf(flow);
    await elsewhere[0]?.signOut();
    expect(await flow.revokeUserSession(id)).toMatchObject({ sessions: [{ isCurrentSession: true }], problem: null });
  });

  it('keeps the row of a session that Cognito did not end, and tries it again', async () => {
    const { flow, emulator } = await signedIn({ others: 3 });
    const ids = await othersOf(flow);
    const seen: unknown[] = [];
    flow.subscribe(() => {
      const state = flow.getSnapshot();
      if (state.step === 'READY') seen.push(state.busy);
    });
    emulator.faults.add({ kind: 'drop', operation: 'RevokeUserSession', times: 1 });
    const state = await flow.revokeOtherSessions();
    expect(state).toMatchObject({
      sessions: [{ isCurrentSession: true }, { id: ids[0] }],
      failures: { [ids[0] ?? '']: { code: 'network' } },
      busy: null,
    });
    expect(seen).toContainEqual({ type: 'revokeOtherSessions', done: 2, total: 3 });
    expect(await flow.retryRevoking()).toMatchObject({ sessions: [{ isCurrentSession: true }], failures: {} });
  });

  it('ends the sessions of every page', async () => {
    const { flow, replies, wire } = await signedIn();
    const first = { Sessions: [{ SessionId: 'tkn1', IsCurrentSession: true }], NextToken: 'more' };
    replies.set('ListUserSessions', first);
    replies.set('RevokeUserSession', {});
    await flow.load();
    const ended = flow.revokeOtherSessions();
    await Promise.resolve();
    replies.set('ListUserSessions', { Sessions: [{ SessionId: 'tkn2' }] });
    expect(await ended).toMatchObject({ hasMore: false, sessions: [{ id: 'tkn1' }], failures: {} });
    expect(wire.at(-1)?.input).toMatchObject({ SessionId: 'tkn2' });
  });

  it('stops when this session is over', async () => {
    const { flow, elsewhere, auth, sent } = await signedIn({ others: 2 });
    await othersOf(flow);
    const heard: AuthEvent[] = [];
    auth.subscribe((event) => heard.push(event));
    await elsewhere[0]?.signOut({ global: true });
    expect(await flow.revokeOtherSessions()).toMatchObject({ problem: { code: 'signed-out' }, failures: {} });
    expect(sent().filter((operation) => operation === 'RevokeUserSession').length).toBe(1);
    expect(heard.at(-1)).toEqual({ type: 'signedOut', reason: 'session-revoked' });
  });
});

it('the sign-in over the maximum ends the session that was used least recently, which says so', async () => {
  const sessionConfiguration = { UserSessionTracking: 'ENABLED', TokenSession: { MaxPerUser: 2 } } as const;
  const { defaultPool } = await import('@cognito-mfa/emulator');
  const { auth, elsewhere } = await signedIn({ others: 2, pool: { ...defaultPool, sessionConfiguration } });
  const heard: AuthEvent[] = [];
  auth.subscribe((event) => heard.push(event));
  await expect(auth.fetchUserAttributes()).rejects.toMatchObject({ problem: { code: 'signed-out' } });
  expect(heard.at(-1)).toEqual({ type: 'signedOut', reason: 'session-revoked' });
  expect((await elsewhere[1]?.listUserSessions())?.sessions).toHaveLength(2);
});
