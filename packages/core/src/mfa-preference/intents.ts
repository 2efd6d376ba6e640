import type { MfaPreferenceIntent, UpdateMfaPreferenceInput } from '../client/auth-client.js';
import type { MfaType } from '../client/auth-types.js';

/** What an update means for each factor. */
export function intentsOf(input: UpdateMfaPreferenceInput): Record<MfaType, MfaPreferenceIntent | undefined> {
  return { SMS: input.sms, TOTP: input.totp, EMAIL: input.email };
}
