import {
  AssociateSoftwareTokenCommand,
  ChangePasswordCommand,
  CognitoIdentityProviderClient,
  CompleteWebAuthnRegistrationCommand,
  ConfirmDeviceCommand,
  ConfirmForgotPasswordCommand,
  ConfirmSignUpCommand,
  DeleteUserCommand,
  DeleteWebAuthnCredentialCommand,
  ForgetDeviceCommand,
  ForgotPasswordCommand,
  GetTokensFromRefreshTokenCommand,
  GetUserAttributeVerificationCodeCommand,
  GetUserAuthFactorsCommand,
  GetUserCommand,
  GlobalSignOutCommand,
  InitiateAuthCommand,
  ListDevicesCommand,
  ListUserSessionsCommand,
  ListWebAuthnCredentialsCommand,
  ResendConfirmationCodeCommand,
  RespondToAuthChallengeCommand,
  RevokeTokenCommand,
  RevokeUserSessionCommand,
  SetUserMFAPreferenceCommand,
  SignUpCommand,
  StartWebAuthnRegistrationCommand,
  UpdateDeviceStatusCommand,
  UpdateUserAttributesCommand,
  VerifySoftwareTokenCommand,
  VerifyUserAttributeCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { type Transport, type TransportTarget, WireError } from './transport.js';
import type { Operation } from './wire.js';

/** The options of `awsSdkTransport`. */
export interface AwsSdkTransportOptions {
  /** The SDK's HTTP handler, for example the `requestHandler` of an emulator in the same page. */
  requestHandler?: object;
}

const commands = {
  AssociateSoftwareToken: AssociateSoftwareTokenCommand,
  ChangePassword: ChangePasswordCommand,
  CompleteWebAuthnRegistration: CompleteWebAuthnRegistrationCommand,
  ConfirmDevice: ConfirmDeviceCommand,
  ConfirmForgotPassword: ConfirmForgotPasswordCommand,
  ConfirmSignUp: ConfirmSignUpCommand,
  DeleteUser: DeleteUserCommand,
  DeleteWebAuthnCredential: DeleteWebAuthnCredentialCommand,
  ForgetDevice: ForgetDeviceCommand,
  ForgotPassword: ForgotPasswordCommand,
  GetTokensFromRefreshToken: GetTokensFromRefreshTokenCommand,
  GetUser: GetUserCommand,
  GetUserAttributeVerificationCode: GetUserAttributeVerificationCodeCommand,
  GetUserAuthFactors: GetUserAuthFactorsCommand,
  GlobalSignOut: GlobalSignOutCommand,
  InitiateAuth: InitiateAuthCommand,
  ListDevices: ListDevicesCommand,
  ListUserSessions: ListUserSessionsCommand,
  ListWebAuthnCredentials: ListWebAuthnCredentialsCommand,
  ResendConfirmationCode: ResendConfirmationCodeCommand,
  RespondToAuthChallenge: RespondToAuthChallengeCommand,
  RevokeToken: RevokeTokenCommand,
  RevokeUserSession: RevokeUserSessionCommand,
  SetUserMFAPreference: SetUserMFAPreferenceCommand,
  SignUp: SignUpCommand,
  StartWebAuthnRegistration: StartWebAuthnRegistrationCommand,
  UpdateDeviceStatus: UpdateDeviceStatusCommand,
  UpdateUserAttributes: UpdateUserAttributesCommand,
  VerifySoftwareToken: VerifySoftwareTokenCommand,
  VerifyUserAttribute: VerifyUserAttributeCommand,
} satisfies Record<Operation, unknown>;

type AnyCommand = InitiateAuthCommand;
type CommandClass = new (input: object) => AnyCommand;

/** Creates `send` over the AWS SDK. Import this module dynamically, because it carries the SDK. */
export function createAwsSdkSender(target: TransportTarget, options: AwsSdkTransportOptions): Transport['send'] {
  const client = new CognitoIdentityProviderClient({
    region: target.region,
    ...(target.endpoint && { endpoint: target.endpoint }),
    requestHandler: (options.requestHandler ?? { requestInit }) as never,
    // These operations are unsigned, and without any credentials the SDK would look for some.
    credentials: { accessKeyId: 'unsigned', secretAccessKey: 'unsigned' },
    // The client decides on retries: a code must not be sent twice.
    maxAttempts: 1,
  });
  // Inside the step that reads the body, so that it also sees refusals.
  client.middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args);
      target.onDate?.((result.response as { headers?: Record<string, string> }).headers?.date);
      return result;
    },
    { step: 'deserialize', priority: 'low' },
  );
  return async (operation, input, { signal } = {}) => {
    const Command = commands[operation] as unknown as CommandClass;
    try {
      return (await client.send(new Command(input), { ...(signal && { abortSignal: signal }) })) as never;
    } catch (error) {
      throw wireErrorOf(error);
    }
  };
}

/** Keeps the last request of a session going when the page goes, in the SDK's handler over fetch. */
function requestInit({ headers }: { headers: Record<string, string> }): RequestInit {
  return headers['x-amz-target']?.endsWith('.RevokeToken') ? { keepalive: true } : {};
}

interface SdkError {
  name?: string;
  message?: string;
  $fault?: 'client' | 'server';
  $metadata?: { httpStatusCode?: number };
}

/**
 * Turns an SDK error into a WireError. Returns any other error unchanged: it is a bug, and must not look like a network
 * failure.
 */
function wireErrorOf(error: unknown): unknown {
  const { name = 'Error', message = '', $metadata } = error as SdkError;
  if (name === 'AbortError') return new WireError('AbortError', '');
  // A failed fetch is a TypeError.
  if (!$metadata && name !== 'TypeError') return error;
  if ($metadata?.httpStatusCode === undefined) return new WireError('NetworkError', message);
  if (name.endsWith('Exception') && name !== 'CognitoIdentityProviderServiceException')
    return new WireError(name, message);
  return new WireError('ServiceError', message);
}
