import { expect, it } from 'vitest';
import { type StorageLike, webStorage } from './web-storage.js';

function mapStorage(values = new Map<string, string>()): StorageLike {
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  };
}

it('stores values in the given storage', async () => {
  const values = new Map<string, string>();
  const { shared } = webStorage(mapStorage(values));
  await shared.set('session', 'a');
  expect(values.get('session')).toBe('a');
  await shared.remove('session');
  expect(await shared.get('session')).toBeUndefined();
});

it('keeps a value in memory that a full or blocked storage refuses, and drops the older one there', async () => {
  const values = new Map([['session', 'older']]);
  const full: StorageLike = {
    ...mapStorage(values),
    setItem() {
      throw new DOMException('full', 'QuotaExceededError');
    },
  };
  const { shared } = webStorage(full);
  await shared.set('session', 'newer');
  expect(await shared.get('session')).toBe('newer');
  expect(values.has('session')).toBe(false);
});

it('refuses a value whose older one it can neither replace nor remove', async () => {
  const values = new Map([['session', 'older']]);
  const refuse = () => {
    throw new DOMException('lost', 'UnknownError');
  };
  const { shared } = webStorage({ ...mapStorage(values), setItem: refuse, removeItem: refuse });
  await expect(shared.set('session', 'newer')).rejects.toThrow('lost');
  expect(await shared.get('session')).toBe('older');
});

/** Two tabs over one storage that is full while the test says so. */
function twoTabs() {
  const values = new Map<string, string>();
  const disk = { isFull: false };
  const items: StorageLike = {
    ...mapStorage(values),
    setItem(key, value) {
      if (disk.isFull) throw new DOMException('full', 'QuotaExceededError');
      values.set(key, value);
    },
  };
  return { values, disk, mine: webStorage(items).shared, other: webStorage(items).shared };
}

it.each(['set', 'compareAndSet'] as const)(
  'keeps a value in memory (%s) only until another tab stores a newer one',
  async (write) => {
    const { values, disk, mine, other } = twoTabs();
    await mine.set('session', 'older');
    disk.isFull = true;
    if (write === 'set') await mine.set('session', 'mine');
    else expect(await mine.compareAndSet?.('session', 'older', 'mine')).toBe(true);
    expect([await mine.get('session'), values.get('session')]).toEqual(['mine', undefined]);
    expect(await mine.compareAndSet?.('session', 'older', 'mine too')).toBe(false);
    disk.isFull = false;
    await other.set('session', 'of the other tab');
    // Reading first, and writing first.
    if (write === 'set') expect(await mine.get('session')).toBe('of the other tab');
    expect(await mine.compareAndSet?.('session', 'mine', 'mine too')).toBe(false);
    expect(await mine.get('session')).toBe('of the other tab');
    expect(await mine.compareAndSet?.('session', 'of the other tab', 'mine again')).toBe(true);
    expect(values.get('session')).toBe('mine again');
  },
);

it('moves a value from memory to the storage once there is room, and removes it from both', async () => {
  const { values, disk, mine } = twoTabs();
  disk.isFull = true;
  await mine.set('session', 'one');
  expect(await mine.compareAndSet?.('session', 'one', 'two')).toBe(true);
  expect([await mine.get('session'), values.size]).toEqual(['two', 0]);
  disk.isFull = false;
  expect(await mine.compareAndSet?.('session', 'two', 'three')).toBe(true);
  expect([await mine.get('session'), values.get('session')]).toEqual(['three', 'three']);
  disk.isFull = true;
  await mine.set('session', 'four');
  expect(await mine.compareAndSet?.('session', 'four', undefined)).toBe(true);
  expect([await mine.get('session'), values.size]).toEqual([undefined, 0]);
});
