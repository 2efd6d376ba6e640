import { AuthError } from '../problems/auth-error.js';
import { type Bytes, base64ToBytes, bytesToBase64, utf8 } from '../srp/bytes.js';

const DATABASE = 'cognito-mfa';
export const KEYS = 'keys';
export const VALUES = 'values';

/** The time limit of one access, milliseconds, and the limit after a timeout, until the browser answers again. */
const PATIENCE = 3_000;
const IMPATIENCE = 200;

/** The error for a developer who uses a client on a server. */
const NO_BROWSER = 'the session is in the browser. A server verifies its token; a script passes `storage`';

/** Errors of a browser that has no storage for this page. */
const FORBIDDEN = ['SecurityError', 'NotSupportedError', 'InvalidAccessError'];

/** The keys of the origin: one encrypts the values, one hashes their names. */
export type KeyName = 'seal' | 'names';

type Read = (name: string) => Promise<string | undefined>;
type Remove = (name: string) => Promise<void>;

/** The last sealed text of each name, if it had one, and its value. */
export type KnownValues = Map<string, { readonly text: string | undefined; readonly value: string | undefined }>;

/** The place of the sealed values, once it is open. */
export interface OpenValues {
  readonly database: IDBDatabase;
  readonly tab: Storage | undefined;
  readonly key: CryptoKey;
  /** Set by the first write. */
  known?: KnownValues;
  /** Hashes a name. */
  placeOf: (name: string) => Promise<string>;
  /** Decrypts a text. One that is absent, sealed with a key that is gone, or tampered with counts as none. */
  unseal: (name: string, text: string | null | undefined) => Promise<string | undefined>;
}

/** The sealed values of this origin, as far as a page needs them before its first request. See sealedStorage. */
export interface SealedValues {
  readonly shared: { readonly get: Read };
  readonly tab: { readonly get: Read; readonly remove: Remove };
  /** Appends a mark to a shared value, in one step and without sealing it anew. Resolves to true if there was one. */
  mark(name: string, mark: string): Promise<boolean | undefined>;
  /**
   * Runs work on the open values. Resolves to undefined if the browser has no storage for this page, or nothing was ever sealed
   * and `makeKey` is not set. Rejects if the storage fails, or does not answer in time.
   */
  use<Result>(work: (open: OpenValues) => Promise<Result>): Promise<Result | undefined>;
  /** Makes a key of an origin that has none. */
  makeKey: ((database: IDBDatabase, name: KeyName) => Promise<CryptoKey>) | undefined;
}

/** Reads sealed values. Opens nothing before the first access. */
export function sealedValues(): SealedValues {
  let opening: Promise<OpenValues | undefined> | undefined;
  let patience = PATIENCE;

  function open(): Promise<OpenValues | undefined> {
    opening ??= openValues(values.makeKey).catch((error: Error) => {
      // The next access tries again.
      opening = undefined;
      if (FORBIDDEN.includes(error.name)) return undefined;
      throw error;
    });
    return opening;
  }

  const values: SealedValues = {
    shared: {
      get: (name) =>
        values.use(async ({ database, placeOf, unseal }) => {
          const place = await placeOf(name);
          return unseal(name, await answer(placeIn(database, VALUES).get(place)));
        }),
    },
    tab: {
      get: (name) => values.use(async ({ tab, placeOf, unseal }) => unseal(name, tab?.getItem(await placeOf(name)))),
      remove: (name) => values.use(async ({ tab, placeOf }) => tab?.removeItem(await placeOf(name))),
    },
    mark: (name, mark) =>
      values.use(async ({ database, placeOf }) => {
        const place = await placeOf(name);
        const store = placeIn(database, VALUES, 'readwrite');
        const text = await answer(store.get(place));
        // In the same transaction, so no other tab can interrupt.
        if (text) store.put(`${text}.${mark}`, place);
        await committed(store.transaction);
        return !!text;
      }),
    async use(work) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const limit = new Promise<never>((_, reject) => {
        timer = setTimeout(() => {
          patience = IMPATIENCE;
          // The next access opens anew: this opening may never end.
          opening = undefined;
          reject(new DOMException('The storage does not answer.', 'TimeoutError'));
        }, patience);
      });
      const attempt = async () => {
        // The first can have begun before keys could be made.
        const found = (await open()) ?? (values.makeKey && (await open()));
        return found && work(found);
      };
      const again = (error: Error) => {
        // The browser closed the database, because the site data was cleared.
        if (error.name === 'InvalidStateError') opening = undefined;
        return attempt();
      };
      try {
        const result = await Promise.race([attempt().catch(again), limit]);
        patience = PATIENCE;
        return result;
      } finally {
        clearTimeout(timer);
      }
    },
    makeKey: undefined,
  };
  return values;
}

async function openValues(makeKey: SealedValues['makeKey']): Promise<OpenValues> {
  const { indexedDB, crypto, document, sessionStorage: tab } = globalThis as Partial<typeof globalThis>;
  // On a server, one memory would hold the session of every visitor.
  if (!indexedDB && !document) {
    throw new AuthError('ConfigurationException', { code: 'configuration', retry: 'none', detail: NO_BROWSER });
  }
  if (!indexedDB || !crypto?.subtle) throw noStorage();
  const opening = indexedDB.open(DATABASE);
  opening.onupgradeneeded = () => {
    for (const name of [KEYS, VALUES]) opening.result.createObjectStore(name);
  };
  const database = await answer(opening);
  // Let another page delete the database.
  database.onversionchange = () => database.close();
  const keyOf = async (name: KeyName) =>
    (await answer<CryptoKey | undefined>(placeIn(database, KEYS).get(name))) ?? makeKey?.(database, name);
  const [key, nameKey] = await Promise.all([keyOf('seal'), keyOf('names')]);
  if (!key || !nameKey) {
    database.close();
    throw noStorage();
  }
  return {
    database,
    tab,
    key,
    placeOf: async (name) => bytesToBase64(new Uint8Array(await crypto.subtle.sign('HMAC', nameKey, utf8(name)))),
    async unseal(name, text) {
      try {
        const [iv, value, mark = ''] = (text as string).split('.') as [string, string, string?];
        const parameters = sealing(name, base64ToBytes(iv));
        return new TextDecoder().decode(await crypto.subtle.decrypt(parameters, key, base64ToBytes(value))) + mark;
      } catch {
        return undefined;
      }
    },
  };
}

/** Returns the parameters of sealing. The name is authenticated, so a sealed text cannot be moved to another one. */
export function sealing(name: string, iv: Bytes) {
  return { name: 'AES-GCM', iv, additionalData: utf8(name) };
}

export function noStorage(): DOMException {
  return new DOMException('This browser has no storage for this page.', 'NotSupportedError');
}

export function placeIn(database: IDBDatabase, name: string, mode?: IDBTransactionMode): IDBObjectStore {
  return database.transaction(name, mode).objectStore(name);
}

export function answer<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Waits for the end of a transaction: a browser can still take it back there, if the disk is full. */
export async function committed(transaction: IDBTransaction): Promise<void> {
  await new Promise<unknown>((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error ?? new DOMException('Nothing was written.', 'AbortError'));
  });
}
