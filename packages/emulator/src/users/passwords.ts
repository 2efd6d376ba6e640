import type { Pool } from '../model/pool.js';
import type { Service } from '../model/service.js';
import type { PasswordRecord, User } from '../model/user.js';
import { sameText, toHex } from '../protocol/bytes.js';
import { ServiceError } from '../protocol/refusals.js';
import type { RandomSource } from '../random/random-source.js';
import { derivePrivateKey, deriveVerifier } from '../srp/verifier.js';

/** Returns the part of the pool ID that SRP hashes, after the region. */
export function poolName(pool: Pool): string {
  return pool.id.slice(pool.id.indexOf('_') + 1);
}

/** Derives the record that the pool stores for a password. */
export function makePassword(pool: Pool, username: string, password: string, random: RandomSource): PasswordRecord {
  const salt = toHex(random(16));
  const key = derivePrivateKey(BigInt(`0x${salt}`), { group: poolName(pool), id: username, password });
  return { salt, privateKey: key.toString(16), verifier: undefined };
}

/** Checks a plain password. */
export function isPasswordOf(pool: Pool, user: User, password: string): boolean {
  return user.password !== undefined && matches(pool, user, user.password, password);
}

/** The most passwords that a policy can remember. */
const longestHistory = 24;

/**
 * Refuses a password that the user has or had, as far back as the pool's policy looks.
 *
 * @throws ServiceError PasswordHistoryPolicyViolationException. Unsure: the message.
 */
export function checkPasswordHistory(pool: Pool, user: User, password: string): void {
  const size = pool.properties.Policies?.PasswordPolicy?.PasswordHistorySize ?? 0;
  const history = [...(user.password ? [user.password] : []), ...(user.previousPasswords ?? [])].slice(0, size);
  if (history.some((record) => matches(pool, user, record, password))) {
    throw new ServiceError('PasswordHistoryPolicyViolationException', 'Password has previously been used.');
  }
}

/** Replaces the password of a user and remembers the earlier one. */
export function replacePassword(pool: Pool, user: User, password: string, random: RandomSource): void {
  if (user.password) {
    user.previousPasswords = [user.password, ...(user.previousPasswords ?? [])].slice(0, longestHistory);
  }
  user.password = makePassword(pool, user.username, password, random);
}

function matches(pool: Pool, user: User, { salt, privateKey: expected }: PasswordRecord, password: string): boolean {
  const key = derivePrivateKey(BigInt(`0x${salt}`), { group: poolName(pool), id: user.username, password });
  return sameText(key.toString(16), expected);
}

/** Returns the SRP verifier of a password, computed once. */
export function readVerifier(password: PasswordRecord): bigint {
  if (password.verifier !== undefined) return BigInt(`0x${password.verifier}`);
  const verifier = deriveVerifier(BigInt(`0x${password.privateKey}`));
  password.verifier = verifier.toString(16);
  return verifier;
}

/** Sets a permanent password. It confirms and unlocks the user. */
export function setPassword(service: Service, pool: Pool, user: User, password: string): void {
  replacePassword(pool, user, password, service.random);
  user.temporaryPasswordAt = undefined;
  user.status = 'CONFIRMED';
  user.locks.delete('password');
  user.modifiedAt = service.now();
}
