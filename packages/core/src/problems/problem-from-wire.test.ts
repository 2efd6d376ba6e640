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
  readFileSync(new URL('../../../emulator/src/testing/cognito-behaviours.json', import.meta.url), 'utf8'),
) as Row[];

function read(exception: string, message: string, operation: Operation = 'InitiateAuth') {
  return problemFromWire(new WireError(exception, message), { operation, offline: false, lockedUntil: () => 42 });
}

/** The operation of a row, if the client uses it. */
function operationOf(row: Row): Operation {
  const name = row.operation.split(/[ |]/)[0] ?? '';
  return (name === '*' ? 'InitiateAuth' : name) as Operation;
}

const adminOnly = /^(Admin|CreateUserPool|SetUserPoolMfaConfig|GetTokensFromRefreshToken)/;
const refusals = rows.filter(
  (row) => row.exception && row.exception !== '*' && row.message && !adminOnly.test(row.operation),
);

type Found = object & { code: ProblemCode };
const is = (code: ProblemCode, fields: object = {}): Found => ({ code, ...fields });
const factor = (mfaType?: 'SMS' | 'TOTP' | 'EMAIL') => is('factor-not-set-up', mfaType && { mfaType });
const input = (field?: string) => is('invalid-input', field ? { field } : {});
const refused = (trigger: string, text: string) => is('refused-by-app', { trigger, text });
const misconfigured = (detail: string) => is('configuration', { detail });
const missing = (...names: string[]) => {
  const detail = `the pool requires ${names.join(' and ')}: name it in signUpAttributes of createCognitoClient, so that the form asks for it`;
  return is('configuration', { detail, attribute: names[0] });
};
const schema = (reason: string) => `Attributes did not conform to the schema: ${reason}`;
const wrong = {
  secret: misconfigured('the app client has a secret, which a browser cannot keep: use an app client without one'),
  client: misconfigured('the app client or user pool does not exist: check userPoolClientId and region'),
  recovery: misconfigured('the pool lets only administrators reset passwords: offer no reset'),
  pool: misconfigured('the user pool is not set up for this operation'),
  flow: misconfigured(
    'the app client does not allow this sign-in flow: enable ALLOW_USER_SRP_AUTH, or ALLOW_USER_AUTH',
  ),
  custom: misconfigured('the app client does not allow this sign-in flow: enable ALLOW_CUSTOM_AUTH'),
  triggers: misconfigured(
    'the pool has no triggers for custom challenges: set those that define, create and verify one, or another authFlowType',
  ),
  only: misconfigured(
    'the app client allows custom challenges only: set authFlowType to CUSTOM_WITH_SRP or CUSTOM_WITHOUT_SRP',
  ),
};

describe("reading Cognito's exceptions", () => {
  it('has rows', () => {
    expect(refusals.length).toBeGreaterThan(60);
  });

  it.each(refusals)('$operation, $condition: is more specific than "service"', (row) => {
    const found = read(row.exception as string, row.message as string, operationOf(row));
    expect(found.code).not.toBe('service');
  });

  it.each<[Found, string, string, Operation?]>([
    // Distinguished by the text of NotAuthorizedException.
    [is('wrong-credentials'), 'NotAuthorizedException', 'Incorrect username or password.', 'RespondToAuthChallenge'],
    [is('wrong-credentials'), 'NotAuthorizedException', 'Incorrect username or password.', 'ChangePassword'],
    [is('too-many-attempts', { retryAt: 42 }), 'NotAuthorizedException', 'Password attempts exceeded'],
    [is('session-expired'), 'NotAuthorizedException', 'Invalid session for the user, session is expired.'],
    [is('session-invalid'), 'NotAuthorizedException', 'Invalid session for the user, session can only be used once.'],
    [is('session-invalid'), 'NotAuthorizedException', 'Invalid session for the user.'],
    [
      is('signed-out', { isRevoked: true }),
      'NotAuthorizedException',
      'Access Token has been revoked',
      'ChangePassword',
    ],
    [is('signed-out'), 'NotAuthorizedException', 'Refresh Token has expired'],
    [is('signed-out', { isRevoked: true }), 'NotAuthorizedException', 'Refresh Token has been revoked'],
    [is('signed-out'), 'NotAuthorizedException', 'Unauthorized', 'GetUser'],
    [is('signed-out'), 'NotAuthorizedException', 'Unauthorized', 'RevokeToken'],
    [is('signed-out'), 'UnauthorizedException', 'Unauthorized', 'RevokeToken'],
    [is('user-disabled'), 'NotAuthorizedException', 'User is disabled.'],
    [is('temporary-password-expired'), 'NotAuthorizedException', 'Temporary password has expired and must be reset.'],
    [is('already-confirmed'), 'NotAuthorizedException', 'User cannot be confirmed. Current status is CONFIRMED'],
    [wrong.secret, 'NotAuthorizedException', 'Client abc is configured with secret but SECRET_HASH was not received'],

    // Codes.
    [is('wrong-code'), 'CodeMismatchException', 'Invalid code received for user'],
    [is('code-already-used'), 'ExpiredCodeException', 'Your software token has already been used once.'],
    [is('code-expired'), 'ExpiredCodeException', 'Invalid code provided, please request a code again.'],
    [
      is('totp-setup-wrong-code'),
      'EnableSoftwareTokenMFAException',
      'Code mismatch and fail enable Software Token MFA',
    ],
    [is('code-already-used'), 'EnableSoftwareTokenMFAException', 'Your software token has already been used once'],
    [is('code-delivery-failed'), 'CodeDeliveryFailureException', 'Failed to send'],
    [is('code-delivery-failed'), 'InvalidEmailRoleAccessPolicyException', ''],
    [is('code-delivery-failed'), 'InvalidSmsRoleAccessPolicyException', ''],
    [is('code-delivery-failed'), 'InvalidSmsRoleTrustRelationshipException', ''],
    [
      is('no-verified-destination'),
      'InvalidParameterException',
      'There is no registered/verified email or phone_number',
      'ForgotPassword',
    ],
    [
      is('temporary-password-unused'),
      'NotAuthorizedException',
      'User password cannot be reset in the current state.',
      'ForgotPassword',
    ],
    [wrong.recovery, 'NotAuthorizedException', 'Contact administrator to reset password.', 'ForgotPassword'],
    [is('user-disabled'), 'NotAuthorizedException', 'User is disabled.', 'ForgotPassword'],

    // Users.
    [is('wrong-credentials'), 'UserNotFoundException', 'User does not exist.'],
    [is('signed-out'), 'UserNotFoundException', 'User does not exist.', 'GetUser'],
    [is('user-not-confirmed'), 'UserNotConfirmedException', 'User is not confirmed.'],
    [is('password-reset-required'), 'PasswordResetRequiredException', 'Password reset required for the user'],
    [is('username-taken'), 'UsernameExistsException', 'User already exists'],
    [
      is('alias-taken', { attribute: 'email' }),
      'AliasExistsException',
      'An account with the given email already exists.',
    ],
    [
      is('alias-taken', { attribute: 'phone_number' }),
      'AliasExistsException',
      'An account with the given phone_number',
    ],
    [is('alias-taken', { attribute: 'other' }), 'AliasExistsException', 'An account with the given alias'],
    [is('already-confirmed'), 'InvalidParameterException', 'User is already confirmed.', 'ResendConfirmationCode'],
    [is('signed-out'), 'RefreshTokenReuseException', 'Refresh token has been used'],

    // Limits.
    [is('rate-limited'), 'LimitExceededException', 'Attempt limit exceeded, please try after some time.'],
    [is('rate-limited'), 'TooManyRequestsException', 'Rate exceeded'],
    [is('too-many-attempts', { retryAt: 42 }), 'TooManyFailedAttemptsException', ''],

    // Factors and devices.
    [factor('SMS'), 'InvalidParameterException', 'User does not have delivery config set to turn on SMS_MFA'],
    [
      factor('TOTP'),
      'InvalidParameterException',
      'User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA',
    ],
    [factor('EMAIL'), 'InvalidParameterException', 'User does not have delivery config set to turn on EMAIL_OTP'],
    [factor('TOTP'), 'SoftwareTokenMFANotFoundException', 'Software Token MFA does not exist for the user.'],
    [factor(), 'MFAMethodNotFoundException', ''],
    [
      is('factor-not-available', { mfaType: 'TOTP' }),
      'SoftwareTokenMFANotFoundException',
      'Software Token MFA has not been enabled by the userPool',
    ],
    [is('device-unknown'), 'ResourceNotFoundException', 'Device does not exist.'],
    [is('device-unknown'), 'InvalidParameterException', 'Invalid device key given.', 'ConfirmDevice'],
    [is('device-unknown'), 'DeviceKeyExistsException', ''],
    [is('device-tracking-off'), 'InvalidUserPoolConfigurationException', 'Device tracking not currently enabled.'],
    [is('device-tracking-off'), 'InvalidParameterException', 'Device tracking not currently enabled.'],

    // To be fixed by the developer.
    [wrong.client, 'ResourceNotFoundException', 'User pool client abc does not exist.'],
    [wrong.pool, 'InvalidUserPoolConfigurationException', 'The user pool has no such thing.'],
    [wrong.flow, 'InvalidParameterException', 'USER_PASSWORD_AUTH flow not enabled for this client'],
    [wrong.flow, 'InvalidParameterException', 'USER_SRP_AUTH is not enabled for the client.'],
    [wrong.flow, 'InvalidParameterException', 'Initiate Auth method not supported.'],
    [wrong.custom, 'InvalidParameterException', 'CUSTOM_AUTH is not enabled for the client.'],
    [wrong.triggers, 'InvalidParameterException', 'Custom auth lambda trigger is not configured for the user pool.'],
    [wrong.only, 'InvalidParameterException', 'Only custom auth (lambda driven) is enabled for this client.'],

    [missing('family_name'), 'InvalidParameterException', schema('family_name: The attribute is required')],
    [missing('custom:team'), 'InvalidParameterException', schema('custom:team: The attribute is required')],
    [
      missing('family_name', 'given_name'),
      'InvalidParameterException',
      schema('family_name: The attribute is required\ngiven_name: The attribute is required\n'),
    ],

    // Values.
    [input('phone_number'), 'InvalidParameterException', 'Invalid phone number format.'],
    [input('email'), 'InvalidParameterException', 'Invalid email address format.'],
    [input('username'), 'InvalidParameterException', 'Missing required parameter USERNAME'],
    [input('password'), 'InvalidParameterException', "Value at 'password' failed to satisfy constraint"],
    [input('family_name'), 'InvalidParameterException', schema('family_name: String must not be longer than 5')],
    [input('preferred_username'), 'InvalidParameterException', schema('preferred_username: Type mismatch')],
    [input('username'), 'InvalidParameterException', 'Username should be an email.'],
    [input('username'), 'InvalidParameterException', 'Username should be either an email or a phone number.'],
    [input('custom:phone-2.a'), 'InvalidParameterException', schema('custom:phone-2.a: Attribute does not exist')],
    [input(), 'InvalidParameterException', schema('Type for attribute {custom:x} could not be determined')],
    [input(), 'InvalidParameterException', "Value null at 'attributeName' failed to satisfy constraint"],
    [input(), 'InvalidParameterException', 'The code is missing'],
    [
      refused('PreSignUp', 'Only example.com'),
      'UserLambdaValidationException',
      'PreSignUp failed with error Only example.com.',
    ],
    [refused('PreSignUp', 'Why?\nNo.'), 'UserLambdaValidationException', 'PreSignUp failed with error Why?\nNo..'],
    [
      refused('PreAuthentication', 'Closed on Sundays'),
      'UserLambdaValidationException',
      'PreAuthentication failed with error Closed on Sundays.',
      'InitiateAuth',
    ],
    [is('refused-by-app', { text: 'no' }), 'UserLambdaValidationException', 'no.'],
    [is('refused-by-app', { text: '' }), 'UserLambdaValidationException', ''],

    [is('network', { offline: false }), 'NetworkError', 'Failed to fetch'],
    [is('network', { offline: false }), 'AbortError', 'The operation was aborted.'],
    [is('service'), 'InternalErrorException', ''],
    [is('service'), 'SomethingNewException', 'of next year'],
  ])('returns %o for %s "%s"', (expected, exception, message, operation) => {
    const { retry, ...found } = read(exception, message, operation);
    expect(found).toEqual(expected);
  });

  it.each<[Operation, ProblemCode]>([
    ['VerifySoftwareToken', 'totp-setup-wrong-code'],
    ['ConfirmSignUp', 'wrong-code'],
  ])('reads a malformed code as a wrong one in %s, without repeating it', (operation, code) => {
    const text =
      "2 validation errors detected: Value 'Aaaa' at 'userCode' failed to satisfy constraint: Member must satisfy regular expression pattern: [0-9]+";
    const found = read('InvalidParameterException', text, operation);
    expect(found.code).toBe(code);
    expect(JSON.stringify(found)).not.toContain('Aaaa');
  });

  it.each([
    ['InvalidPasswordException', 'Password not long enough', 'length'],
    ['InvalidPasswordException', 'Password must have uppercase characters', 'uppercase'],
    ['InvalidPasswordException', 'Password must have lowercase characters', 'lowercase'],
    ['InvalidPasswordException', 'Password must have numeric characters', 'number'],
    ['InvalidPasswordException', 'Password must have symbol characters', 'symbol'],
    ['InvalidPasswordException', 'Password must not be on a list', 'other'],
    ['PasswordHistoryPolicyViolationException', 'Password has previously been used.', 'history'],
  ])('names the rule that a password breaks: %s, %s', (exception, reason, rule) => {
    const text = `Password did not conform with policy: ${reason}`;
    expect(read(exception, text)).toEqual({ code: 'password-too-weak', retry: 'same-step', rule });
  });

  it("distinguishes the device's own connection from an unreachable service", () => {
    const context = { operation: 'GetUser', offline: true, lockedUntil: () => 0 } as const;
    const found = problemFromWire(new WireError('NetworkError', ''), context);
    expect(found).toEqual({ code: 'network', retry: 'same-step', offline: true });
  });
});
