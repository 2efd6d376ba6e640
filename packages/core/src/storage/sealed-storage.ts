import { type Bytes, base64ToBytes, bytesToBase64, utf8 } from '../srp/bytes.js';
import type { AuthStorage, KeyValueStore } from './auth-storage.js';
import { memoryStorage } from './memory-storage.js';
import { itemsOf } from './web-storage.js';
import { withMemory } from './with-memory.js';

const DATABASE = 'cognito-mfa';
const KEYS = 'keys';
const VALUES = 'values';

/** How long the browser may take for one access, milliseconds, and how long after a timeout, until it answers again. */
const PATIENCE = 3_000;
const IMPATIENCE = 200;

/** Errors of a browser that has no storage for this page, so that values stay in memory. */
const FORBIDDEN = ['SecurityError', 'NotSupportedError', 'InvalidAccessError'];

type Store = Required<KeyValueStore>;
type Part = 'shared' | 'tab';

/**
 * Stores values encrypted with AES-GCM under a non-extractable CryptoKey in IndexedDB, and hashes their names under a second
 * key. A copy of the values, as in a log or a session recording, is useless without the keys. A script of the page can use
 * the keys, and a copy of the browser profile contains them.
 *
 * Shared values are in IndexedDB, those of the tab in sessionStorage. If the browser has neither (a server) or forbids them
 * (a sandboxed frame), and while they are full, values stay in memory until the page goes. A storage that fails or does not
 * answer within three seconds rejects; it is never mistaken for an empty one.
 *
 * @example
 * ```ts
 * createCognitoClient({ userPoolId, userPoolClientId, storage: sealedStorage() });
 * ```
 */
export function sealedStorage(): AuthStorage {
  let opening: Promise<Record<Part, Store> | undefined> | undefined;
  let patience = PATIENCE;

  const open = () => {
    opening ??= openSealed().catch((error: Error) => {
      // The next access tries again.
      opening = undefined;
      if (FORBIDDEN.includes(error.name)) return undefined;
      throw error;
    });
    return opening;
  };

  /** Resolves to undefined if the browser has no storage for this page. */
  async function use<Result>(part: Part, work: (store: Store) => Promise<Result>): Promise<Result | undefined> {
    const attempt = async () => {
      const parts = await open();
      return parts && work(parts[part]);
    };
    const again = (error: Error) => {
      // The browser closed the database, because the site data was cleared.
      if (error.name === 'InvalidStateError') opening = undefined;
      return attempt();
    };
    try {
      const result = await withLimit(patience, attempt().catch(again));
      patience = PATIENCE;
      return result;
    } catch (error) {
      if ((error as Error).name === 'TimeoutError') patience = IMPATIENCE;
      throw error;
    }
  }

  /** Rejects if the browser has no storage for this page, so that the value stays in memory. */
  async function must<Result>(part: Part, work: (store: Store) => Promise<Result>): Promise<Result> {
    const result = await use(part, work);
    if (result === undefined) throw new DOMException('This browser has no storage for this page.', 'NotSupportedError');
    return result;
  }

  const storeOf = (part: Part): Store =>
    withMemory({
      get: (key) => use(part, (store) => store.get(key)),
      set: async (key, value) => {
        await must(part, (store) => store.set(key, value).then(() => true));
      },
      remove: async (key) => {
        await use(part, (store) => store.remove(key));
      },
      compareAndSet: (key, expected, next) => must(part, (store) => store.compareAndSet(key, expected, next)),
    });
  return { shared: storeOf('shared'), tab: storeOf('tab') };
}

async function openSealed(): Promise<Record<Part, Store>> {
  const { indexedDB, crypto } = globalThis as Partial<typeof globalThis>;
  if (!indexedDB || !crypto?.subtle) throw new DOMException('There is no IndexedDB here.', 'NotSupportedError');
  const database = await openDatabase(indexedDB);
  // Let another page delete the database.
  database.onversionchange = () => database.close();
  const [key, nameKey] = await Promise.all([
    keyOf(database, 'seal', () => crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, USE_SEAL)),
    keyOf(database, 'names', () => crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])),
  ]);
  const session = typeof sessionStorage === 'undefined' ? memoryStorage().tab : itemsOf(sessionStorage);
  return { shared: sealed(valuesOf(database), key, nameKey), tab: sealed(session as Store, key, nameKey) };
}

const USE_SEAL: KeyUsage[] = ['encrypt', 'decrypt'];

function openDatabase(factory: IDBFactory): Promise<IDBDatabase> {
  const opening = factory.open(DATABASE, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(KEYS);
    opening.result.createObjectStore(VALUES);
  };
  return request(opening);
}

/** Returns a key of the origin, and makes it first if there is none. Two tabs agree, because the second `add` fails. */
async function keyOf(database: IDBDatabase, name: string, make: () => Promise<CryptoKey>): Promise<CryptoKey> {
  const read = () => request<CryptoKey | undefined>(part(database, KEYS).get(name));
  const found = await read();
  if (found) return found;
  const made = await make();
  try {
    await request(part(database, KEYS, 'readwrite').add(made, name));
    return made;
  } catch (error) {
    const other = await read();
    if (other) return other;
    throw error;
  }
}

function valuesOf(database: IDBDatabase): Store {
  return {
    get: (key) => request(part(database, VALUES).get(key)),
    set: (key, value) => committed(part(database, VALUES, 'readwrite').put(value, key)),
    remove: (key) => committed(part(database, VALUES, 'readwrite').delete(key)),
    async compareAndSet(key, expected, next) {
      const values = part(database, VALUES, 'readwrite');
      const reading = values.get(key);
      let isSame = false;
      reading.onsuccess = () => {
        isSame = reading.result === expected;
        if (!isSame) return;
        try {
          // In the same transaction, so no other tab can interrupt.
          if (next === undefined) values.delete(key);
          else values.put(next, key);
        } catch {
          values.transaction.abort();
        }
      };
      await committed(reading);
      return isSame;
    },
  };
}

/**
 * Encrypts a store. The name of a value is authenticated with it, so a sealed text cannot be moved to another name. No two
 * sealed texts are alike, so a sealed text is also the version of its value.
 */
function sealed(store: Store, key: CryptoKey, nameKey: CryptoKey): Store {
  const names = new Map<string, Promise<string>>();
  const parameters = (iv: Bytes, name: string) => ({ name: 'AES-GCM', iv, additionalData: utf8(name) });

  function hidden(name: string): Promise<string> {
    const hashed =
      names.get(name) ??
      crypto.subtle.sign('HMAC', nameKey, utf8(name)).then((hash) => bytesToBase64(new Uint8Array(hash)));
    names.set(name, hashed);
    return hashed;
  }

  async function unseal(name: string, text: string | undefined): Promise<string | undefined> {
    try {
      const [iv, value] = (text as string).split('.').map(base64ToBytes) as [Bytes, Bytes];
      return new TextDecoder().decode(await crypto.subtle.decrypt(parameters(iv, name), key, value));
    } catch {
      // Absent, sealed with a key that is gone, or tampered with.
      return undefined;
    }
  }

  async function seal(name: string, value: string): Promise<string> {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const text = await crypto.subtle.encrypt(parameters(iv, name), key, utf8(value));
    return `${bytesToBase64(iv)}.${bytesToBase64(new Uint8Array(text))}`;
  }

  return {
    get: async (name) => unseal(name, await store.get(await hidden(name))),
    set: async (name, value) => store.set(await hidden(name), await seal(name, value)),
    remove: async (name) => store.remove(await hidden(name)),
    async compareAndSet(name, expected, next) {
      const place = await hidden(name);
      const version = await store.get(place);
      if ((await unseal(name, version)) !== expected) return false;
      return store.compareAndSet(place, version, next === undefined ? next : await seal(name, next));
    },
  };
}

function part(database: IDBDatabase, name: string, mode?: IDBTransactionMode): IDBObjectStore {
  return database.transaction(name, mode).objectStore(name);
}

/** Waits for the end of a transaction: a browser can still take it back there, if the disk is full. */
async function committed({ transaction }: IDBRequest): Promise<void> {
  await new Promise<unknown>((resolve, reject) => {
    const inTransaction = transaction as IDBTransaction;
    inTransaction.oncomplete = resolve;
    inTransaction.onabort = () =>
      reject(inTransaction.error ?? new DOMException('The transaction was aborted.', 'AbortError'));
  });
}

function request<Result>(pending: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    pending.onsuccess = () => resolve(pending.result);
    pending.onerror = () => reject(pending.error);
  });
}

function withLimit<Result>(milliseconds: number, work: Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout>;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DOMException('The storage does not answer.', 'TimeoutError')), milliseconds);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}
