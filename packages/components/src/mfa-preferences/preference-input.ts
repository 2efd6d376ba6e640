import type { MfaPreferenceIntent, MfaType, UpdateMfaPreferenceInput } from '@cognito-mfa/core';

const keys = { SMS: 'sms', TOTP: 'totp', EMAIL: 'email' } as const satisfies Record<
  MfaType,
  keyof UpdateMfaPreferenceInput
>;

/** The input of updateMFAPreference that changes one factor and leaves the others as they are. */
export function inputFor(mfaType: MfaType, intent: MfaPreferenceIntent): UpdateMfaPreferenceInput {
  return { [keys[mfaType]]: intent };
}

/** What an input of updateMFAPreference means for one factor. */
export function intentFor(input: UpdateMfaPreferenceInput, mfaType: MfaType): MfaPreferenceIntent | undefined {
  return input[keys[mfaType]];
}
