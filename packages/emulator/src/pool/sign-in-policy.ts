import type { FirstAuthFactor, UserPoolProperties } from '../model/pool-description.js';

/** Lists the first factors that a pool allows in USER_AUTH; only passwords by default. */
export function listAllowedFirstFactors({ Policies }: UserPoolProperties): readonly FirstAuthFactor[] {
  return Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? ['PASSWORD'];
}

/** Checks whether a passkey with user verification can count as both factors in this pool. */
export function countsPasskeysAsMfa({ WebAuthnFactorConfiguration }: UserPoolProperties): boolean {
  return WebAuthnFactorConfiguration === 'MULTI_FACTOR_WITH_USER_VERIFICATION';
}
