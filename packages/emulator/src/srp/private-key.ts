import { sha256 } from '@noble/hashes/sha2.js';
import { concat, toHex, utf8 } from '../protocol/bytes.js';
import { pad } from './pad.js';

/** Who proves what: the pool name (or device group key), the user id (or device key) and the password. */
export interface SrpSecret {
  readonly group: string;
  readonly id: string;
  readonly password: string;
}

/** x = SHA-256(pad(salt) || SHA-256(group || id ":" password)). */
export function privateKey(salt: bigint, { group, id, password }: SrpSecret): bigint {
  const inner = sha256(utf8(`${group}${id}:${password}`));
  return BigInt(`0x${toHex(sha256(concat(pad(salt), inner)))}`);
}
