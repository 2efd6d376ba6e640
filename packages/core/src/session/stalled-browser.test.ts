import { describe, expect, it } from 'vitest';
import type { AuthStorage } from '../storage/auth-storage.js';
import { memoryStorage } from '../storage/memory-storage.js';
import { emulatedClient, password } from '../testing/emulated-client.js';
import { createSessionStore } from './session-store.js';

const signIn = { username: 'ada', password };

/** A browser in which the time limit of a lock ends at once. The other limits are about chunks and requests. */
async function setting(environment: object, storage?: AuthStorage) {
  const made = emulatedClient({
    environment: { openChannel: () => undefined, ...environment },
    storage: storage ?? { ...memoryStorage(), isSharedByTabs: true },
    clock: {
      now: () => made.emulator.clock.now(),
      after(milliseconds: number, callback: () => void) {
        if (milliseconds !== 5_000) return () => {};
        const timer = setTimeout(callback);
        return () => clearTimeout(timer);
      },
    },
  });
  await made.emulator.users.create(signIn);
  return made;
}

const hangs = { request: () => new Promise<never>(() => {}) };
const refused = {
  request: () => Promise.reject(new DOMException('Not here.', 'SecurityError')),
};
const throws = {
  request: () => {
    throw new DOMException('Not here.', 'SecurityError');
  },
};

describe.each([
  { name: 'locks that are never given back', environment: { locks: hangs } },
  { name: 'locks that are refused', environment: { locks: refused } },
  { name: 'locks that throw', environment: { locks: throws } },
  {
    name: 'channels that throw',
    environment: {
      openChannel: () => {
        throw new DOMException('Not here.', 'SecurityError');
      },
    },
  },
  {
    name: 'channels whose messages throw',
    environment: {
      openChannel: () =>
        ({
          postMessage() {
            throw new DOMException('Not here.', 'DataCloneError');
          },
        }) as unknown as BroadcastChannel,
    },
  },
])('a browser with $name', ({ environment }) => {
  it('signs in, renews the session on load and signs out', async () => {
    const { auth, emulator, newClient } = await setting(environment);
    expect(await auth.signIn(signIn)).toMatchObject({ isSignedIn: true });
    // The tokens have ended, so loading the session needs the lock.
    emulator.clock.advance(3600);
    const session = createSessionStore(newClient());
    expect(await session.load()).toMatchObject({ step: 'SIGNED_IN' });
    expect(await session.signOut()).toMatchObject({ step: 'SIGNED_OUT' });
  });
});

it('a storage that throws leaves the session unknown, with a retry that works', async () => {
  const storage = { ...memoryStorage(), isSharedByTabs: true };
  let fails = false;
  const { get } = storage.shared;
  storage.shared.get = (key) => (fails ? Promise.reject(new DOMException('Lost.', 'UnknownError')) : get(key));
  const { auth } = await setting({}, storage);
  await auth.signIn(signIn);
  fails = true;
  const session = createSessionStore(auth);
  const outcome = await session.load().catch((error: unknown) => error);
  expect(outcome).toMatchObject({ step: 'UNKNOWN' });
  fails = false;
  expect(await session.load()).toMatchObject({ step: 'SIGNED_IN' });
});
