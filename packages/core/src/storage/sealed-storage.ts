import { bytesToBase64, utf8 } from '../srp/bytes.js';
import type { AuthStorage, ComparedStore } from './auth-storage.js';
import {
  answer,
  committed,
  KEYS,
  type KeyName,
  type KnownValues,
  noStorage,
  type OpenValues,
  placeIn,
  type SealedValues,
  sealedValues,
  sealing,
  VALUES,
} from './sealed-values.js';
import { itemsOf } from './web-storage.js';
import { withMemory } from './with-memory.js';

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
  return writableStorage(sealedValues());
}

/** Makes a storage of the values that a page reads: from now on, it makes keys and falls back to memory. */
export function writableStorage(values: SealedValues): AuthStorage {
  values.makeKey = makeKey;

  const storeOf = ({ get }: Pick<ComparedStore, 'get'>, rawStore: (open: OpenValues) => ComparedStore) =>
    withMemory({
      get,
      async compareAndSet(name, expected, next) {
        const isSet = await values.use((open) => sealed(open, rawStore(open)).compareAndSet(name, expected, next));
        // Nothing can be stored here, so the value stays in memory.
        if (isSet === undefined) throw noStorage();
        return isSet;
      },
    });
  return { shared: storeOf(values.shared, ({ database }) => valuesIn(database)), tab: storeOf(values.tab, itemsOfTab) };
}

function itemsOfTab({ tab }: OpenValues): ComparedStore {
  if (!tab) throw noStorage();
  return itemsOf(tab);
}

/** Makes a key of the origin. Two tabs agree, because the second `add` fails. */
async function makeKey(database: IDBDatabase, name: KeyName): Promise<CryptoKey> {
  const made =
    name === 'seal'
      ? await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
      : await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  try {
    // Without a key for names, an earlier version stored values under names that contain usernames. No hash looks like one.
    if (name === 'names') placeIn(database, VALUES, 'readwrite').delete(IDBKeyRange.bound('cmk.', 'cmk/'));
    await answer(placeIn(database, KEYS, 'readwrite').add(made, name));
    return made;
  } catch {
    const other = await answer<CryptoKey | undefined>(placeIn(database, KEYS).get(name));
    if (other) return other;
    // The disk is full, and nothing was ever sealed: the values stay in memory.
    throw noStorage();
  }
}

/** Compares and sets sealed texts. No two are alike, so a sealed text is also the version of its value. */
function sealed(open: OpenValues, store: ComparedStore): Pick<ComparedStore, 'compareAndSet'> {
  open.known ??= remember(open);
  const { known } = open;

  async function seal(name: string, value: string): Promise<string> {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const text = await crypto.subtle.encrypt(sealing(name, iv), open.key, utf8(value));
    return `${bytesToBase64(iv)}.${bytesToBase64(new Uint8Array(text))}`;
  }

  return {
    async compareAndSet(name, expected, next) {
      const place = await open.placeOf(name);
      const last = known.get(name);
      // The transaction below compares the text itself.
      const version = last && last.value === expected ? last.text : await store.get(place);
      if ((await open.unseal(name, version)) !== expected) return false;
      const text = next === undefined ? undefined : await seal(name, next);
      const isSet = await store.compareAndSet(place, version, text);
      known.delete(name);
      if (isSet) known.set(name, { text, value: next });
      return isSet;
    },
  };
}

/** Makes open values hash a name once, and decrypt a text once while it is the stored one. */
function remember(open: OpenValues): KnownValues {
  const { placeOf, unseal } = open;
  const places = new Map<string, Promise<string>>();
  const known: KnownValues = new Map();
  open.placeOf = (name) => {
    const place = places.get(name) ?? placeOf(name);
    places.set(name, place);
    return place;
  };
  open.unseal = async (name, text) => {
    const last = known.get(name);
    if (last && last.text === (text ?? undefined)) return last.value;
    known.delete(name);
    const value = await unseal(name, text);
    known.set(name, { text: text ?? undefined, value });
    return value;
  };
  return known;
}

function valuesIn(database: IDBDatabase): ComparedStore {
  return {
    get: (place) => answer(placeIn(database, VALUES).get(place)),
    async compareAndSet(place, expected, next) {
      const values = placeIn(database, VALUES, 'readwrite');
      const isSame = (await answer<string | undefined>(values.get(place))) === expected;
      // In the same transaction, so no other tab can interrupt.
      if (isSame && next !== undefined) values.put(next, place);
      if (isSame && next === undefined) values.delete(place);
      await committed(values.transaction);
      return isSame;
    },
  };
}
