import { afterEach, describe, expect, it, vi } from 'vitest';
import { memoryStorage } from '../storage/memory-storage.js';
import { emulatedClient, password } from '../testing/emulated-client.js';

const signIn = { username: 'ada', password };

afterEach(() => vi.restoreAllMocks());

/** A signed-in browser whose requests to revoke a token can be lost. `wake` is what the browser calls when it is back online. */
async function setting() {
  const wakes: (() => void)[] = [];
  const setting = {
    /** How the network treats RevokeToken. */
    revoking: 'works' as 'works' | 'fails' | 'hangs',
  };
  const made = emulatedClient({
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

it('a page with nothing to revoke sends nothing when it wakes', async () => {
  const page = await setting();
  await page.auth.signOut();
  const sent = page.wire.length;
  page.wake();
  page.newClient().subscribe(() => {});
  await new Promise((resolve) => setImmediate(resolve));
  expect(page.wire).toHaveLength(sent);
});
