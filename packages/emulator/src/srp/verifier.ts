import { sha256 } from '@noble/hashes/sha2.js';
import { concat, toHex, utf8 } from '../protocol/bytes.js';
import { modPow } from './mod-pow.js';
import { pad, srpGroup } from './srp-group.js';

/** A password and the account it belongs to. */
export interface SrpSecret {
  /** The pool's name, or the group key of a device. */
  readonly group: string;
  /** The username, or the device key. */
  readonly id: string;
  readonly password: string;
}

/** Derives x = SHA-256(pad(salt) || SHA-256(group || id ":" password)). */
export function derivePrivateKey(salt: bigint, { group, id, password }: SrpSecret): bigint {
  const inner = sha256(utf8(`${group}${id}:${password}`));
  return BigInt(`0x${toHex(sha256(concat(pad(salt), inner)))}`);
}

/** Derives v = g^x, the value that a server keeps in place of the password. */
export function deriveVerifier(privateKey: bigint): bigint {
  return modPow(srpGroup.g, privateKey, srpGroup.N);
}
