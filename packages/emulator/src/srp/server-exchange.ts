import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concat, fromBase64, sameBytes, toHex, utf8 } from '../protocol/bytes.js';
import type { RandomSource } from '../random/random-source.js';
import { modPow } from './mod-pow.js';
import { pad, srpGroup } from './srp-group.js';

/** The server's side of one SRP-6a exchange, between its two messages. */
export interface ServerExchange {
  readonly clientPublic: bigint;
  readonly serverPublic: bigint;
  readonly serverPrivate: bigint;
  readonly verifier: bigint;
}

/** Computes B = k*v + g^b. `clientPublic` must come from {@link readClientPublic}. */
export function openExchange(clientPublic: bigint, verifier: bigint, random: RandomSource): ServerExchange {
  const { N, g, k } = srpGroup;
  for (;;) {
    const serverPrivate = BigInt(`0x${toHex(random(32))}`);
    const serverPublic = (k * verifier + modPow(g, serverPrivate, N)) % N;
    if (serverPublic !== 0n) return { clientPublic, serverPublic, serverPrivate, verifier };
  }
}

/** Reads SRP_A. Returns `undefined` if it isn't hex or is congruent to 0, which would prove any password. */
export function readClientPublic(hex: string): bigint | undefined {
  if (!/^[0-9a-fA-F]{1,2048}$/.test(hex)) return undefined;
  const value = BigInt(`0x${hex}`);
  return value % srpGroup.N === 0n ? undefined : value;
}

/** Derives the shared 16-byte key: HKDF-SHA256 over S = (A * v^u)^b. Returns `undefined` if u is 0. */
export function deriveSharedKey(exchange: ServerExchange): Uint8Array | undefined {
  const { clientPublic, serverPublic, serverPrivate, verifier } = exchange;
  const u = BigInt(`0x${toHex(sha256(concat(pad(clientPublic), pad(serverPublic))))}`);
  if (u % srpGroup.N === 0n) return undefined;
  const base = (clientPublic * modPow(verifier, u, srpGroup.N)) % srpGroup.N;
  const secret = modPow(base, serverPrivate, srpGroup.N);
  return hkdf(sha256, pad(secret), pad(u), utf8('Caldera Derived Key'), 16);
}

/** A client's proof that it knows a password, from ChallengeResponses. */
export interface PasswordClaim {
  readonly group: string;
  readonly id: string;
  readonly secretBlock: string;
  readonly timestamp: string;
  readonly signature: string;
}

/** Checks the signature, HMAC-SHA256(K, group || id || SECRET_BLOCK || TIMESTAMP), of a claim. */
export function verifyClaim(exchange: ServerExchange, claim: PasswordClaim): boolean {
  const key = deriveSharedKey(exchange);
  const block = fromBase64(claim.secretBlock);
  const signature = fromBase64(claim.signature);
  if (!key || !block || !signature) return false;
  const message = concat(utf8(claim.group), utf8(claim.id), block, utf8(claim.timestamp));
  return sameBytes(hmac(sha256, key, message), signature);
}
