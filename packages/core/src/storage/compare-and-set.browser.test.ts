import { afterEach, describe, expect, it, vi } from 'vitest';
import type { KeyValueStore } from './auth-storage.js';
import { memoryStorage } from './memory-storage.js';
import { sealedStorage } from './sealed-storage.js';
import { webStorage } from './web-storage.js';

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

/** Two tabs on one place. */
const places: Record<string, () => [Required<KeyValueStore>, Required<KeyValueStore>]> = {
  memory: () => {
    const { shared } = memoryStorage();
    return [shared, shared] as never;
  },
  'web storage': () => [webStorage(localStorage).shared, webStorage(localStorage).shared] as never,
  'sealed storage': () => [sealedStorage().shared, sealedStorage().shared] as never,
};

describe.each(Object.keys(places))('compareAndSet in %s', (name) => {
  const open = () => {
    const [one, two] = places[name]?.() ?? [];
    if (!one || !two) throw new Error(name);
    const key = `session-${crypto.randomUUID()}`;
    return { one, two, key };
  };

  it('writes where nothing stands, and only there', async () => {
    const { one, two, key } = open();
    expect(await one.compareAndSet(key, undefined, 'a')).toBe(true);
    expect(await two.compareAndSet(key, undefined, 'b')).toBe(false);
    expect(await two.get(key)).toBe('a');
  });

  it('replaces and removes what is still there, and nothing else', async () => {
    const { one, two, key } = open();
    await one.set(key, 'a');
    expect(await two.compareAndSet(key, 'a', 'b')).toBe(true);
    expect(await one.compareAndSet(key, 'a', undefined)).toBe(false);
    expect(await one.compareAndSet(key, 'b', undefined)).toBe(true);
    expect(await two.get(key)).toBeUndefined();
  });

  it('lets one of twenty win', async () => {
    const { one, two, key } = open();
    await one.set(key, '0');
    const won = await Promise.all(
      Array.from({ length: 20 }, (_, index) => (index % 2 ? one : two).compareAndSet(key, '0', `${index + 1}`)),
    );
    expect(won.filter(Boolean)).toHaveLength(1);
    expect(await two.get(key)).toBe(`${won.indexOf(true) + 1}`);
  });
});
