import type { Environment } from '../environment.js';
import { bytesToHex, pad } from './bytes.js';
import { N } from './group.js';

/**
 * Computes base^exponent mod N as a Diffie-Hellman secret, which takes OpenSSL a fifth of the time of BigInt, and constant time.
 * Returns undefined without OpenSSL, and for a base that it refuses, such as 0, 1 and N - 1.
 */
export function openSslPower(
  nodeCrypto: Environment['nodeCrypto'],
  base: bigint,
  exponent: bigint,
): bigint | undefined {
  try {
    const crypto = nodeCrypto?.();
    if (!crypto) return undefined;
    // OpenSSL knows this group as modp15 (RFC 3526), and so does not test that the prime is one.
    const group = crypto.createDiffieHellman(pad(N), 2);
    group.setPrivateKey(pad(exponent));
    return BigInt(`0x${bytesToHex(group.computeSecret(pad(base)))}`);
  } catch {
    return undefined;
  }
}
