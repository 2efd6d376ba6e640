import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { WireError } from '../transport/transport.js';
import type { Operation } from '../transport/wire.js';
import type { ProblemCode } from './problem.js';
import { problemFromWire } from './problem-from-wire.js';

interface Row {
  operation: string;
  condition: string;
  exception: string | null;
  message: string | null;
}

const rows = JSON.parse(
  readFileSync(new URL('../../../../../shared/facts/cognito-behaviours.json', import.meta.url), 'utf8'),
) as Row[];

function read(exception: string, message: string, operation: Operation = 'InitiateAuth') {
  return problemFromWire(new WireError(exception, message), { operation, offline: false, lockedUntil: () => 42 });
}

/** The operation that a row is about, as far as the client uses it. */
function operationOf(row: Row): Operation {
  const name = row.operation.split(/[ |]/)[0] ?? '';
  return (name === '*' ? 'InitiateAuth' : name) as Operation;
}

const adminOnly = /^(Admin|CreateUserPool|SetUserPoolMfaConfig|GetTokensFromRefreshToken)/;
const refusals = rows.filter(
  (row) => row.exception && row.exception !== '*' && row.message && !adminOnly.test(row.operation),
);

describe('reading what Cognito refuses', () => {
  it('has rows to read', () => {
    expect(refusals.length).toBeGreaterThan(60);
  });

  it.each(refusals)('$operation, $condition: a Problem that says more than "something went wrong"', (row) => {
    const found = read(row.exception as string, row.message as string, operationOf(row));
    expect(found.code).not.toBe('service');
  });

  it.each<[string, string, Operation, ProblemCode]>([
    ['NotAuthorizedException', 'Incorrect username or password.', 'RespondToAuthChallenge', 'wrong-credentials'],
    ['NotAuthorizedException', 'Password attempts exceeded', 'InitiateAuth', 'too-many-attempts'],
    ['NotAuthorizedException', 'User is disabled.', 'InitiateAuth', 'user-disabled'],
    [
      'NotAuthorizedException',
      'Invalid session for the user, session is expired.',
      'RespondToAuthChallenge',
      'session-expired',
    ],
    [
      'NotAuthorizedException',
      'Invalid session for the user, session can only be used once.',
      'RespondToAuthChallenge',
      'session-invalid',
    ],
    ['NotAuthorizedException', 'Invalid session for the user.', 'RespondToAuthChallenge', 'session-invalid'],
    ['NotAuthorizedException', 'Access Token has been revoked', 'GetUser', 'signed-out'],
    ['NotAuthorizedException', 'Refresh Token has expired', 'InitiateAuth', 'signed-out'],
    ['NotAuthorizedException', 'Incorrect username or password.', 'ChangePassword', 'wrong-credentials'],
    [
      'NotAuthorizedException',
      'User cannot be confirmed. Current status is CONFIRMED',
      'ConfirmSignUp',
      'already-confirmed',
    ],
    ['CodeMismatchException', 'Invalid code received for user', 'RespondToAuthChallenge', 'wrong-code'],
    [
      'ExpiredCodeException',
      'Your software token has already been used once.',
      'RespondToAuthChallenge',
      'code-already-used',
    ],
    ['ExpiredCodeException', 'Invalid code provided, please request a code again.', 'ConfirmSignUp', 'code-expired'],
    [
      'EnableSoftwareTokenMFAException',
      'Code mismatch and fail enable Software Token MFA',
      'VerifySoftwareToken',
      'totp-setup-wrong-code',
    ],
    [
      'EnableSoftwareTokenMFAException',
      'Your software token has already been used once',
      'VerifySoftwareToken',
      'code-already-used',
    ],
    [
      'InvalidParameterException',
      'User does not have delivery config set to turn on SMS_MFA',
      'SetUserMFAPreference',
      'factor-not-set-up',
    ],
    [
      'SoftwareTokenMFANotFoundException',
      'Software Token MFA has not been enabled by the userPool',
      'AssociateSoftwareToken',
      'factor-not-available',
    ],
    [
      'InvalidUserPoolConfigurationException',
      'Device tracking not currently enabled for this pool.',
      'ListDevices',
      'device-tracking-off',
    ],
    ['ResourceNotFoundException', 'Device does not exist.', 'InitiateAuth', 'device-unknown'],
    ['ResourceNotFoundException', 'User pool client abc does not exist.', 'InitiateAuth', 'configuration'],
    ['UserNotFoundException', 'User does not exist.', 'InitiateAuth', 'wrong-credentials'],
    ['UserNotFoundException', 'User does not exist.', 'GetUser', 'signed-out'],
    ['LimitExceededException', 'Attempt limit exceeded, please try after some time.', 'ConfirmSignUp', 'rate-limited'],
    ['NetworkError', 'Failed to fetch', 'InitiateAuth', 'network'],
    ['InternalErrorException', '', 'InitiateAuth', 'service'],
    ['SomethingNewException', 'of next year', 'InitiateAuth', 'service'],
  ])('%s "%s" in %s is %s', (exception, message, operation, code) => {
    expect(read(exception, message, operation).code).toBe(code);
  });

  it('takes a code that breaks the model for a wrong code, without repeating it', () => {
    const text =
      "2 validation errors detected: Value 'Aaaa' at 'userCode' failed to satisfy constraint: Member must satisfy regular expression pattern: [0-9]+";
    const found = read('InvalidParameterException', text, 'VerifySoftwareToken');
    expect(found.code).toBe('totp-setup-wrong-code');
    expect(JSON.stringify(found)).not.toContain('Aaaa');
  });

  it.each([
    ['Password not long enough', 'length'],
    ['Password must have uppercase characters', 'uppercase'],
    ['Password must have lowercase characters', 'lowercase'],
    ['Password must have numeric characters', 'number'],
    ['Password must have symbol characters', 'symbol'],
  ])('says which rule a password breaks: %s', (reason, rule) => {
    expect(read('InvalidPasswordException', `Password did not conform with policy: ${reason}`)).toMatchObject({ rule });
  });
});
