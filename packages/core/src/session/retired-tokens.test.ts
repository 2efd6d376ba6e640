import { afterEach, describe, expect, it, vi } from 'vitest';
import { memoryStorage } from '../storage/memory-storage.js';
import { emulatedClient, password } from '../testing/emulated-client.js';

const signIn = { username: 'ada', password };

afterEach(() => vi.restoreAllMocks());

/** The time limit of a chunk, milliseconds. */
const CHUNK = 8_000;

/** A signed-in browser whose requests to revoke a token can be lost. `wake` is what the browser calls when it is back online. */
async function setting() {
  const wakes: (() => void)[] = [];
  const setting = {
    /** How the network treats RevokeToken. */
    revoking: 'works' as 'works' | 'fails' | 'hangs',
    /** How it treats chunks, and how many were loaded. */
    loading: 'works' as 'works' | 'fails',
    loads: 0,
  };
  const made: ReturnType<typeof emulatedClient> = emulatedClient({
    clock: {
      now: () => made.emulator.clock.now(),
      after(milliseconds, callback) {
        if (milliseconds === CHUNK) setting.loads += 1;
        if (milliseconds === CHUNK && setting.loading === 'fails') queueMicrotask(callback);
        return () => {};
      },
    },
    environment: { onWake: (callback) => wakes.push(callback), openChannel: () => undefined },
    storage: { ...memoryStorage(), isSharedByTabs: true },
    async intercept(operation, next) {
      if (operation !== 'RevokeToken' || setting.revoking === 'works') return next();
      if (setting.revoking === 'hangs') return new Promise(() => {});
      throw new TypeError('Failed to fetch');
    },
  });
  // So that a refresh token works without a device key.
  made.emulator.pool.configure({ devices: 'off' });
  await made.emulator.users.create(signIn);
  await made.auth.signIn(signIn);
  const revocations = () => made.wire.filter(({ operation }) => operation === 'RevokeToken').length;
  return Object.assign(setting, {
    ...made,
    wake: () => wakes.map((callback) => callback()),
    revocations,
    async retired() {
      const stored = await made.storage.shared.get(`cmk.${made.emulator.pool.userPoolClientId}.session`);
      return JSON.stringify((JSON.parse(stored ?? '{}') as { retired?: string[] }).retired ?? []);
    },
    /** Exchanges the refresh token of a session that is over, as a thief would. */
    async isAlive(refreshToken: string) {
      const { userPoolClientId: ClientId } = made.emulator.pool;
      const response = await made.emulator.fetch('https://cognito-idp.us-east-1.amazonaws.com/', {
        method: 'POST',
        headers: {
          'content-type': 'application/x-amz-json-1.1',
          'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth',
        },
        body: JSON.stringify({
          ClientId,
          AuthFlow: 'REFRESH_TOKEN_AUTH',
          AuthParameters: { REFRESH_TOKEN: refreshToken },
        }),
      });
      return response.ok;
    },
    refreshToken: async () => {
      const stored = await made.storage.shared.get(`cmk.${made.emulator.pool.userPoolClientId}.session`);
      return (JSON.parse(stored ?? '{}') as { refreshToken: string }).refreshToken;
    },
  });
}

describe('a sign-out without a network', () => {
  it('revokes the tokens once the browser is back online', async () => {
    const page = await setting();
    const stolen = await page.refreshToken();
    page.revoking = 'fails';
    await page.auth.signOut();
    expect(await page.auth.fetchAuthSession()).toEqual({});
    expect(await page.isAlive(stolen)).toBe(true);
    page.revoking = 'works';
    page.wake();
    await vi.waitFor(async () => expect(await page.retired()).toBe('[]'));
    expect(await page.isAlive(stolen)).toBe(false);
  });

  it('revokes the tokens at the next start', async () => {
    const page = await setting();
    page.revoking = 'fails';
    await page.auth.signOut();
    page.revoking = 'works';
    const reloaded = page.newClient();
    reloaded.subscribe(() => {});
    await vi.waitFor(async () => expect(await page.retired()).toBe('[]'));
    await expect(reloaded.getCurrentUser()).rejects.toMatchObject({ problem: { code: 'not-signed-in' } });
  });

  it('tries once for each time that the browser wakes', async () => {
    const page = await setting();
    page.revoking = 'fails';
    await page.auth.signOut();
    for (let wakes = 1; wakes < 5; wakes++) {
      const before = page.revocations();
      page.wake();
      await vi.waitFor(() => expect(page.revocations()).toBe(before + 1));
      // Everything that could follow has followed.
      await new Promise((resolve) => setImmediate(resolve));
      expect(page.revocations()).toBe(before + 1);
    }
  });

  it('sends one request for a token, even if the browser wakes before its answer', async () => {
    const page = await setting();
    page.revoking = 'hangs';
    void page.auth.signOut();
    await vi.waitFor(() => expect(page.revocations()).toBe(1));
    page.wake();
    await new Promise((resolve) => setImmediate(resolve));
    expect(page.revocations()).toBe(1);
  });

  it('keeps the ten latest tokens, so that a service that never revokes does not fill the storage', async () => {
    const page = await setting();
    page.revoking = 'fails';
    for (let times = 0; times < 12; times++) {
      await page.auth.signOut();
      await page.auth.signIn({ ...signIn, options: { authFlowType: 'USER_PASSWORD_AUTH' } });
    }
    const latest = await page.refreshToken();
    await page.auth.signOut();
    const retired = JSON.parse(await page.retired()) as string[];
    expect(retired).toHaveLength(10);
    expect(retired.at(-1)).toBe(latest);
  });
});

it('a sign-in over a session revokes its tokens', async () => {
  const page = await setting();
  const before = await page.refreshToken();
  await page.auth.signIn({ ...signIn, options: { authFlowType: 'USER_PASSWORD_AUTH' } });
  await vi.waitFor(async () => expect(await page.isAlive(before)).toBe(false));
  expect(await page.isAlive(await page.refreshToken())).toBe(true);
});

it('a sign-in over a session revokes its tokens later if the network fails', async () => {
  const page = await setting();
  const before = await page.refreshToken();
  page.revoking = 'fails';
  await page.auth.signIn({ ...signIn, options: { authFlowType: 'USER_PASSWORD_AUTH' } });
  expect(await page.isAlive(before)).toBe(true);
  page.revoking = 'works';
  page.wake();
  await vi.waitFor(async () => expect(await page.isAlive(before)).toBe(false));
  expect(await page.isAlive(await page.refreshToken())).toBe(true);
});

it('a reload while the revocation hangs shows a signed-out page, and revokes', async () => {
  const page = await setting();
  const stolen = await page.refreshToken();
  page.revoking = 'hangs';
  void page.auth.signOut();
  await vi.waitFor(() => expect(page.revocations()).toBe(1));
  page.revoking = 'works';
  const reloaded = page.newClient();
  await expect(reloaded.getCurrentUser()).rejects.toMatchObject({ problem: { code: 'not-signed-in' } });
  reloaded.subscribe(() => {});
  await vi.waitFor(async () => expect(await page.retired()).toBe('[]'));
  expect(await page.isAlive(stolen)).toBe(false);
});

describe('a sign-out without its chunk, over a storage of the app', () => {
  it.each([
    ['leaves the token to the next page, which revokes it', false],
    ['still ends the session if the storage is full', true],
  ])('%s', async (_case, isFull) => {
    const page = await setting();
    const stolen = await page.refreshToken();
    page.loading = 'fails';
    const { set } = page.storage.shared;
    if (isFull) page.storage.shared.set = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    const reloaded = page.newClient();
    await reloaded.signOut();
    expect(await reloaded.fetchAuthSession()).toEqual({});
    expect(await page.isAlive(stolen)).toBe(true);
    Object.assign(page, { loading: 'works' });
    page.storage.shared.set = set;
    const next = page.newClient();
    next.subscribe(() => {});
    expect(await next.fetchAuthSession()).toEqual({});
    if (!isFull) await vi.waitFor(async () => expect(await page.isAlive(stolen)).toBe(false));
  });

  it('ends no session of another tab', async () => {
    const page = await setting();
    const key = `cmk.${page.emulator.pool.userPoolClientId}.session`;
    const { get } = page.storage.shared;
    page.loading = 'fails';
    const reloaded = page.newClient();
    // The other tab signs in after this one has read who is signed in.
    page.storage.shared.get = async (name) => {
      const before = await get(name);
      page.storage.shared.get = get;
      await page.storage.shared.set(key, (before ?? '').replace('"id":"', '"id":"other-'));
      return before;
    };
    await reloaded.signOut();
    expect((await reloaded.fetchAuthSession()).tokens).toBeDefined();
  });
});

it('a page with nothing to revoke sends and loads nothing, at its start and when it wakes', async () => {
  const page = await setting();
  await page.auth.signOut();
  const [sent, { loads }] = [page.wire.length, page];
  page.newClient().subscribe(() => {});
  page.wake();
  await new Promise((resolve) => setImmediate(resolve));
  expect([page.wire.length, page.loads]).toEqual([sent, loads]);
});
