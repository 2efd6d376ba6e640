import type { Environment } from '../environment.js';
import { type Bytes, base64ToBytes, bytesToBase64, bytesToHex, concat, pad, utf8 } from './bytes.js';
import { k, N } from './group.js';
import { createBreather, modPow, twoToThe } from './mod-pow.js';
import { openSslPower } from './openssl-power.js';

/** The identity that is proved and signed: a user, or a device. */
export interface SrpIdentity {
  /** The name of the pool (the part of its id after `_`), or the device group key. */
  readonly group: string;
  /** USER_ID_FOR_SRP, or the device key. */
  readonly user: string;
  readonly password: string;
}

/** The challenge parameters of PASSWORD_VERIFIER and DEVICE_PASSWORD_VERIFIER. */
export interface SrpChallenge {
  /** SRP_B, hex. */
  readonly serverPublic: string;
  /** SALT, hex. */
  readonly salt: string;
  /** SECRET_BLOCK, base64. */
  readonly secretBlock: string;
}

export interface SrpProof {
  /** PASSWORD_CLAIM_SIGNATURE, base64. */
  readonly signature: string;
  /** TIMESTAMP, in Cognito's format. */
  readonly timestamp: string;
}

/** The source of cryptography. */
export type SrpEngine = Pick<Environment, 'crypto' | 'nodeCrypto'>;

/** One run of SRP-6a on the client. */
export interface SrpClient {
  /** SRP_A, hex. */
  readonly publicValue: string;
  prove(identity: SrpIdentity, challenge: SrpChallenge, at: Date): Promise<SrpProof>;
}

/** RFC 5054, section 2.5.4: the private exponent should have at least 256 bits. */
const PRIVATE_BYTES = 32;

/**
 * Runs a throwaway proof to warm up the engine before the first sign-in. It computes the constants that all proofs share, and
 * makes the engine start its cryptography: the next proof takes a third of the time.
 */
export async function prepareSrp(engine: SrpEngine): Promise<void> {
  // A page without WebCrypto cannot sign in, and the first verb says so.
  if (!engine.crypto?.subtle) return;
  const { prove, publicValue } = await startSrp(engine);
  const identity = { group: '', user: '', password: '' };
  await prove(identity, { serverPublic: publicValue, salt: '1', secretBlock: '' }, new Date(0));
}

/** Starts SRP-6a. Pass `a` only for test vectors. */
export async function startSrp({ crypto, nodeCrypto }: SrpEngine, a?: bigint): Promise<SrpClient> {
  const breathe = createBreather();
  const secret = a ?? BigInt(`0x${bytesToHex(crypto.getRandomValues(new Uint8Array(PRIVATE_BYTES)))}`);
  const A = await twoToThe(secret, breathe);
  if (!secret)
    throw new Error(
      'startSrp got only zeros from crypto.getRandomValues. Pass an environment whose crypto is a random source.',
    );
  return {
    publicValue: A.toString(16),
    async prove(identity, challenge, at) {
      const B = BigInt(`0x${challenge.serverPublic}`);
      const salt = BigInt(`0x${challenge.salt}`);
      if (B % N === 0n) throw new SrpRefusedError();
      const [u, x] = await Promise.all([hashToInteger(crypto, pad(A), pad(B)), privateKey(crypto, identity, salt)]);
      if (u === 0n) throw new SrpRefusedError();
      const gx = await twoToThe(x, createBreather());
      // B - k * gx modulo N, without a negative intermediate result.
      const base = B + k * (N - gx);
      const exponent = secret + u * x;
      const S = openSslPower(nodeCrypto, base % N, exponent) ?? (await modPow(base, exponent, createBreather()));
      const timestamp = cognitoTimestamp(at);
      const key = await deriveKey(crypto, pad(S), pad(u));
      const message = concat(
        utf8(identity.group),
        utf8(identity.user),
        base64ToBytes(challenge.secretBlock),
        utf8(timestamp),
      );
      return { timestamp, signature: bytesToBase64(await hmac(crypto, key, message)) };
    },
  };
}

/** The error for a server value with which any password would pass. No proof is sent to that server. */
export class SrpRefusedError extends Error {
  override readonly name = 'SrpRefusedError';
  constructor() {
    super('The server sent an SRP value that RFC 5054 says to refuse.');
  }
}

/** Computes the verifier of a device password, which ConfirmDevice registers. */
export async function deviceVerifier(
  crypto: Crypto,
  identity: SrpIdentity,
  saltBytes: Bytes,
): Promise<{ Salt: string; PasswordVerifier: string }> {
  const salt = BigInt(`0x${bytesToHex(saltBytes)}`);
  const verifier = await twoToThe(await privateKey(crypto, identity, salt), createBreather());
  return { Salt: bytesToBase64(pad(salt)), PasswordVerifier: bytesToBase64(pad(verifier)) };
}

async function privateKey(crypto: Crypto, { group, user, password }: SrpIdentity, salt: bigint): Promise<bigint> {
  return hashToInteger(crypto, pad(salt), await sha256(crypto, utf8(`${group}${user}:${password}`)));
}

async function sha256(crypto: Crypto, bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

async function hashToInteger(crypto: Crypto, ...parts: readonly Bytes[]): Promise<bigint> {
  return BigInt(`0x${bytesToHex(await sha256(crypto, concat(...parts)))}`);
}

async function hmac(crypto: Crypto, key: Bytes, message: Bytes): Promise<Bytes> {
  const imported = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, message));
}

/** Derives the 16-byte key with HKDF-SHA256 (RFC 5869) and Cognito's info text. */
async function deriveKey(crypto: Crypto, inputKey: Bytes, salt: Bytes): Promise<Bytes> {
  const imported = await crypto.subtle.importKey('raw', inputKey, 'HKDF', false, ['deriveBits']);
  const parameters = { name: 'HKDF', hash: 'SHA-256', salt, info: utf8('Caldera Derived Key') };
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, imported, 128));
}

/** Formats a time in English and UTC in any locale, the day without a leading zero: `Sat Mar 7 04:05:06 UTC 2026`. */
export function cognitoTimestamp(at: Date): string {
  return at.toUTCString().replace(/(\w+), 0?(\d+) (\w+) (\d+) (\S+) GMT/, '$1 $3 $2 $5 UTC $4');
}
