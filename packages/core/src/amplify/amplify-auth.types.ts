import type * as Auth from 'aws-amplify/auth';

/** What is used of `import * as auth from 'aws-amplify/auth'`. */
export type AmplifyAuth = Pick<
  typeof Auth,
  | 'confirmResetPassword'
  | 'confirmSignIn'
  | 'confirmSignUp'
  | 'confirmUserAttribute'
  | 'fetchAuthSession'
  | 'fetchDevices'
  | 'fetchMFAPreference'
  | 'fetchUserAttributes'
  | 'forgetDevice'
  | 'getCurrentUser'
  | 'rememberDevice'
  | 'resendSignUpCode'
  | 'resetPassword'
  | 'sendUserAttributeVerificationCode'
  | 'setUpTOTP'
  | 'signIn'
  | 'signOut'
  | 'signUp'
  | 'updateMFAPreference'
  | 'updatePassword'
  | 'updateUserAttribute'
  | 'verifyTOTPSetup'
>;
