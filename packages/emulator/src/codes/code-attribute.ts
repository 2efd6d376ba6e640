import type { Pool } from '../model/pool.js';
import type { User } from '../model/user.js';
import { invalidParameter } from '../protocol/refusals.js';

/**
 * Where a reset code may go: a verified address or number, in the order of the pool's recovery mechanisms, and never the
 * medium that is the user's active second factor, or one lost phone would give both away.
 */
export function recoveryAttribute(pool: Pool, user: User): 'email' | 'phone_number' | undefined {
  const mechanisms = [...(pool.properties.AccountRecoverySetting?.RecoveryMechanisms ?? legacyMechanisms)];
  mechanisms.sort((left, right) => (left.Priority ?? 0) - (right.Priority ?? 0));
  const attributes = mechanisms.flatMap(({ Name }) =>
    Name === 'verified_email' ? ['email' as const] : Name === 'verified_phone_number' ? ['phone_number' as const] : [],
  );
  return attributes.find(
    (attribute) => user.attributes.get(`${attribute}_verified`) === 'true' && !isActiveFactor(pool, user, attribute),
  );
}

/** What a pool does that says nothing: the phone before the address. */
const legacyMechanisms = [
  { Name: 'verified_phone_number', Priority: 1 },
  { Name: 'verified_email', Priority: 2 },
];

function isActiveFactor(pool: Pool, user: User, attribute: 'email' | 'phone_number'): boolean {
  if ((pool.properties.MfaConfiguration ?? 'OFF') === 'OFF') return false;
  const factor = attribute === 'email' ? 'EMAIL_OTP' : 'SMS_MFA';
  const { enabled, preferred } = user.mfa;
  return enabled.has(factor) && (preferred === factor || enabled.size === 1);
}

/** Where the code that confirms a sign-up goes: the first of the pool's auto-verified attributes that the user has. */
export function confirmationAttribute(pool: Pool, user: User): 'email' | 'phone_number' | undefined {
  return (pool.properties.AutoVerifiedAttributes ?? []).find((name) => user.attributes.has(name));
}

/**
 * Reads the name of an attribute that a code can verify.
 *
 * @throws ServiceError InvalidParameterException for any other name, or when the user has no such attribute.
 */
export function verifiableAttribute(user: User, name: string): 'email' | 'phone_number' {
  if (name !== 'email' && name !== 'phone_number') {
    throw invalidParameter('Invalid attribute name. Only phone_number and email can be verified.');
  }
  // The text is unsure.
  if (!user.attributes.has(name)) throw invalidParameter(`User does not have a ${name}.`);
  return name;
}
