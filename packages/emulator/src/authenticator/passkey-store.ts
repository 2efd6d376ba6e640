import type { PasskeyKeys } from './keys.js';

/** A passkey in the authenticator. */
export interface SoftwarePasskey {
  /** base64url. */
  readonly id: string;
  readonly rpId: string;
  /** base64url. */
  readonly userHandle: string;
  readonly name: string;
  readonly displayName: string;
  readonly counter: number;
}

/** A passkey with its keys. */
export interface HeldPasskey extends SoftwarePasskey {
  readonly keys: PasskeyKeys;
  name: string;
  displayName: string;
  counter: number;
}

/** The passkeys of an authenticator. */
export interface PasskeyStore {
  list(): readonly HeldPasskey[];
  /** Finds the passkeys of a relying party; with `ids`, only those. */
  find(rpId: string, ids?: readonly string[]): readonly HeldPasskey[];
  /** Adds a passkey. It replaces that of the same user: an authenticator keeps one per user and relying party. */
  add(passkey: HeldPasskey): void;
  remove(id: string): void;
}

/** Creates an empty {@link PasskeyStore}. */
export function createPasskeyStore(): PasskeyStore {
  let passkeys: readonly HeldPasskey[] = [];
  return {
    list: () => passkeys,
    find: (rpId, ids) =>
      passkeys.filter((passkey) => passkey.rpId === rpId && (ids === undefined || ids.includes(passkey.id))),
    add(added) {
      const others = passkeys.filter(({ rpId, userHandle }) => rpId !== added.rpId || userHandle !== added.userHandle);
      passkeys = [...others, added];
    },
    remove(id) {
      passkeys = passkeys.filter((passkey) => passkey.id !== id);
    },
  };
}
