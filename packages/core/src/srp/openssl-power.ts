import type { Environment } from '../environment.js';
import { bytesToHex, pad } from './bytes.js';
import { N } from './group.js';

/**
 * base^exponent mod N as the secret that Diffie and Hellman would share, which OpenSSL works out in a fifth of the time of
 * BigInt, and in constant time. Undefined where there is none, and for what it refuses, such as 0, 1 and N - 1.
 */
export function openSslPower(
  nodeCrypto: Environment['nodeCrypto'],
  base: bigint,
  exponent: bigint,
): bigint | undefined {
  try {
    const crypto = nodeCrypto?.();
    if (!crypto) return undefined;
    // RFC 3526 calls the group modp15: OpenSSL knows it, and does not test that the prime is one.
    const group = crypto.createDiffieHellman(pad(N), 2);
    group.setPrivateKey(pad(exponent));
    return BigInt(`0x${bytesToHex(group.computeSecret(pad(base)))}`);
  } catch {
    return undefined;
  }
}
