import type { MfaPreferenceIntent, UpdateMfaPreferenceInput } from '../auth-client.js';
import type { MfaType } from '../auth-types.js';

/** What an update means for each factor. */
export function intentsOf(input: UpdateMfaPreferenceInput): Record<MfaType, MfaPreferenceIntent | undefined> {
  return { SMS: input.sms, TOTP: input.totp, EMAIL: input.email };
}
