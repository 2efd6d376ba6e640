import type { MfaPreferenceIntent, MfaType, UpdateMfaPreferenceInput } from '@cognito-mfa/core';

/** The input of updateMFAPreference that changes one factor and leaves the others as they are. */
export function inputFor(mfaType: MfaType, intent: MfaPreferenceIntent): UpdateMfaPreferenceInput {
  switch (mfaType) {
    case 'SMS':
      return { sms: intent };
    case 'TOTP':
      return { totp: intent };
    case 'EMAIL':
      return { email: intent };
    default:
      return mfaType satisfies never;
  }
}
