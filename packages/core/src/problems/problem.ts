/** The next action that a screen can offer: retry here, restart the flow, wait until a time, or nothing that helps. */
export type ProblemRetry = 'same-step' | 'restart' | 'wait' | 'none';

/** The reason that Cognito refuses a password, read from the text of InvalidPasswordException. */
export type PasswordRule = 'length' | 'uppercase' | 'lowercase' | 'number' | 'symbol' | 'history' | 'other';

interface ProblemFields {
  /** CodeMismatchException from RespondToAuthChallenge, ConfirmSignUp and the other verbs that take a code. */
  'wrong-code': unknown;
  /** ExpiredCodeException "already been used once": each TOTP code works once. */
  'code-already-used': unknown;
  /** ExpiredCodeException when a sent code is too old or was replaced by a newer one. */
  'code-expired': unknown;
  /** No exception: the code came too late, so the flow signed in again and a new code is on its way. */
  'code-replaced': unknown;
  /** NotAuthorizedException "session is expired": the challenge is older than AuthSessionValidity. */
  'session-expired': unknown;
  /**
   * NotAuthorizedException "invalid session": the Session is spent, unknown or belongs to another challenge. No exception: the
   * action was shown for a user, and another one is signed in now.
   */
  'session-invalid': unknown;
  /**
   * No exception: a new code or another factor needs the password, which is no longer in memory. A reload drops it, and 15
   * minutes do.
   */
  'password-needed': unknown;
  /**
   * NotAuthorizedException "attempts exceeded" or TooManyFailedAttemptsException: from the fifth failure on, Cognito locks
   * the user for 2^(n-5) seconds. `retryAt` is epoch milliseconds.
   */
  'too-many-attempts': { readonly retryAt: number };
  /**
   * TooManyRequestsException when requests are throttled, or LimitExceededException at a user's hourly limit. `retryAt` is
   * epoch milliseconds, absent if unknown.
   */
  'rate-limited': { readonly retryAt?: number };
  /** NotAuthorizedException or UserNotFoundException from InitiateAuth: both read the same on purpose. */
  'wrong-credentials': unknown;
  /** NotAuthorizedException for the answer to a custom challenge: the triggers of the pool end the sign-in. */
  'challenge-failed': unknown;
  /** UserNotConfirmedException from a sign-in before ConfirmSignUp. */
  'user-not-confirmed': unknown;
  /** NotAuthorizedException "user is disabled" from a sign-in or a refresh. */
  'user-disabled': unknown;
  /** PasswordResetRequiredException from a sign-in after an administrator reset the password. */
  'password-reset-required': unknown;
  /** NotAuthorizedException "temporary password has expired" from the first sign-in of an invited user. */
  'temporary-password-expired': unknown;
  /** NotAuthorizedException "current status is CONFIRMED" from ConfirmSignUp, or its InvalidParameterException from a resend. */
  'already-confirmed': unknown;
  /** UsernameExistsException from SignUp. */
  'username-taken': unknown;
  /** AliasExistsException from ConfirmSignUp or UpdateUserAttributes: another user has verified the value. */
  'alias-taken': { readonly attribute: 'email' | 'phone_number' | 'other' };
  /** InvalidPasswordException or PasswordHistoryPolicyViolationException from any verb that sets a password. */
  'password-too-weak': { readonly rule: PasswordRule };
  /**
   * UserLambdaValidationException: a Lambda trigger of the pool refused. `trigger` is its name, for example `PreSignUp`.
   * `text` is what your trigger says, in your own words: it can quote the input or be the text of a bug, so decide whether to
   * show it.
   */
  'refused-by-app': { readonly trigger?: string; readonly text: string };
  /** InvalidParameterException. `field` names the input, if known. */
  'invalid-input': { readonly field?: string };
  /** EnableSoftwareTokenMFAException from VerifySoftwareToken. */
  'totp-setup-wrong-code': unknown;
  /**
   * SoftwareTokenMFANotFoundException, MFAMethodNotFoundException or InvalidParameterException from SetUserMFAPreference:
   * the user has no phone number, email address, verified authenticator or passkey for the factor.
   */
  'factor-not-set-up': { readonly mfaType?: 'SMS' | 'TOTP' | 'EMAIL' };
  /**
   * SoftwareTokenMFANotFoundException "not enabled by the userpool", WebAuthnNotEnabledException, or "Password Challenge is
   * Required to SignIn": the pool does not offer the factor, or not to this user.
   */
  'factor-not-available': { readonly mfaType?: 'SMS' | 'TOTP' | 'EMAIL' };
  /**
   * No exception: the pool requires a second factor, and the change would leave none; or a passkey is to count as both factors
   * without another one. Switch on another one first.
   */
  'last-factor': unknown;
  /** No exception: codes would go to an unverified phone number or email address. Verify it first. */
  'factor-needs-verification': { readonly mfaType: 'SMS' | 'EMAIL' };
  /** NotAllowedError or AbortError of the browser: the user closed the prompt of a passkey, or it took too long. */
  'passkey-cancelled': unknown;
  /** InvalidStateError of the browser: this device has a passkey of the user already. Nothing is left to do. */
  'passkey-exists': unknown;
  /**
   * NotSupportedError or ConstraintError of the browser, or WebAuthnCredentialNotSupportedException: this browser, this
   * device or this kind of passkey cannot be used.
   */
  'passkey-not-supported': unknown;
  /** OperationError of the browser: another prompt of a passkey is open, perhaps of another script. */
  'passkey-pending': unknown;
  /** WebAuthnChallengeNotFoundException: the registration took too long, or another one began. */
  'passkey-expired': unknown;
  /** NotAuthorizedException for the answer of a passkey, for example because the passkey was removed. */
  'passkey-refused': unknown;
  /** LimitExceededException from StartWebAuthnRegistration or CompleteWebAuthnRegistration: a user has at most 20 passkeys. */
  'passkey-limit': unknown;
  /** CodeDeliveryFailureException or a role exception of the pool: a code cannot be sent. */
  'code-delivery-failed': unknown;
  /**
   * NotAuthorizedException "cannot be reset in the current state" from ForgotPassword: an invited user, who still has to sign
   * in with the temporary password.
   */
  'temporary-password-unused': unknown;
  /**
   * InvalidParameterException "no registered/verified email or phone_number" from ForgotPassword: a code for a new password
   * has nowhere to go, so only an administrator can set one.
   */
  'no-verified-destination': unknown;
  /** ResourceNotFoundException or InvalidParameterException about a device key, and DeviceKeyExistsException. */
  'device-unknown': unknown;
  /** InvalidUserPoolConfigurationException from a device verb in a pool that remembers no devices. */
  'device-tracking-off': unknown;
  /** No exception: the verb needs a session, and there is none. Amplify's UserUnAuthenticatedException. */
  'not-signed-in': unknown;
  /**
   * NotAuthorizedException from a verb with an access token, or RefreshTokenReuseException: the refresh token is revoked,
   * expired or bound to a forgotten device. `isRevoked` is present if Cognito says that the token was revoked.
   */
  'signed-out': { readonly isRevoked?: true };
  /** No answer to a request, or a chunk that did not load. `offline` is true if this device reports that it has no network. */
  network: { readonly offline: boolean };
  /** EnableSoftwareTokenMFAException for a code that is right at another time. Negative seconds: the clock is ahead. */
  'clock-skew': { readonly secondsBehind: number };
  /** InternalErrorException and any exception or answer that this version does not know. */
  service: unknown;
  /** No exception: Cognito asks for a challenge that this version does not know, or that the pool should not send. */
  'unsupported-challenge': { readonly challenge: string };
  /**
   * ResourceNotFoundException, InvalidParameterException or NotAuthorizedException about the app client or the pool: the
   * setup cannot work. `detail` is for the developer, never for users. `attribute` is present if the pool requires an attribute
   * that the form did not send.
   */
  configuration: { readonly detail: string; readonly attribute?: string };
}

/** The code of a Problem. */
export type ProblemCode = keyof ProblemFields;

/** The Problem of one code, with its fields. */
export type ProblemOf<Code extends ProblemCode> = {
  readonly code: Code;
  readonly retry: ProblemRetry;
} & (unknown extends ProblemFields[Code] ? object : ProblemFields[Code]);

/**
 * A failure as data for a screen: a union on `code`. It never carries a password, code or token; only the `text` of
 * `refused-by-app` comes from elsewhere, from your own trigger.
 *
 * @example
 * ```ts
 * if (state.problem?.code === 'too-many-attempts') showCountdown(state.problem.retryAt);
 * ```
 */
export type Problem = { [Code in ProblemCode]: ProblemOf<Code> }[ProblemCode];

const retryOf: Record<ProblemCode, ProblemRetry> = {
  'wrong-code': 'same-step',
  'code-already-used': 'same-step',
  'code-expired': 'same-step',
  'code-replaced': 'same-step',
  'session-expired': 'restart',
  'session-invalid': 'restart',
  'password-needed': 'restart',
  'too-many-attempts': 'wait',
  'rate-limited': 'wait',
  'wrong-credentials': 'same-step',
  'challenge-failed': 'same-step',
  'user-not-confirmed': 'none',
  'user-disabled': 'none',
  'password-reset-required': 'none',
  'temporary-password-expired': 'none',
  'already-confirmed': 'none',
  'username-taken': 'same-step',
  'alias-taken': 'same-step',
  'password-too-weak': 'same-step',
  'refused-by-app': 'same-step',
  'invalid-input': 'same-step',
  'totp-setup-wrong-code': 'same-step',
  'factor-not-set-up': 'none',
  'factor-not-available': 'none',
  'last-factor': 'none',
  'factor-needs-verification': 'none',
  'passkey-cancelled': 'same-step',
  'passkey-exists': 'none',
  'passkey-not-supported': 'none',
  'passkey-pending': 'same-step',
  'passkey-expired': 'same-step',
  'passkey-refused': 'same-step',
  'passkey-limit': 'none',
  'code-delivery-failed': 'same-step',
  'temporary-password-unused': 'none',
  'no-verified-destination': 'none',
  'device-unknown': 'same-step',
  'device-tracking-off': 'none',
  'not-signed-in': 'restart',
  network: 'same-step',
  'signed-out': 'restart',
  'clock-skew': 'same-step',
  service: 'same-step',
  'unsupported-challenge': 'restart',
  configuration: 'none',
};

/** All Problem codes, for message catalogs and tests. */
export const problemCodes: readonly ProblemCode[] = Object.freeze(Object.keys(retryOf) as ProblemCode[]);

type FieldsArgument<Code extends ProblemCode> = unknown extends ProblemFields[Code]
  ? []
  : object extends ProblemFields[Code]
    ? [fields?: ProblemFields[Code]]
    : [fields: ProblemFields[Code]];

/**
 * Creates a Problem with the `retry` of its code.
 *
 * @example
 * ```ts
 * problem('too-many-attempts', { retryAt: Date.now() + 4000 });
 * ```
 */
export function problem<Code extends ProblemCode>(code: Code, ...fields: FieldsArgument<Code>): ProblemOf<Code> {
  return { code, retry: retryOf[code], ...(fields[0] as object | undefined) } as ProblemOf<Code>;
}
