import { bytesToHex, pad } from './bytes.js';
import { N } from './group.js';

/** What is used of `node:crypto`. */
interface NodeCrypto {
  createDiffieHellman(prime: Uint8Array, generator: number): DiffieHellman;
}

interface DiffieHellman {
  setPrivateKey(key: Uint8Array): void;
  computeSecret(otherPublicKey: Uint8Array): Uint8Array;
}

interface Node {
  readonly process?: { getBuiltinModule?(id: 'node:crypto'): NodeCrypto | undefined };
}

/**
 * base^exponent mod N as the secret that Diffie and Hellman would share, which OpenSSL works out in a fifth of the time of
 * BigInt, and in constant time. It refuses 0, 1 and N - 1: undefined then. In a page there is no such function.
 */
export const openSslPower = createOpenSslPower();

function createOpenSslPower(): ((base: bigint, exponent: bigint) => bigint | undefined) | undefined {
  const crypto = (globalThis as Node).process?.getBuiltinModule?.('node:crypto');
  let group: DiffieHellman | undefined;
  if (!crypto) return;
  return (base, exponent) => {
    try {
      group ??= crypto.createDiffieHellman(pad(N), 2);
      group.setPrivateKey(pad(exponent));
      return BigInt(`0x${bytesToHex(group.computeSecret(pad(base)))}`);
    } catch {
      return undefined;
    }
  };
}
