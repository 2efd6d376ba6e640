import type { Operation } from '../transport/wire.js';

/** Every operation that the client sends. */
export const operations = Object.keys({
  AssociateSoftwareToken: 0,
  ChangePassword: 0,
  ConfirmDevice: 0,
  ConfirmForgotPassword: 0,
  ConfirmSignUp: 0,
  ForgetDevice: 0,
  ForgotPassword: 0,
  GetTokensFromRefreshToken: 0,
  GetUser: 0,
  GetUserAttributeVerificationCode: 0,
  GlobalSignOut: 0,
  InitiateAuth: 0,
  ListDevices: 0,
  ResendConfirmationCode: 0,
  RespondToAuthChallenge: 0,
  RevokeToken: 0,
  SetUserMFAPreference: 0,
  SignUp: 0,
  UpdateDeviceStatus: 0,
  UpdateUserAttributes: 0,
  VerifySoftwareToken: 0,
  VerifyUserAttribute: 0,
} satisfies Record<Operation, 0>) as Operation[];
