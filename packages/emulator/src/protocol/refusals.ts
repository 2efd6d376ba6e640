/**
 * A refusal the service states on the wire: the exception's name, its text and the HTTP status.
 * Cognito answers 400 for every modelled client error, whatever the Smithy `httpError` trait says.
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

/** InvalidParameterException. */
export function invalidParameter(message: string): ServiceError {
  return new ServiceError('InvalidParameterException', message);
}

/** NotAuthorizedException. */
export function notAuthorized(message: string): ServiceError {
  return new ServiceError('NotAuthorizedException', message);
}

/** Refuses a request that lacks a parameter which its operation needs. */
export function missingParameter(name: string): ServiceError {
  return invalidParameter(`Missing required parameter ${name}`);
}

/** Refuses an SRP_A that is not a number or is congruent to 0. Unsure: the text. */
export function invalidSrpA(): ServiceError {
  return invalidParameter('SRP_A is not valid.');
}

/** Refuses a page token that this list did not issue. Unsure: the text. */
export function invalidPaginationToken(): ServiceError {
  return invalidParameter('Invalid pagination token.');
}

/** Refuses to ask for MFA without a factor to ask for. */
export function noFactorConfigured(): ServiceError {
  return invalidParameter(
    "Invalid MFA configuration given, can't disable all MFAs with a required or optional configuration.",
  );
}

/** Refuses a password reset for a user without a verified address or number to send the code to. */
export function noRecoveryAttribute(): ServiceError {
  return invalidParameter(
    'Cannot reset password for the user as there is no registered/verified email or phone_number',
  );
}

/** Refuses a password reset while the user has a temporary password or is unconfirmed. */
export function resetNotPossible(): ServiceError {
  return notAuthorized('User password cannot be reset in the current state.');
}

/** Refuses to confirm a user who is past confirmation. */
export function cannotConfirm(status: string): ServiceError {
  return notAuthorized(`User cannot be confirmed. Current status is ${status}`);
}

/** Refuses a wrong password, a wrong proof and, if the client hides it, an unknown user. */
export function wrongPassword(): ServiceError {
  return notAuthorized('Incorrect username or password.');
}

/** Refuses a disabled user. */
export function userDisabled(): ServiceError {
  return notAuthorized('User is disabled.');
}

/** Refuses a session token that is unknown, belongs to somebody else or waits for another challenge. */
export function invalidSession(detail = '.'): ServiceError {
  return notAuthorized(`Invalid session for the user${detail}`);
}

/** Refuses to write an attribute that the caller may not write. */
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

/** Refuses a confirmation code that was never sent or has expired. */
export function expiredCode(): ServiceError {
  return new ServiceError('ExpiredCodeException', 'Invalid code provided, please request a code again.');
}

/** Refuses a wrong confirmation code. */
export function codeMismatch(): ServiceError {
  return new ServiceError('CodeMismatchException', 'Invalid verification code provided, please try again.');
}
