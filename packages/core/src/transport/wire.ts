import type {
  AssociateSoftwareTokenCommandInput,
  AssociateSoftwareTokenCommandOutput,
  ChangePasswordCommandInput,
  ChangePasswordCommandOutput,
  ConfirmDeviceCommandInput,
  ConfirmDeviceCommandOutput,
  ConfirmForgotPasswordCommandInput,
  ConfirmForgotPasswordCommandOutput,
  ConfirmSignUpCommandInput,
  ConfirmSignUpCommandOutput,
  DeleteUserCommandInput,
  DeleteUserCommandOutput,
  ForgetDeviceCommandInput,
  ForgetDeviceCommandOutput,
  ForgotPasswordCommandInput,
  ForgotPasswordCommandOutput,
  GetTokensFromRefreshTokenCommandInput,
  GetTokensFromRefreshTokenCommandOutput,
  GetUserAttributeVerificationCodeCommandInput,
  GetUserAttributeVerificationCodeCommandOutput,
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
  ConfirmDevice: [ConfirmDeviceCommandInput, ConfirmDeviceCommandOutput];
  ConfirmForgotPassword: [ConfirmForgotPasswordCommandInput, ConfirmForgotPasswordCommandOutput];
  ConfirmSignUp: [ConfirmSignUpCommandInput, ConfirmSignUpCommandOutput];
  DeleteUser: [DeleteUserCommandInput, DeleteUserCommandOutput];
  ForgetDevice: [ForgetDeviceCommandInput, ForgetDeviceCommandOutput];
  ForgotPassword: [ForgotPasswordCommandInput, ForgotPasswordCommandOutput];
  GetTokensFromRefreshToken: [GetTokensFromRefreshTokenCommandInput, GetTokensFromRefreshTokenCommandOutput];
  GetUser: [GetUserCommandInput, GetUserCommandOutput];
  GetUserAttributeVerificationCode: [
    GetUserAttributeVerificationCodeCommandInput,
    GetUserAttributeVerificationCodeCommandOutput,
  ];
  GlobalSignOut: [GlobalSignOutCommandInput, GlobalSignOutCommandOutput];
  InitiateAuth: [InitiateAuthCommandInput, InitiateAuthCommandOutput];
  ListDevices: [ListDevicesCommandInput, ListDevicesCommandOutput];
  ListUserSessions: [ListUserSessionsCommandInput, ListUserSessionsCommandOutput];
  ResendConfirmationCode: [ResendConfirmationCodeCommandInput, ResendConfirmationCodeCommandOutput];
  RespondToAuthChallenge: [RespondToAuthChallengeCommandInput, RespondToAuthChallengeCommandOutput];
  RevokeToken: [RevokeTokenCommandInput, RevokeTokenCommandOutput];
  RevokeUserSession: [RevokeUserSessionCommandInput, RevokeUserSessionCommandOutput];
  SetUserMFAPreference: [SetUserMFAPreferenceCommandInput, SetUserMFAPreferenceCommandOutput];
  SignUp: [SignUpCommandInput, SignUpCommandOutput];
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
>;
