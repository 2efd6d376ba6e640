import type { Factor } from '../factors.js';

/** The MFA setting of a pool. */
export type MfaAnswer = 'off' | 'optional' | 'required';

/**
 * The name that users sign in with. `alias`: a username, or a verified email address or phone number in its place.
 * Can't be changed once the pool exists.
 */
export type SignInAnswer = 'username' | 'email' | 'phone' | 'email-or-phone' | 'alias';

/** The devices that a pool remembers: none, all, or those whose user opts in. */
export type DevicesAnswer = 'off' | 'always' | 'opt-in';

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
  const { mfa = defaultAnswers.mfa, devices = defaultAnswers.devices } = given;
  const fitting = {
    factors: mfa === 'off' ? [] : defaultAnswers.factors,
    deviceReplacesFactor: devices !== 'off' && mfa !== 'off',
  };
  const known = Object.fromEntries(Object.entries(given).filter(([, answer]) => answer !== undefined));
  return { ...defaultAnswers, ...fitting, ...known };
}

/**
 * Returns true if the pool sends text messages: as a factor, to verify the numbers that users sign in with, or to reset the
 * passwords of users whose factor is email. AWS refuses a pool with email as a factor and as the only way to reset.
 */
export function sendsSms({ factors, signInWith }: PoolAnswers): boolean {
  if (factors.includes('SMS') || factors.includes('EMAIL')) return true;
  return signInWith === 'phone' || signInWith === 'email-or-phone' || signInWith === 'alias';
}
