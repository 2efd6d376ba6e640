import type { UpdateMfaPreferenceInput } from '../auth-client.js';

/**
 * Cognito refuses two preferred factors in words that nobody knows, so they are refused before the wire.
 *
 * @throws Error that says what to change: this is a mistake in code, not of a user.
 */
export function checkOnePreferred(input: UpdateMfaPreferenceInput): void {
  if (Object.values(input).filter((intent) => intent === 'PREFERRED').length < 2) return;
  throw new Error(
    'updateMFAPreference got two PREFERRED factors, and Cognito allows one. Mark one as PREFERRED and the other as ENABLED.',
  );
}
