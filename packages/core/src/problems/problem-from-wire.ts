import { mfaTypeOfChallenge } from '../factors/factors.js';
import type { WireError } from '../transport/transport.js';
import type { Operation } from '../transport/wire.js';
import { type PasswordRule, type Problem, problem } from './problem.js';

/** The context that an error's meaning depends on, besides its name and text. */
export interface WireContext {
  readonly operation: Operation;
  /** True if this device reports that it has no network. */
  readonly offline: boolean;
  /** Returns when a locked user can try again, epoch milliseconds. */
  readonly lockedUntil: () => number;
}

/**
 * Turns Cognito's exception into a Problem. Matches the names and texts that the service is known to send. Where only the
 * text differs, the pattern is loose, because AWS changes its wording.
 */
export function problemFromWire(error: WireError, context: WireContext): Problem {
  const text = error.wireMessage;
  const { operation } = context;
  switch (error.name) {
    case 'NetworkError':
    case 'AbortError':
      return problem('network', { offline: context.offline });
    case 'NotAuthorizedException':
    case 'UnauthorizedException':
      return notAuthorized(text, context);
    case 'CodeMismatchException':
      return problem('wrong-code');
    case 'EnableSoftwareTokenMFAException':
      return /already been used/i.test(text) ? problem('code-already-used') : problem('totp-setup-wrong-code');
    case 'ExpiredCodeException':
      return /already been used/i.test(text) ? problem('code-already-used') : problem('code-expired');
    case 'UserNotFoundException':
      // With an access token the user was deleted; before sign-in, "no such user" must look like a wrong password.
      return usesAccessToken.has(operation) ? problem('signed-out') : problem('wrong-credentials');
    case 'UserNotConfirmedException':
      return problem('user-not-confirmed');
    case 'PasswordResetRequiredException':
      return problem('password-reset-required');
    case 'UsernameExistsException':
      return problem('username-taken');
    case 'AliasExistsException':
      return problem('alias-taken', { attribute: aliasOf(text) });
    case 'InvalidPasswordException':
    case 'PasswordHistoryPolicyViolationException':
      return problem('password-too-weak', { rule: passwordRule(error.name, text) });
    case 'TooManyRequestsException':
    case 'LimitExceededException':
      return /WebAuthnReg/.test(operation) && error.name === 'LimitExceededException'
        ? problem('passkey-limit')
        : problem('rate-limited', {});
    case 'WebAuthnNotEnabledException':
      return problem('factor-not-available', {});
    case 'WebAuthnChallengeNotFoundException':
      return problem('passkey-expired');
    case 'WebAuthnCredentialNotSupportedException':
      return problem('passkey-not-supported');
    case 'WebAuthnConfigurationMissingException':
    case 'WebAuthnClientMismatchException':
    case 'WebAuthnOriginNotAllowedException':
    case 'WebAuthnRelyingPartyMismatchException':
      return problem('configuration', {
        detail: 'the relying party id of the pool must be the host of this page or a parent of it, for one app client',
      });
    case 'TooManyFailedAttemptsException':
      return problem('too-many-attempts', { retryAt: context.lockedUntil() });
    case 'SoftwareTokenMFANotFoundException':
      return /enabled by the userpool/i.test(text)
        ? problem('factor-not-available', { mfaType: 'TOTP' })
        : problem('factor-not-set-up', { mfaType: 'TOTP' });
    case 'MFAMethodNotFoundException':
      return problem('factor-not-set-up', {});
    case 'CodeDeliveryFailureException':
    case 'InvalidEmailRoleAccessPolicyException':
    case 'InvalidSmsRoleAccessPolicyException':
    case 'InvalidSmsRoleTrustRelationshipException':
      return problem('code-delivery-failed');
    case 'ResourceNotFoundException':
      return /device/i.test(text)
        ? problem('device-unknown')
        : problem('configuration', {
            detail: 'the app client or user pool does not exist: check userPoolClientId and region',
          });
    case 'InvalidUserPoolConfigurationException':
      return /device tracking/i.test(text)
        ? problem('device-tracking-off')
        : problem('configuration', { detail: 'the user pool is not set up for this operation' });
    case 'InvalidParameterException':
      return invalidParameter(text, context);
    case 'UserLambdaValidationException':
      return refusedByApp(text);
    case 'RefreshTokenReuseException':
      return problem('signed-out');
    case 'DeviceKeyExistsException':
      return problem('device-unknown');
    default:
      return problem('service');
  }
}

/** Cognito wraps the text of a trigger: "PreSignUp failed with error Only example.com." */
function refusedByApp(text: string): Problem {
  const [, trigger, reason] = /^(\w+) failed with error ([\s\S]*)$/.exec(text) ?? [];
  return problem('refused-by-app', { text: (reason ?? text).replace(/\.$/, ''), ...(trigger && { trigger }) });
}

/** The operations of a signed-in user. */
const usesAccessToken: ReadonlySet<Operation> = Object.freeze(
  new Set<Operation>([
    'ChangePassword',
    'CompleteWebAuthnRegistration',
    'ConfirmDevice',
    'DeleteUser',
    'DeleteWebAuthnCredential',
    'ForgetDevice',
    'GetUser',
    'GetUserAttributeVerificationCode',
    'GetUserAuthFactors',
    'GlobalSignOut',
    'ListDevices',
    'ListUserSessions',
    'RevokeUserSession',
    'ListWebAuthnCredentials',
    'SetUserMFAPreference',
    'StartWebAuthnRegistration',
    'UpdateDeviceStatus',
    'UpdateUserAttributes',
    'VerifyUserAttribute',
  ]),
);

function notAuthorized(text: string, { operation, lockedUntil }: WireContext): Problem {
  if (/attempts exceeded/i.test(text)) return problem('too-many-attempts', { retryAt: lockedUntil() });
  if (/session/i.test(text)) return /expired/i.test(text) ? problem('session-expired') : problem('session-invalid');
  if (/access token|refresh token/i.test(text)) {
    return problem('signed-out', /revoked/i.test(text) ? { isRevoked: true } : {});
  }
  if (/disabled/i.test(text)) return problem('user-disabled');
  if (passwordRequired.test(text)) return problem('factor-not-available', {});
  if (/temporary password/i.test(text)) return problem('temporary-password-expired');
  if (/current status is confirmed/i.test(text)) return problem('already-confirmed');
  if (/secret/i.test(text)) {
    return problem('configuration', {
      detail: 'the app client has a secret, which a browser cannot keep: use an app client without one',
    });
  }
  if (/reset in the current state/i.test(text)) return problem('temporary-password-unused');
  if (operation === 'ForgotPassword') {
    return problem('configuration', { detail: 'the pool lets only administrators reset passwords: offer no reset' });
  }
  if (operation === 'RevokeToken' || (operation !== 'ChangePassword' && usesAccessToken.has(operation))) {
    return problem('signed-out');
  }
  return problem('wrong-credentials');
}

/** The text for a user with a second factor who asks for another first factor than the password. */
const passwordRequired = /password challenge is required/i;

function invalidParameter(text: string, { operation }: WireContext): Problem {
  const mfaType = mfaTypeOfChallenge(/turn on (\w+)/.exec(text)?.[1]);
  if (mfaType) return problem('factor-not-set-up', { mfaType });
  if (/already confirmed/i.test(text)) return problem('already-confirmed');
  if (passwordRequired.test(text)) return problem('factor-not-available', {});
  if (/WebAuthn/.test(text)) return passkeyAsMfa(text);
  if (/custom auth/i.test(text)) {
    const detail = /only/i.test(text)
      ? 'the app client allows custom challenges only: set authFlowType to CUSTOM_WITH_SRP or CUSTOM_WITHOUT_SRP'
      : 'the pool has no triggers for custom challenges: set those that define, create and verify one, or another authFlowType';
    return problem('configuration', { detail });
  }
  if (/not enabled for (this|the) client|auth method not supported/i.test(text)) {
    const flows = /CUSTOM/.test(text) ? 'ALLOW_CUSTOM_AUTH' : 'ALLOW_USER_SRP_AUTH, or ALLOW_USER_AUTH';
    return problem('configuration', { detail: `the app client does not allow this sign-in flow: enable ${flows}` });
  }
  if (/device tracking/i.test(text)) return problem('device-tracking-off');
  if (/device key/i.test(text)) return problem('device-unknown');
  if (/at '[a-z]*(code|otp)' failed/i.test(text)) {
    return operation === 'VerifySoftwareToken' ? problem('totp-setup-wrong-code') : problem('wrong-code');
  }
  if (/registered\/verified/i.test(text)) return problem('no-verified-destination');
  const required = [...text.matchAll(/([\w:.-]+): The attribute is required/gi)].map(([, name]) => name as string);
  if (required[0]) {
    return problem('configuration', {
      detail: `the pool requires ${required.join(' and ')}: name it in signUpAttributes of createCognitoClient, so that the form asks for it`,
      attribute: required[0],
    });
  }
  const field = fieldOf(text);
  return problem('invalid-input', field ? { field } : {});
}

/** The refusals of a passkey as both factors. */
function passkeyAsMfa(text: string): Problem {
  if (/additional MFA/i.test(text)) return problem('last-factor');
  return problem(/applicable/i.test(text) ? 'factor-not-set-up' : 'factor-not-available', {});
}

function fieldOf(text: string): string | undefined {
  // Checked before the words, because an attribute can be named preferred_username or custom:email.
  const attribute = /schema: ([\w:.-]+):/.exec(text)?.[1];
  if (attribute) return attribute;
  // "Username should be an email." is about what was typed as the username.
  if (/^username/i.test(text)) return 'username';
  if (/phone/i.test(text)) return 'phone_number';
  if (/email/i.test(text)) return 'email';
  if (/username/i.test(text)) return 'username';
  return /password/i.test(text) ? 'password' : undefined;
}

function passwordRule(name: string, text: string): PasswordRule {
  if (name === 'PasswordHistoryPolicyViolationException') return 'history';
  if (/long enough|length/i.test(text)) return 'length';
  if (/uppercase/i.test(text)) return 'uppercase';
  if (/lowercase/i.test(text)) return 'lowercase';
  if (/numeric/i.test(text)) return 'number';
  if (/symbol/i.test(text)) return 'symbol';
  return 'other';
}

function aliasOf(text: string): 'email' | 'phone_number' | 'other' {
  if (/email/i.test(text)) return 'email';
  return /phone/i.test(text) ? 'phone_number' : 'other';
}
