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
