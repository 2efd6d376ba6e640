/**
 * An error that the service answers with: the exception name, message and HTTP status.
 *
 * Cognito answers 400 for every modeled client error, regardless of the Smithy `httpError` trait.
 */
export class ServiceError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status = 400) {
    super(message);
    this.name = 'ServiceError';
    this.code = code;
    this.status = status;
  }
}

/** Creates an InvalidParameterException. */
export function invalidParameter(message: string): ServiceError {
  return new ServiceError('InvalidParameterException', message);
}

/** Creates a NotAuthorizedException. */
export function notAuthorized(message: string): ServiceError {
  return new ServiceError('NotAuthorizedException', message);
}

/** Refuses a request without a parameter that it needs. */
export function missingParameter(name: string): ServiceError {
  return invalidParameter(`Missing required parameter ${name}`);
}

/** Refuses an SRP_A that is not a number or is congruent to 0. Unsure: the message. */
export function invalidSrpA(): ServiceError {
  return invalidParameter('SRP_A is not valid.');
}

/** Refuses an unknown page token. Unsure: the message. */
export function invalidPaginationToken(): ServiceError {
  return invalidParameter('Invalid pagination token.');
}

/** Refuses to turn MFA on without any factor. */
export function noFactorConfigured(): ServiceError {
  return invalidParameter(
    "Invalid MFA configuration given, can't disable all MFAs with a required or optional configuration.",
  );
}

/** Refuses to turn MFA off and to name factors. */
export function mfaOffWithFactors(): ServiceError {
  return invalidParameter("Invalid MFA configuration given, can't turn off MFA and configure an MFA together.");
}

/** Refuses a password reset for a user without a verified email or phone number. */
export function noRecoveryAttribute(): ServiceError {
  return invalidParameter(
    'Cannot reset password for the user as there is no registered/verified email or phone_number',
  );
}

/** Refuses a password reset in the user's current status. */
export function resetNotPossible(): ServiceError {
  return notAuthorized('User password cannot be reset in the current state.');
}

/** Refuses to confirm a user who is confirmed already. */
export function cannotConfirm(status: string): ServiceError {
  return notAuthorized(`User cannot be confirmed. Current status is ${status}`);
}

/** Refuses a wrong password, a wrong SRP proof or, if the client hides them, an unknown user. */
export function wrongPassword(): ServiceError {
  return notAuthorized('Incorrect username or password.');
}

/** Refuses a disabled user. */
export function userDisabled(): ServiceError {
  return notAuthorized('User is disabled.');
}

/** Refuses a session token that is unknown, ended, another user's or for another challenge. */
export function invalidSession(detail = '.'): ServiceError {
  return notAuthorized(`Invalid session for the user${detail}`);
}

/** Refuses to write a protected attribute. */
export function unauthorizedAttribute(): ServiceError {
  return notAuthorized('A client attempted to write unauthorized attribute');
}

/** Refuses an unknown user. */
export function userNotFound(message = 'User does not exist.'): ServiceError {
  return new ServiceError('UserNotFoundException', message);
}

/** Refuses an unknown app client. */
export function clientNotFound(id: string): ServiceError {
  return new ServiceError('ResourceNotFoundException', `User pool client ${id} does not exist.`);
}

/** Refuses a device that the user doesn't have. */
export function deviceNotFound(): ServiceError {
  return new ServiceError('ResourceNotFoundException', 'Device does not exist.');
}

/** Refuses a code from an authenticator app for a user who has none. */
export function noTotp(): ServiceError {
  return new ServiceError('SoftwareTokenMFANotFoundException', 'Software Token MFA does not exist for the user.');
}

/** Refuses a confirmation code if none is pending or it has expired. */
export function expiredCode(): ServiceError {
  return new ServiceError('ExpiredCodeException', 'Invalid code provided, please request a code again.');
}

/** Refuses a wrong confirmation code. */
export function codeMismatch(): ServiceError {
  return new ServiceError('CodeMismatchException', 'Invalid verification code provided, please try again.');
}
