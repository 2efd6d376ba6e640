import { type Bytes, base64ToBytes, bytesToBase64, utf8 } from '../srp/bytes.js';
import type { AuthStorage, KeyValueStore } from './auth-storage.js';
import { memoryStorage } from './memory-storage.js';
import { withMemory } from './with-memory.js';

const DATABASE = 'cognito-mfa';
const KEYS = 'keys';
const VALUES = 'values';

/**
 * Keeps values encrypted by AES-GCM under a key that no script can read out: a non-extractable CryptoKey in IndexedDB.
 * Shared values live in IndexedDB, those of the tab in sessionStorage. Where the browser offers neither (a server,
 * some private windows), and while it is full, values stay in memory for the life of the page.
 */
export function sealedStorage(): AuthStorage {
  const fallback = memoryStorage();
  let opening: Promise<AuthStorageParts> | undefined;
  const open = () => {
    opening ??= openSealed().catch(() => fallback);
    return opening;
  };
  const choose = (part: keyof AuthStorageParts): KeyValueStore => {
    async function use<Result>(work: (store: KeyValueStore) => Promise<Result>): Promise<Result> {
      try {
        return await work((await open())[part]);
      } catch (error) {
        // The browser closed the database under us, because the data of the site were cleared: a new one is opened.
        if ((error as Error).name !== 'InvalidStateError') throw error;
        opening = undefined;
        return work((await open())[part]);
      }
    }
    return withMemory({
      get: (key) => use((store) => store.get(key)),
      set: (key, value) => use((store) => store.set(key, value)),
      remove: (key) => use((store) => store.remove(key)),
    });
  };
  return { shared: choose('shared'), tab: choose('tab') };
}

type AuthStorageParts = Pick<AuthStorage, 'shared' | 'tab'>;

async function openSealed(): Promise<AuthStorageParts> {
  const database = await openDatabase();
  // Whoever wants to delete the database must not wait for this page to go.
  database.onversionchange = () => database.close();
  const sealer = createSealer(await sealingKey(database));
  const values: KeyValueStore = {
    get: (key) => request(database.transaction(VALUES).objectStore(VALUES).get(key)),
    async set(key, value) {
      await request(database.transaction(VALUES, 'readwrite').objectStore(VALUES).put(value, key));
    },
    async remove(key) {
      await request(database.transaction(VALUES, 'readwrite').objectStore(VALUES).delete(key));
    },
  };
  const session = typeof sessionStorage === 'undefined' ? memoryStorage().tab : sessionStore();
  return { shared: sealer.around(values), tab: sealer.around(session) };
}

function sessionStore(): KeyValueStore {
  return {
    get: async (key) => sessionStorage.getItem(key) ?? undefined,
    set: async (key, value) => sessionStorage.setItem(key, value),
    remove: async (key) => sessionStorage.removeItem(key),
  };
}

function openDatabase(): Promise<IDBDatabase> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(KEYS);
    opening.result.createObjectStore(VALUES);
  };
  return request(opening);
}

/** One key for the origin. Two tabs that start at once agree, since the second `add` fails. */
async function sealingKey(database: IDBDatabase): Promise<CryptoKey> {
  const read = () => request<CryptoKey | undefined>(database.transaction(KEYS).objectStore(KEYS).get('seal'));
  const found = await read();
  if (found) return found;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  try {
    await request(database.transaction(KEYS, 'readwrite').objectStore(KEYS).add(made, 'seal'));
    return made;
  } catch (error) {
    const other = await read();
    if (other) return other;
    throw error;
  }
}

function createSealer(key: CryptoKey) {
  /** The name of a value is authenticated with it, so that a sealed text cannot be moved to another name. */
  const parameters = (iv: Bytes, name: string) => ({ name: 'AES-GCM', iv, additionalData: utf8(name) });
  async function seal(name: string, value: string): Promise<string> {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const sealed = await crypto.subtle.encrypt(parameters(iv, name), key, utf8(value));
    return `${bytesToBase64(iv)}.${bytesToBase64(new Uint8Array(sealed))}`;
  }
  async function unseal(name: string, text: string): Promise<string | undefined> {
    const [iv = '', sealed = ''] = text.split('.');
    try {
      const opened = await crypto.subtle.decrypt(parameters(base64ToBytes(iv), name), key, base64ToBytes(sealed));
      return new TextDecoder().decode(opened);
    } catch {
      // Sealed by a key that is gone, or tampered with: as good as not there.
      return undefined;
    }
  }
  return {
    around(store: KeyValueStore): KeyValueStore {
      return {
        async get(name) {
          const text = await store.get(name);
          return text === undefined ? undefined : unseal(name, text);
        },
        set: async (name, value) => store.set(name, await seal(name, value)),
        remove: (name) => store.remove(name),
      };
    },
  };
}

function request<Result>(pending: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    pending.onsuccess = () => resolve(pending.result);
    pending.onerror = () => reject(pending.error);
  });
}
