import type { Factor, FirstFactor } from '../factors.js';

/** The MFA setting of a pool. */
export type MfaAnswer = 'off' | 'optional' | 'required';

/**
 * The name that users sign in with. `alias`: a username, or a verified email address or phone number in its place.
 * Can't be changed once the pool exists.
 */
export type SignInAnswer = 'username' | 'email' | 'phone' | 'email-or-phone' | 'alias';

/** The devices that a pool remembers: none, all, or those whose user opts in. */
export type DevicesAnswer = 'off' | 'always' | 'opt-in';

/** The feature plan of a pool. Passkeys, one-time codes and session tracking need more than LITE. */
export type TierAnswer = 'LITE' | 'ESSENTIALS' | 'PLUS';

/** A kind of character that passwords must contain. */
export type PasswordNeed = 'lowercase' | 'uppercase' | 'numbers' | 'symbols';

/** The sender of emails through Amazon SES. */
export interface EmailSender {
  /** `name@example.com` or `Name <name@example.com>`. */
  readonly from: string;
  /** The verified SES identity of the address: a domain, an address or an ARN. */
  readonly identity: string;
}

/** The answers that define a user pool, as `cognito-mfa pool template` asks for them. */
export interface PoolAnswers {
  readonly name: string;
  readonly mfa: MfaAnswer;
  readonly factors: readonly Factor[];
  /** The first factors of a sign-in. Anything but passwords needs the choice-based sign-in, `USER_AUTH`. */
  readonly firstFactors: readonly FirstFactor[];
  /** The domain that passkeys belong to. Another one later orphans every passkey. Required for passkeys. */
  readonly rpId?: string | undefined;
  /** `required`: the device always checks its user, by fingerprint, face or PIN. */
  readonly userVerification: 'preferred' | 'required';
  /** A passkey with user verification counts as both factors (MULTI_FACTOR_WITH_USER_VERIFICATION). */
  readonly passkeyReplacesFactor: boolean;
  /** Default: the cheapest that has what the other answers need. */
  readonly tier?: TierAnswer | undefined;
  /** Records each sign-in as a session that users and administrators can list and end. */
  readonly trackSessions: boolean;
  /** The sign-in after this many sessions of a user ends the one used least recently. */
  readonly maxSessions: number;
  /** The text message. `{####}` is replaced by the code. */
  readonly smsText: string;
  readonly signInWith: SignInAnswer;
  readonly devices: DevicesAnswer;
  /** A remembered device replaces the second factor. */
  readonly deviceReplacesFactor: boolean;
  readonly passwordLength: number;
  readonly passwordNeeds: readonly PasswordNeed[];
  /** Lifetime of access and ID tokens, in minutes. */
  readonly accessMinutes: number;
  /** Lifetime of refresh tokens, in days: how long a user stays signed in. */
  readonly refreshDays: number;
  /** Required for email codes. Without it, Cognito sends the emails itself, 50 a day at most. */
  readonly emailSender?: EmailSender | undefined;
}

/** The default answers: text messages and authenticator apps, both optional. */
export const defaultAnswers: PoolAnswers = {
  name: 'cognito-mfa',
  mfa: 'optional',
  factors: ['SMS', 'TOTP'],
  firstFactors: ['PASSWORD'],
  userVerification: 'preferred',
  passkeyReplacesFactor: false,
  trackSessions: false,
  maxSessions: 20,
  smsText: 'Your verification code is {####}',
  signInWith: 'username',
  devices: 'opt-in',
  deviceReplacesFactor: true,
  passwordLength: 12,
  passwordNeeds: ['lowercase', 'uppercase', 'numbers'],
  accessMinutes: 60,
  refreshDays: 30,
};

/** Fills in missing answers from {@link defaultAnswers}, adapted to the given ones. */
export function completeAnswers(given: Partial<PoolAnswers>): PoolAnswers {
  const { mfa = defaultAnswers.mfa, devices = defaultAnswers.devices, firstFactors = [] } = given;
  const fitting = {
    // A pool that requires MFA takes no passkey that does not count as both factors.
    passkeyReplacesFactor: mfa === 'required' && firstFactors.includes('WEB_AUTHN'),
    factors: mfa === 'off' ? [] : defaultAnswers.factors,
    deviceReplacesFactor: devices !== 'off' && mfa !== 'off',
  };
  const known = Object.fromEntries(Object.entries(given).filter(([, answer]) => answer !== undefined));
  return { ...defaultAnswers, ...fitting, ...known };
}

/** Returns the tier of a pool: the answer, or the cheapest that has what the others need. */
export function tierOf(answers: PoolAnswers): TierAnswer {
  return answers.tier ?? (essentialsFor(answers) === undefined ? 'LITE' : 'ESSENTIALS');
}

/** Names what needs more than the LITE tier. */
export function essentialsFor({ factors, firstFactors, trackSessions }: PoolAnswers): string | undefined {
  if (factors.includes('EMAIL')) return 'Email codes';
  if (firstFactors.some((factor) => factor !== 'PASSWORD')) return 'Passkeys and one-time codes';
  return trackSessions ? 'User sessions' : undefined;
}

/**
 * Returns true if the pool sends text messages: as a first or second factor, to verify the numbers that users sign in with, or to reset the
 * passwords of users whose factor is email. AWS refuses a pool with email as a factor and as the only way to reset.
 */
export function sendsSms({ factors, firstFactors, signInWith }: PoolAnswers): boolean {
  if (factors.includes('SMS') || factors.includes('EMAIL') || firstFactors.includes('SMS_OTP')) return true;
  return signInWith === 'phone' || signInWith === 'email-or-phone' || signInWith === 'alias';
}
