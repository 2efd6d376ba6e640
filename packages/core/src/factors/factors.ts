import type { MfaType } from '../auth-client.js';

/**
 * Every name that Amplify and Cognito have for a second factor. `challenge` is also the name in MFAS_CAN_CHOOSE and
 * UserMFASettingList, `codeParameter` the key of the code in ChallengeResponses, `attribute` the user attribute that codes
 * are sent to, and `setting` the key in SetUserMFAPreference.
 */
export const factors = {
  SMS: {
    challenge: 'SMS_MFA',
    codeParameter: 'SMS_MFA_CODE',
    step: 'CONFIRM_SIGN_IN_WITH_SMS_CODE',
    attribute: 'phone_number',
    preferenceKey: 'sms',
    setting: 'SMSMfaSettings',
  },
  TOTP: {
    challenge: 'SOFTWARE_TOKEN_MFA',
    codeParameter: 'SOFTWARE_TOKEN_MFA_CODE',
    step: 'CONFIRM_SIGN_IN_WITH_TOTP_CODE',
    attribute: undefined,
    preferenceKey: 'totp',
    setting: 'SoftwareTokenMfaSettings',
  },
  EMAIL: {
    challenge: 'EMAIL_OTP',
    codeParameter: 'EMAIL_OTP_CODE',
    step: 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE',
    attribute: 'email',
    preferenceKey: 'email',
    setting: 'EmailMfaSettings',
  },
} as const satisfies Record<MfaType, object>;

export const mfaTypes: readonly MfaType[] = Object.freeze(Object.keys(factors) as MfaType[]);

/** Finds the factor of a challenge; undefined for challenges that ask for no code. */
export function mfaTypeOfChallenge(challenge: string | undefined): MfaType | undefined {
  return mfaTypes.find((mfaType) => factors[mfaType].challenge === challenge);
}

/** Finds the factors among Cognito's names, and leaves out names of factors that this version does not know. */
export function toMfaTypes(names: readonly string[]): MfaType[] {
  return mfaTypes.filter((mfaType) => names.includes(factors[mfaType].challenge));
}
