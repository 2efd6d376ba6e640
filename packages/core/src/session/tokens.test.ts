import { describe, expect, it } from 'vitest';
import { emulatedClient, password } from '../testing/emulated-client.js';
import { rotatingPool } from '../testing/rotating-pool.js';

const signIn = { username: 'ada', password };

async function signedIn(options: Parameters<typeof emulatedClient>[0] = {}) {
  const setting = emulatedClient(options);
  await setting.emulator.users.create(signIn);
  await setting.auth.signIn(signIn);
  setting.wire.length = 0;
  return setting;
}

const operations = ({ wire }: { wire: { operation: string }[] }) => wire.map(({ operation }) => operation);

describe('the tokens of a session', () => {
  it('are refreshed before they end, once for all callers, with the device', async () => {
    const setting = await signedIn();
    const { auth, emulator, wire } = setting;
    const before = await auth.fetchAuthSession();
    emulator.clock.advance(3600 - 61);
    expect(await auth.fetchAuthSession()).toEqual(before);
    expect(wire).toEqual([]);
    emulator.clock.advance(2);
    const sessions = await Promise.all(Array.from({ length: 20 }, () => auth.fetchAuthSession()));
    expect(operations(setting)).toEqual(['InitiateAuth']);
    expect(wire[0]?.input).toMatchObject({
      AuthFlow: 'REFRESH_TOKEN_AUTH',
      AuthParameters: { DEVICE_KEY: expect.stringMatching(/^us-east-1_/) },
    });
    expect(new Set(sessions.map(({ tokens }) => tokens?.accessToken)).size).toBe(1);
    expect(sessions[0]?.tokens?.accessToken).not.toBe(before.tokens?.accessToken);
  });

  it('are used to their end when the network fails during the refresh', async () => {
    const { auth, emulator } = await signedIn();
    const before = await auth.fetchAuthSession();
    emulator.faults.add({ kind: 'drop', operation: 'InitiateAuth' });
    emulator.clock.advance(3600 - 30);
    expect(await auth.fetchAuthSession()).toEqual(before);
    emulator.clock.advance(31);
    await expect(auth.fetchAuthSession()).rejects.toMatchObject({ problem: { code: 'network' } });
    emulator.faults.clear();
    expect((await auth.fetchAuthSession()).tokens).toBeDefined();
  });

  it.each([-3_600_000, 3_600_000])('last as long on a device with a clock that is %i ms off', async (drift) => {
    let now = () => 0;
    const setting = await (async () => {
      const made = emulatedClient({ clock: { now: () => now() + drift, after: () => () => {} } });
      now = made.clock.now;
      await made.emulator.users.create(signIn);
      await made.auth.signIn(signIn);
      made.wire.length = 0;
      return made;
    })();
    const { auth, emulator } = setting;
    expect((await auth.fetchAuthSession()).tokens?.expiresAt).toBe(now() + drift + 3_600_000);
    emulator.clock.advance(3500);
    await auth.fetchAuthSession();
    expect(operations(setting)).toEqual([]);
    emulator.clock.advance(60);
    await auth.fetchMFAPreference();
    expect(operations(setting)).toEqual(['InitiateAuth', 'GetUser']);
  });

  it('rotate if the app client requires it, which the client finds out once', async () => {
    const setting = await signedIn({ pool: rotatingPool });
    const { auth, newClient, wire } = setting;
    const seen = new Set<string | undefined>();
    for (let count = 0; count < 3; count++) {
      seen.add((await auth.fetchAuthSession({ forceRefresh: true })).tokens?.accessToken);
    }
    expect(operations(setting)).toEqual(['InitiateAuth', ...Array(3).fill('GetTokensFromRefreshToken')]);
    expect(seen.size).toBe(3);
    const used = wire.slice(1).map(({ input }) => input.RefreshToken);
    expect(new Set(used).size).toBe(3);
    expect(wire.at(-1)?.input).toHaveProperty('DeviceKey');
    wire.length = 0;
    await newClient().fetchAuthSession({ forceRefresh: true });
    await newClient().fetchAuthSession();
    expect(operations(setting)).not.toContain('InitiateAuth');
  });

  it('of the tab that rotates first serve the other tab', async () => {
    const { auth, newClient, emulator, storage } = await signedIn({ pool: rotatingPool });
    await auth.fetchAuthSession({ forceRefresh: true });
    const late = newClient();
    emulator.clock.advance(3590);
    // Without Web Locks, the late tab can read the session before the other replaces it.
    const { get } = storage.shared;
    const slow: typeof get = async (key) => {
      const text = await get(key);
      storage.shared.get = get;
      await auth.fetchAuthSession();
      return text;
    };
    storage.shared.get = slow;
    const session = await late.fetchAuthSession();
    expect(session).toEqual(await auth.fetchAuthSession());
    expect(session.tokens).toBeDefined();
  });

  it('end everywhere with a global sign-out, and only here without', async () => {
    const { auth, newClient } = await signedIn();
    const { memoryStorage } = await import('../storage/memory-storage.js');
    const elsewhere = newClient(memoryStorage());
    await elsewhere.signIn(signIn);
    await auth.signOut();
    expect((await elsewhere.fetchAuthSession({ forceRefresh: true })).tokens).toBeDefined();
    await auth.signIn(signIn);
    await auth.signOut({ global: true });
    expect(await elsewhere.fetchAuthSession({ forceRefresh: true })).toEqual({});
  });

  it('are kept when a global sign-out fails, so that it can be retried', async () => {
    const { auth, emulator } = await signedIn();
    emulator.faults.add({ kind: 'drop', operation: 'GlobalSignOut', times: 1 });
    await expect(auth.signOut({ global: true })).rejects.toMatchObject({ problem: { code: 'network' } });
    expect((await auth.fetchAuthSession()).tokens).toBeDefined();
    await auth.signOut({ global: true });
    expect(await auth.fetchAuthSession()).toEqual({});
  });

  it('are gone after a sign-out without a network', async () => {
    const { auth, emulator, storage } = await signedIn();
    emulator.faults.add({ kind: 'drop' });
    await auth.signOut();
    expect(await auth.fetchAuthSession()).toEqual({});
    const left = JSON.parse((await storage.shared.get(`cmk.${emulator.pool.userPoolClientId}.session`)) ?? '');
    expect(left).toEqual({ retired: [expect.any(String)] });
  });
});
