import type { Pool } from '../model/pool.js';
import type { User } from '../model/user.js';
import { invalidParameter, notAuthorized } from '../protocol/refusals.js';

/** The default of a pool without recovery mechanisms: phone before email. */
const defaultMechanisms = [
  { Name: 'verified_phone_number', Priority: 1 },
  { Name: 'verified_email', Priority: 2 },
];

/**
 * Picks the attribute for a password reset code: the first verified one in the order of the pool's recovery mechanisms. The
 * user's active second factor is skipped, otherwise one lost phone would be enough to take over the account.
 *
 * @param by unsure: where only administrators reset passwords, the code goes out as by default.
 */
export function pickRecoveryAttribute(
  pool: Pool,
  user: User,
  by: 'user' | 'administrator' = 'user',
): 'email' | 'phone_number' | undefined {
  const byDefault = by === 'administrator' && isAdminOnly(pool);
  const set = byDefault ? undefined : pool.properties.AccountRecoverySetting?.RecoveryMechanisms;
  const mechanisms = [...(set ?? defaultMechanisms)];
  mechanisms.sort((left, right) => (left.Priority ?? 0) - (right.Priority ?? 0));
  const attributes = mechanisms.flatMap(({ Name }) =>
    Name === 'verified_email' ? ['email' as const] : Name === 'verified_phone_number' ? ['phone_number' as const] : [],
  );
  return attributes.find(
    (attribute) => user.attributes.get(`${attribute}_verified`) === 'true' && !isActiveFactor(pool, user, attribute),
  );
}

/** Refuses to reset a password where only administrators may. @throws ServiceError NotAuthorizedException. */
export function refuseAdminOnlyRecovery(pool: Pool): void {
  if (isAdminOnly(pool)) throw notAuthorized('Contact administrator to reset password.');
}

function isAdminOnly({ properties }: Pool): boolean {
  return properties.AccountRecoverySetting?.RecoveryMechanisms?.some(({ Name }) => Name === 'admin_only') ?? false;
}

function isActiveFactor(pool: Pool, user: User, attribute: 'email' | 'phone_number'): boolean {
  if ((pool.properties.MfaConfiguration ?? 'OFF') === 'OFF') return false;
  const factor = attribute === 'email' ? 'EMAIL_OTP' : 'SMS_MFA';
  const { enabled, preferred } = user.mfa;
  return enabled.has(factor) && (preferred === factor || enabled.size === 1);
}

/** Picks the attribute for a sign-up code: the first of the pool's auto-verified attributes that the user has. */
export function pickConfirmationAttribute(pool: Pool, user: User): 'email' | 'phone_number' | undefined {
  return (pool.properties.AutoVerifiedAttributes ?? []).find((name) => user.attributes.has(name));
}

/**
 * Reads the name of an attribute to verify.
 *
 * @throws ServiceError InvalidParameterException for any attribute but email and phone_number, or if the user has none.
 */
export function readVerifiableAttribute(user: User, name: string): 'email' | 'phone_number' {
  if (name !== 'email' && name !== 'phone_number') {
    throw invalidParameter('Invalid attribute name. Only phone_number and email can be verified.');
  }
  // Unsure: the message.
  if (!user.attributes.has(name) && !user.codes.has(`verify-attribute:${name}`))
    throw invalidParameter(`User does not have a ${name}.`);
  return name;
}
