import type { MfaType } from '../auth-types.js';

/** Cognito's names of the factors. */
export type WireMfaType = 'SMS_MFA' | 'SOFTWARE_TOKEN_MFA' | 'EMAIL_OTP';

const wireNames = { SMS: 'SMS_MFA', TOTP: 'SOFTWARE_TOKEN_MFA', EMAIL: 'EMAIL_OTP' } as const;

export function toWireMfaType(mfaType: MfaType): WireMfaType {
  return wireNames[mfaType];
}

/** The factors among Cognito's names; names of factors that did not exist yet are left out. */
export function toMfaTypes(names: readonly string[]): MfaType[] {
  return (Object.keys(wireNames) as MfaType[]).filter((mfaType) => names.includes(wireNames[mfaType]));
}
