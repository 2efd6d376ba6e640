/** A second factor, in the words of `aws-amplify/auth`. */
export type Factor = 'SMS' | 'TOTP' | 'EMAIL';

/** The names of a factor. */
interface FactorSpec {
  /** Name in sentences. */
  readonly name: string;
  /** Word on the command line. */
  readonly option: string;
  /** Name in `EnabledMfas`, `UserMFASettingList` and challenges. */
  readonly cognitoName: string;
  /** Member of AdminSetUserMFAPreference. */
  readonly preferenceKey: string;
}

/** The factors, in the order of every list. */
export const factors = {
  SMS: { name: 'text messages', option: 'sms', cognitoName: 'SMS_MFA', preferenceKey: 'SMSMfaSettings' },
  TOTP: {
    name: 'authenticator app',
    option: 'totp',
    cognitoName: 'SOFTWARE_TOKEN_MFA',
    preferenceKey: 'SoftwareTokenMfaSettings',
  },
  EMAIL: { name: 'email codes', option: 'email', cognitoName: 'EMAIL_OTP', preferenceKey: 'EmailMfaSettings' },
} as const satisfies Readonly<Record<Factor, FactorSpec>>;

/** The keys of {@link factors}. */
export const allFactors = Object.keys(factors) as readonly Factor[];

/** A first factor of the choice-based sign-in (`USER_AUTH`), as AllowedFirstAuthFactors names it. */
export type FirstFactor = 'PASSWORD' | 'EMAIL_OTP' | 'SMS_OTP' | 'WEB_AUTHN';

/** The first factors, in the order of every list. */
export const firstFactors = {
  PASSWORD: { name: 'passwords', option: 'password' },
  WEB_AUTHN: { name: 'passkeys', option: 'passkey' },
  EMAIL_OTP: { name: 'email codes', option: 'email-otp' },
  SMS_OTP: { name: 'text messages', option: 'sms-otp' },
} as const satisfies Readonly<Record<FirstFactor, Pick<FactorSpec, 'name' | 'option'>>>;

/** The keys of {@link firstFactors}. */
export const allFirstFactors = Object.keys(firstFactors) as readonly FirstFactor[];

/** Finds a factor by one of its names. */
export function findFactor(by: 'option' | 'cognitoName', name: string | undefined): Factor | undefined {
  return allFactors.find((factor) => factors[factor][by] === name);
}

/** Lists factors by name, for a sentence. Returns '' for none. */
export function listFactors(some: readonly Factor[]): string {
  return some.map((factor) => factors[factor].name).join(', ');
}
