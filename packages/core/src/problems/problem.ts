import { earlyRetryOf } from './early-problems.js';

/** What a screen may offer next: try again here, start the flow again, wait until a time, or nothing the user can do. */
export type ProblemRetry = 'same-step' | 'restart' | 'wait' | 'none';

/** Why Cognito refuses a password, read from the policy sentence of InvalidPasswordException. */
export type PasswordRule = 'length' | 'uppercase' | 'lowercase' | 'number' | 'symbol' | 'history' | 'other';

interface ProblemFields {
  'wrong-code': unknown;
  /** A TOTP code is good for one use (ExpiredCodeException, "already been used once"). */
  'code-already-used': unknown;
  'code-expired': unknown;
  /** The code came too late, so the sign-in was run again and a new code is on its way. */
  'code-replaced': unknown;
  /** The Session of the challenge is older than AuthSessionValidity. */
  'session-expired': unknown;
  /** The Session is spent, unknown or belongs to another challenge. */
  'session-invalid': unknown;
  /** Cognito locks for 2^(n-5) seconds from the fifth failure. `retryAt` is epoch milliseconds. */
  'too-many-attempts': { readonly retryAt: number };
  /** TooManyRequestsException or the hourly limit of a user. `retryAt` is epoch milliseconds, absent when unknown. */
  'rate-limited': { readonly retryAt?: number };
  'wrong-credentials': unknown;
  'user-not-confirmed': unknown;
  'user-disabled': unknown;
  'password-reset-required': unknown;
  'temporary-password-expired': unknown;
  'already-confirmed': unknown;
  'username-taken': unknown;
  'alias-taken': { readonly attribute: 'email' | 'phone_number' | 'other' };
  'password-too-weak': { readonly rule: PasswordRule };
  /** Cognito or a local check refused a value. `field` names the input where that is known. */
  'invalid-input': { readonly field?: string };
  /** VerifySoftwareToken answered EnableSoftwareTokenMFAException. */
  'totp-setup-wrong-code': unknown;
  /** The factor has nothing to deliver to yet: no phone number, no e-mail address, no verified authenticator. */
  'factor-not-set-up': { readonly mfaType?: 'SMS' | 'TOTP' | 'EMAIL' };
  /** The pool does not offer the factor. */
  'factor-not-available': { readonly mfaType?: 'SMS' | 'TOTP' | 'EMAIL' };
  /** The pool demands a second factor, and the change would leave none that works: switch on another one first. */
  'last-factor': unknown;
  /** Codes would go to a phone number or an address that nobody has proved to read: verify it first. */
  'factor-needs-verification': { readonly mfaType: 'SMS' | 'EMAIL' };
  'code-delivery-failed': unknown;
  'device-unknown': unknown;
  'device-tracking-off': unknown;
  'not-signed-in': unknown;
  /** The refresh token is revoked, expired or bound to a forgotten device. */
  'signed-out': unknown;
  /** No answer came. `offline` tells the own connection from an unreachable service. */
  network: { readonly offline: boolean };
  'clock-skew': { readonly secondsBehind: number };
  service: unknown;
  /** A challenge this client does not know, or one that the pool should not send. */
  'unsupported-challenge': { readonly challenge: string };
  /** The app or the pool is set up in a way that cannot work; `detail` is for the developer, never shown to users. */
  configuration: { readonly detail: string };
}

export type ProblemCode = keyof ProblemFields;

export type ProblemOf<Code extends ProblemCode> = {
  readonly code: Code;
  readonly retry: ProblemRetry;
} & (unknown extends ProblemFields[Code] ? object : ProblemFields[Code]);

/** Something that went wrong, as data for a screen: a union on `code`. It never carries a password, code or token. */
export type Problem = { [Code in ProblemCode]: ProblemOf<Code> }[ProblemCode];

const retryOf: Record<ProblemCode, ProblemRetry> = {
  'wrong-code': 'same-step',
  'code-already-used': 'same-step',
  'code-expired': 'same-step',
  'code-replaced': 'same-step',
  'session-expired': 'restart',
  'session-invalid': 'restart',
  'too-many-attempts': 'wait',
  'rate-limited': 'wait',
  'wrong-credentials': 'same-step',
  'user-not-confirmed': 'none',
  'user-disabled': 'none',
  'password-reset-required': 'none',
  'temporary-password-expired': 'none',
  'already-confirmed': 'none',
  'username-taken': 'same-step',
  'alias-taken': 'same-step',
  'password-too-weak': 'same-step',
  'invalid-input': 'same-step',
  'totp-setup-wrong-code': 'same-step',
  'factor-not-set-up': 'none',
  'factor-not-available': 'none',
  'last-factor': 'none',
  'factor-needs-verification': 'none',
  'code-delivery-failed': 'same-step',
  'device-unknown': 'same-step',
  'device-tracking-off': 'none',
  ...earlyRetryOf,
  'signed-out': 'restart',
  'clock-skew': 'same-step',
  service: 'same-step',
  'unsupported-challenge': 'restart',
  configuration: 'none',
};

/** Every Problem code there is, for catalogues and tests. */
export const problemCodes: readonly ProblemCode[] = Object.freeze(Object.keys(retryOf) as ProblemCode[]);

type FieldsArgument<Code extends ProblemCode> = unknown extends ProblemFields[Code]
  ? []
  : [fields: ProblemFields[Code]];

/** Makes the Problem of a code, with the retry that belongs to it. */
export function problem<Code extends ProblemCode>(code: Code, ...fields: FieldsArgument<Code>): ProblemOf<Code> {
  return { code, retry: retryOf[code], ...(fields[0] as object | undefined) } as ProblemOf<Code>;
}
