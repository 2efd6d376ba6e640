import { concat, toHex, utf8 } from '../protocol/bytes.js';
import { pad } from './pad.js';
import { sha256 } from './sha256.js';

/** Who proves what: the pool name (or device group key), the user id (or device key) and the password. */
export interface SrpSecret {
  readonly group: string;
  readonly id: string;
  readonly password: string;
}

/** x = SHA-256(pad(salt) || SHA-256(group || id ":" password)). */
export async function privateKey(salt: bigint, { group, id, password }: SrpSecret): Promise<bigint> {
  const inner = await sha256(utf8(`${group}${id}:${password}`));
  return BigInt(`0x${toHex(await sha256(concat(pad(salt), inner)))}`);
}
