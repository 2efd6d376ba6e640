/** A second factor, in the words of `aws-amplify/auth`. */
export type Factor = 'SMS' | 'TOTP' | 'EMAIL';

/** Whether users need a second factor. */
export type MfaAnswer = 'off' | 'optional' | 'required';

/**
 * What users type as their name. `alias`: a user name, or their verified e-mail address or phone number in its place.
 * Cannot be changed once the pool exists.
 */
export type SignInAnswer = 'username' | 'email' | 'phone' | 'email-or-phone' | 'alias';

/** Whether the pool remembers devices: never, each one, or those whose user asks for it. */
export type DevicesAnswer = 'off' | 'always' | 'opt-in';

/** What a password must contain. */
export type PasswordNeed = 'lowercase' | 'uppercase' | 'numbers' | 'symbols';

/** Who e-mails come from, by Amazon SES. */
export interface EmailSender {
  /** `name@example.com` or `Name <name@example.com>`. */
  readonly from: string;
  /** The verified identity at SES that the address belongs to: a domain, an address or an ARN. */
  readonly identity: string;
}

/** The answers that make a user pool: what `cognito-mfa pool template` asks. */
export interface PoolAnswers {
  readonly name: string;
  readonly mfa: MfaAnswer;
  readonly factors: readonly Factor[];
  /** The text message with a code; `{####}` stands for the code. */
  readonly smsText: string;
  readonly signInWith: SignInAnswer;
  readonly devices: DevicesAnswer;
  /** A remembered device answers in place of the second factor. */
  readonly deviceReplacesFactor: boolean;
  readonly passwordLength: number;
  readonly passwordNeeds: readonly PasswordNeed[];
  /** Life of access and ID tokens, minutes. */
  readonly accessMinutes: number;
  /** Life of refresh tokens, days: how long a user stays signed in. */
  readonly refreshDays: number;
  /** Needed for e-mail as a factor; without it Cognito's own sender is used, 50 e-mails a day. */
  readonly emailSender?: EmailSender | undefined;
}
