import { expect, it } from 'vitest';
import { emulatedClient, password } from '../testing/emulated-client.js';
import { memorySession } from './memory-session.js';
import { type StorageLike, webStorage } from './web-storage.js';

/** A Web Storage whose values the test can read, as a script could. */
function readable() {
  const values = new Map<string, string>();
  const items: StorageLike = {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  };
  return { values, open: () => memorySession(webStorage(items)) };
}

it('puts no token into the storage, not even of a session that is over', async () => {
  const { values, open } = readable();
  let isOffline = false;
  const { auth, emulator, wire } = emulatedClient({
    storage: open(),
    async intercept(_, next) {
      if (isOffline) throw new TypeError('Failed to fetch');
      return next();
    },
  });
  await emulator.users.create({ username: 'ada', password });
  await auth.signIn({ username: 'ada', password });
  const { tokens } = await auth.fetchAuthSession({ forceRefresh: true });
  const stored = () => [...values.values()].join();
  expect(stored()).toContain('devicePassword');
  expect(stored()).not.toContain(tokens?.accessToken);
  isOffline = true;
  await auth.signOut();
  const refreshToken = String(wire.find(({ operation }) => operation === 'RevokeToken')?.input.Token);
  expect(refreshToken.length).toBeGreaterThan(20);
  expect(stored()).not.toContain(refreshToken);
});

it('needs a sign-in after a reload, and knows the device', async () => {
  const { open } = readable();
  const { auth, emulator, newClient } = emulatedClient({ storage: open() });
  await emulator.users.create({ username: 'ada', password, phoneNumber: '+15550100839' });
  await auth.signIn({ username: 'ada', password });
  await auth.updateMFAPreference({ sms: 'PREFERRED' });
  await auth.rememberDevice();
  const reloaded = newClient(open());
  await expect(reloaded.getCurrentUser()).rejects.toMatchObject({ problem: { code: 'not-signed-in' } });
  expect(await reloaded.signIn({ username: 'ada', password })).toMatchObject({ isSignedIn: true });
});

it('writes a session to memory in every way of writing, and other values to the storage', async () => {
  const { values, open } = readable();
  const { shared, isSharedByTabs } = open();
  expect(isSharedByTabs).toBe(false);
  await shared.set('cmk.client.session', 'one');
  expect(await shared.get('cmk.client.session')).toBe('one');
  expect(await shared.compareAndSet?.('cmk.client.session', 'one', 'two')).toBe(true);
  expect(await shared.compareAndSet?.('cmk.client.session', 'one', 'three')).toBe(false);
  expect(await shared.get('cmk.client.session')).toBe('two');
  expect([...values]).toEqual([]);
  await shared.remove('cmk.client.session');
  expect(await shared.get('cmk.client.session')).toBeUndefined();
  await shared.set('cmk.client.device.ada', 'device');
  expect([...values]).toEqual([['cmk.client.device.ada', 'device']]);
});
