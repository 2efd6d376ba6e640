import type {
  AssociateSoftwareTokenCommandInput,
  AssociateSoftwareTokenCommandOutput,
  ChangePasswordCommandInput,
  ChangePasswordCommandOutput,
  CompleteWebAuthnRegistrationCommandInput,
  CompleteWebAuthnRegistrationCommandOutput,
  ConfirmDeviceCommandInput,
  ConfirmDeviceCommandOutput,
  ConfirmForgotPasswordCommandInput,
  ConfirmForgotPasswordCommandOutput,
  ConfirmSignUpCommandInput,
  ConfirmSignUpCommandOutput,
  DeleteUserCommandInput,
  DeleteUserCommandOutput,
  DeleteWebAuthnCredentialCommandInput,
  DeleteWebAuthnCredentialCommandOutput,
  ForgetDeviceCommandInput,
  ForgetDeviceCommandOutput,
  ForgotPasswordCommandInput,
  ForgotPasswordCommandOutput,
  GetTokensFromRefreshTokenCommandInput,
  GetTokensFromRefreshTokenCommandOutput,
  GetUserAttributeVerificationCodeCommandInput,
  GetUserAttributeVerificationCodeCommandOutput,
  GetUserAuthFactorsCommandInput,
  GetUserAuthFactorsCommandOutput,
  GetUserCommandInput,
  GetUserCommandOutput,
  GlobalSignOutCommandInput,
  GlobalSignOutCommandOutput,
  InitiateAuthCommandInput,
  InitiateAuthCommandOutput,
  ListDevicesCommandInput,
  ListDevicesCommandOutput,
  ListUserSessionsCommandInput,
  ListUserSessionsCommandOutput,
  ListWebAuthnCredentialsCommandInput,
  ListWebAuthnCredentialsCommandOutput,
  ResendConfirmationCodeCommandInput,
  ResendConfirmationCodeCommandOutput,
  RespondToAuthChallengeCommandInput,
  RespondToAuthChallengeCommandOutput,
  RevokeTokenCommandInput,
  RevokeTokenCommandOutput,
  RevokeUserSessionCommandInput,
  RevokeUserSessionCommandOutput,
  SetUserMFAPreferenceCommandInput,
  SetUserMFAPreferenceCommandOutput,
  SignUpCommandInput,
  SignUpCommandOutput,
  StartWebAuthnRegistrationCommandInput,
  StartWebAuthnRegistrationCommandOutput,
  UpdateDeviceStatusCommandInput,
  UpdateDeviceStatusCommandOutput,
  UpdateUserAttributesCommandInput,
  UpdateUserAttributesCommandOutput,
  VerifySoftwareTokenCommandInput,
  VerifySoftwareTokenCommandOutput,
  VerifyUserAttributeCommandInput,
  VerifyUserAttributeCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';

/** The operations of Cognito that the client uses, each with its input and output. */
export interface Wire {
  AssociateSoftwareToken: [AssociateSoftwareTokenCommandInput, AssociateSoftwareTokenCommandOutput];
  ChangePassword: [ChangePasswordCommandInput, ChangePasswordCommandOutput];
  CompleteWebAuthnRegistration: [CompleteWebAuthnRegistrationCommandInput, CompleteWebAuthnRegistrationCommandOutput];
  ConfirmDevice: [ConfirmDeviceCommandInput, ConfirmDeviceCommandOutput];
  ConfirmForgotPassword: [ConfirmForgotPasswordCommandInput, ConfirmForgotPasswordCommandOutput];
  ConfirmSignUp: [ConfirmSignUpCommandInput, ConfirmSignUpCommandOutput];
  DeleteUser: [DeleteUserCommandInput, DeleteUserCommandOutput];
  DeleteWebAuthnCredential: [DeleteWebAuthnCredentialCommandInput, DeleteWebAuthnCredentialCommandOutput];
  ForgetDevice: [ForgetDeviceCommandInput, ForgetDeviceCommandOutput];
  ForgotPassword: [ForgotPasswordCommandInput, ForgotPasswordCommandOutput];
  GetTokensFromRefreshToken: [GetTokensFromRefreshTokenCommandInput, GetTokensFromRefreshTokenCommandOutput];
  GetUser: [GetUserCommandInput, GetUserCommandOutput];
  GetUserAttributeVerificationCode: [
    GetUserAttributeVerificationCodeCommandInput,
    GetUserAttributeVerificationCodeCommandOutput,
  ];
  GetUserAuthFactors: [GetUserAuthFactorsCommandInput, GetUserAuthFactorsCommandOutput];
  GlobalSignOut: [GlobalSignOutCommandInput, GlobalSignOutCommandOutput];
  InitiateAuth: [InitiateAuthCommandInput, InitiateAuthCommandOutput];
  ListDevices: [ListDevicesCommandInput, ListDevicesCommandOutput];
  ListUserSessions: [ListUserSessionsCommandInput, ListUserSessionsCommandOutput];
  ListWebAuthnCredentials: [ListWebAuthnCredentialsCommandInput, ListWebAuthnCredentialsCommandOutput];
  ResendConfirmationCode: [ResendConfirmationCodeCommandInput, ResendConfirmationCodeCommandOutput];
  RespondToAuthChallenge: [RespondToAuthChallengeCommandInput, RespondToAuthChallengeCommandOutput];
  RevokeToken: [RevokeTokenCommandInput, RevokeTokenCommandOutput];
  RevokeUserSession: [RevokeUserSessionCommandInput, RevokeUserSessionCommandOutput];
  SetUserMFAPreference: [SetUserMFAPreferenceCommandInput, SetUserMFAPreferenceCommandOutput];
  SignUp: [SignUpCommandInput, SignUpCommandOutput];
  StartWebAuthnRegistration: [StartWebAuthnRegistrationCommandInput, StartWebAuthnRegistrationCommandOutput];
  UpdateDeviceStatus: [UpdateDeviceStatusCommandInput, UpdateDeviceStatusCommandOutput];
  UpdateUserAttributes: [UpdateUserAttributesCommandInput, UpdateUserAttributesCommandOutput];
  VerifySoftwareToken: [VerifySoftwareTokenCommandInput, VerifySoftwareTokenCommandOutput];
  VerifyUserAttribute: [VerifyUserAttributeCommandInput, VerifyUserAttributeCommandOutput];
}

/** The name of an operation. */
export type Operation = keyof Wire;
/** The input of an operation. */
export type InputOf<Op extends Operation> = Wire[Op][0];
/** The output of an operation, without the SDK's `$metadata`. */
export type OutputOf<Op extends Operation> = Omit<Wire[Op][1], '$metadata'>;

/** The fields that InitiateAuth and RespondToAuthChallenge answer with. */
export type AuthAnswer = Pick<
  OutputOf<'RespondToAuthChallenge'>,
  'AuthenticationResult' | 'ChallengeName' | 'ChallengeParameters' | 'Session'
> &
  // RespondToAuthChallenge may have it too, although the model of the service does not say so.
  Pick<OutputOf<'InitiateAuth'>, 'AvailableChallenges'>;

/** The tokens of a sign-in or a refresh, and the device that Cognito has issued for it. */
export type NewTokens = NonNullable<AuthAnswer['AuthenticationResult']>;
