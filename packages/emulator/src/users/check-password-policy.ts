import type { Pool } from '../model/pool.js';
import { ServiceError } from '../protocol/refusals.js';

/** Cognito's defaults for the rules that a policy leaves out. */
export const defaultPasswordPolicy = {
  MinimumLength: 8,
  RequireUppercase: true,
  RequireLowercase: true,
  RequireNumbers: true,
  RequireSymbols: true,
  TemporaryPasswordValidityDays: 7,
} as const;

const symbols = /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+ -]/;

/**
 * Checks a new password against the pool's policy.
 *
 * @param words NEW_PASSWORD_REQUIRED says "does not conform to policy", other operations "did not conform with policy".
 * @throws ServiceError InvalidPasswordException naming the first broken rule.
 */
export function checkPasswordPolicy(pool: Pool, password: string, words = 'did not conform with policy'): void {
  const policy = { ...defaultPasswordPolicy, ...pool.properties.Policies?.PasswordPolicy };
  const broken =
    password.length < policy.MinimumLength
      ? 'Password not long enough'
      : policy.RequireUppercase && !/\p{Lu}/u.test(password)
        ? 'Password must have uppercase characters'
        : policy.RequireLowercase && !/\p{Ll}/u.test(password)
          ? 'Password must have lowercase characters'
          : policy.RequireNumbers && !/[0-9]/.test(password)
            ? 'Password must have numeric characters'
            : policy.RequireSymbols && !symbols.test(password)
              ? 'Password must have symbol characters'
              : undefined;
  if (broken) throw new ServiceError('InvalidPasswordException', `Password ${words}: ${broken}`);
}
