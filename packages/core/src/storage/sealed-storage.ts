import { type Bytes, base64ToBytes, bytesToBase64, utf8 } from '../srp/bytes.js';
import type { AuthStorage, KeyValueStore } from './auth-storage.js';
import { memoryStorage } from './memory-storage.js';
import { withMemory } from './with-memory.js';

const DATABASE = 'cognito-mfa';
const KEYS = 'keys';
const VALUES = 'values';

/**
 * Encrypts values with AES-GCM under a key that no script can read: a non-extractable CryptoKey in IndexedDB. Shared values are
 * in IndexedDB, those of the tab in sessionStorage. Without these (on a server, in some private windows), and while they are
 * full, values stay in memory for the life of the page. This is the default storage.
 *
 * @example
 * ```ts
 * createCognitoClient({ userPoolId, userPoolClientId, storage: sealedStorage() });
 * ```
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
        // The browser closed the database because the site's data was cleared: open a new one.
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
  // Do not block the deletion of the database while this page is open.
  database.onversionchange = () => database.close();
  const key = await sealingKey(database);
  const values: KeyValueStore = {
    get: (key) => request(part(database, VALUES).get(key)),
    set: (key, value) => committed(part(database, VALUES, 'readwrite').put(value, key)),
    remove: (key) => committed(part(database, VALUES, 'readwrite').delete(key)),
  };
  const session = typeof sessionStorage === 'undefined' ? memoryStorage().tab : sessionStore();
  return { shared: sealed(values, key), tab: sealed(session, key) };
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

/** Returns the key of the origin. Two tabs that start at once agree on one, because the second `add` fails. */
async function sealingKey(database: IDBDatabase): Promise<CryptoKey> {
  const read = () => request<CryptoKey | undefined>(part(database, KEYS).get('seal'));
  const found = await read();
  if (found) return found;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  try {
    await request(part(database, KEYS, 'readwrite').add(made, 'seal'));
    return made;
  } catch (error) {
    const other = await read();
    if (other) return other;
    throw error;
  }
}

/** Encrypts the values of a store. Each is authenticated together with its name, so that it cannot move to another name. */
function sealed(store: KeyValueStore, key: CryptoKey): KeyValueStore {
  const parameters = (iv: Bytes, name: string) => ({ name: 'AES-GCM', iv, additionalData: utf8(name) });
  return {
    async get(name) {
      const text = await store.get(name);
      try {
        const [iv, value] = (text as string).split('.').map(base64ToBytes) as [Bytes, Bytes];
        return new TextDecoder().decode(await crypto.subtle.decrypt(parameters(iv, name), key, value));
      } catch {
        // Missing, sealed with a key that is gone, or tampered with.
        return undefined;
      }
    },
    async set(name, value) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const text = await crypto.subtle.encrypt(parameters(iv, name), key, utf8(value));
      await store.set(name, `${bytesToBase64(iv)}.${bytesToBase64(new Uint8Array(text))}`);
    },
    remove: (name) => store.remove(name),
  };
}

function part(database: IDBDatabase, name: string, mode?: IDBTransactionMode): IDBObjectStore {
  return database.transaction(name, mode).objectStore(name);
}

/** Waits for the transaction: some browsers notice a full disk only at its end, and then undo the request. */
async function committed({ transaction }: IDBRequest): Promise<void> {
  await new Promise((resolve, reject) => {
    Object.assign(transaction as IDBTransaction, { oncomplete: resolve, onabort: reject });
  });
}

function request<Result>(pending: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    pending.onsuccess = () => resolve(pending.result);
    pending.onerror = () => reject(pending.error);
  });
}
