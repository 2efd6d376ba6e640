import { afterEach, describe, expect, it, vi } from 'vitest';
import { sealedStorage } from './sealed-storage.js';
import { sealedValues } from './sealed-values.js';

const secret = 'refresh-token-of-ada';

/** Every text that a script of the page can read. */
async function readable(): Promise<string> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('cognito-mfa');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const values = await new Promise<unknown[]>((resolve, reject) => {
    const reading = database.transaction('values').objectStore('values').getAll();
    reading.onsuccess = () => resolve(reading.result);
    reading.onerror = () => reject(reading.error);
  });
  database.close();
  return JSON.stringify([values, { ...localStorage }, { ...sessionStorage }, document.cookie, location.href]);
}

const opened = () => done(indexedDB.open('cognito-mfa'));

function done<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

afterEach(() => {
  vi.unstubAllGlobals();
  sessionStorage.clear();
});

describe('sealed storage', () => {
  it('returns stored values, also to another page of the origin, and no script can read them', async () => {
    await sealedStorage().shared.set('session', secret);
    await sealedStorage().tab.set('pending', secret);
    expect(await sealedStorage().shared.get('session')).toBe(secret);
    expect(await sealedStorage().tab.get('pending')).toBe(secret);
    expect(await readable()).not.toContain(secret);
  });

  it('decrypts no text that it wrote, and reads what another page has stored since', async () => {
    const [mine, other] = [sealedStorage().shared, sealedStorage().shared];
    await mine.set('session', 'first');
    const decrypt = vi.spyOn(SubtleCrypto.prototype, 'decrypt');
    try {
      for (let time = 0; time < 3; time += 1) expect(await mine.get('session')).toBe('first');
      expect(decrypt).not.toHaveBeenCalled();
    } finally {
      decrypt.mockRestore();
    }
    await other.set('session', 'second');
    // The version that this page knows is no longer the stored one.
    expect(await mine.compareAndSet?.('session', 'first', 'third')).toBe(false);
    expect(await mine.get('session')).toBe('second');
    await other.remove('session');
    expect(await mine.get('session')).toBeUndefined();
  });

  it('keeps the key where no script can export it', async () => {
    await sealedStorage().shared.set('session', secret);
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('cognito-mfa');
      opening.onsuccess = () => resolve(opening.result);
    });
    const key = await new Promise<CryptoKey>((resolve) => {
      const reading = database.transaction('keys').objectStore('keys').get('seal');
      reading.onsuccess = () => resolve(reading.result as CryptoKey);
    });
    database.close();
    expect(key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
  });

  it('shows no name of a value, so no username', async () => {
    await sealedStorage().shared.set('cmk.client.device.ada', secret);
    await sealedStorage().tab.set('cmk.client.pending.ada', secret);
    const database = await opened();
    const names = await done(database.transaction('values').objectStore('values').getAllKeys());
    database.close();
    const all = [...names, ...Object.keys(sessionStorage)].map(String);
    expect(all.length).toBeGreaterThan(1);
    expect(all.filter((name) => /ada|cmk|client|device|pending/.test(name))).toEqual([]);
  });

  it('is open to a script of the page, which can use the key that it cannot export', async () => {
    await sealedStorage().shared.set('session', secret);
    const database = await opened();
    const [key, values] = await Promise.all([
      done<CryptoKey>(database.transaction('keys').objectStore('keys').get('seal')),
      done<string[]>(database.transaction('values').objectStore('values').getAll()),
    ]);
    database.close();
    const bytes = (text = '') => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    const read = async (value: string) => {
      const [iv, text] = value.split('.').map(bytes);
      const additionalData = new TextEncoder().encode('session');
      const plain = await crypto.subtle.decrypt(
        { name: 'AES-GCM', iv: iv as BufferSource, additionalData },
        key,
        text as BufferSource,
      );
      return new TextDecoder().decode(plain);
    };
    const found = await Promise.all(values.map((value) => read(value).catch(() => '')));
    expect(found).toContain(secret);
  });

  it('marks a value without sealing it anew, once and for all pages', async () => {
    const storage = sealedStorage();
    await storage.shared.set('session', secret);
    expect(await sealedValues().mark('session', '!')).toBe(true);
    expect(await storage.shared.get('session')).toBe(`${secret}!`);
    expect(await storage.shared.compareAndSet?.('session', secret, 'renewed')).toBe(false);
    expect(await storage.shared.compareAndSet?.('session', `${secret}!`, undefined)).toBe(true);
    expect(await sealedValues().mark('session', '!')).toBe(false);
  });

  it('agrees on one key when many pages start at once', async () => {
    await Promise.all(Array.from({ length: 8 }, (_, page) => sealedStorage().shared.set(`page-${page}`, secret)));
    const reader = sealedStorage();
    const read = await Promise.all(Array.from({ length: 8 }, (_, page) => reader.shared.get(`page-${page}`)));
    expect(read).toEqual(Array.from({ length: 8 }, () => secret));
  });

  it('ignores a sealed text under another name', async () => {
    const storage = sealedStorage();
    await storage.tab.set('one', secret);
    await storage.tab.set('other', 'another value');
    const [[one, sealedOne], [other, sealedOther]] = Object.entries(sessionStorage) as [
      [string, string],
      [string, string],
    ];
    sessionStorage.setItem(one, sealedOther);
    sessionStorage.setItem(other, sealedOne);
    const reader = sealedStorage();
    expect([await reader.tab.get('one'), await reader.tab.get('other')]).toEqual([undefined, undefined]);
    sessionStorage.setItem(one, sealedOne);
    sessionStorage.setItem(other, sealedOther);
    expect([await reader.tab.get('one'), await reader.tab.get('other')]).toEqual([secret, 'another value']);
  });

  it('forgets a removed value', async () => {
    const storage = sealedStorage();
    await storage.shared.set('session', secret);
    await storage.shared.remove('session');
    expect(await storage.shared.get('session')).toBeUndefined();
  });

  it.each(['shared', 'tab'] as const)('stores nothing in %s that is removed while it is being sealed', async (part) => {
    const storage = sealedStorage();
    await Promise.all([storage[part].set('session', secret), storage[part].remove('session')]);
    expect(await storage[part].get('session')).toBeUndefined();
    expect(await sealedStorage()[part].get('session')).toBeUndefined();
  });

  it('works in memory without a database', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const storage = sealedStorage();
    await storage.shared.set('session', secret);
    expect(await storage.shared.get('session')).toBe(secret);
    expect(await sealedStorage().shared.get('session')).toBeUndefined();
    expect(await storage.shared.compareAndSet?.('session', 'another', undefined)).toBe(false);
    expect(await storage.shared.compareAndSet?.('session', secret, undefined)).toBe(true);
    expect(await storage.shared.get('session')).toBeUndefined();
  });

  it('keeps a value in memory that a full disk refuses, and never returns the older one', async () => {
    const storage = sealedStorage();
    await storage.shared.set('session', 'an older one');
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    });
    await storage.shared.set('session', secret);
    put.mockRestore();
    expect(await storage.shared.get('session')).toBe(secret);
    expect(await sealedStorage().shared.get('session')).toBeUndefined();
  });

  it('keeps a value in memory that the browser drops when it finds the disk full at the end', async () => {
    const storage = sealedStorage();
    await storage.shared.set('session', 'an older one');
    const { put } = IDBObjectStore.prototype;
    const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
      const request = put.apply(this, given);
      request.addEventListener('success', () => this.transaction.abort());
      return request;
    });
    await storage.shared.set('session', secret);
    spy.mockRestore();
    expect(await storage.shared.get('session')).toBe(secret);
    expect(await sealedStorage().shared.get('session')).toBeUndefined();
  });

  it('continues with a new database when the browser or the app deletes the current one', async () => {
    const storage = sealedStorage();
    await storage.shared.set('session', secret);
    await new Promise<void>((resolve, reject) => {
      const deleting = indexedDB.deleteDatabase('cognito-mfa');
      deleting.onsuccess = () => resolve();
      deleting.onblocked = () => reject(new Error('An open connection holds the database back.'));
    });
    expect(await storage.shared.get('session')).toBeUndefined();
    await storage.shared.set('session', secret);
    expect(await sealedStorage().shared.get('session')).toBe(secret);
  });

  it('works in memory when opening the database or Web Storage is forbidden', async () => {
    const open = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('Not allowed here.', 'SecurityError');
    });
    const storage = sealedStorage();
    await storage.tab.set('pending', secret);
    expect(await storage.tab.get('pending')).toBe(secret);
    open.mockRestore();
  });
});
