/** The verbs that a page which only signs in does not need; `accountVerbs` has them. */
export const accountVerbNames = [
  'signUp',
  'confirmSignUp',
  'resendSignUpCode',
  'resetPassword',
  'confirmResetPassword',
  'updatePassword',
  'setUpTOTP',
  'verifyTOTPSetup',
  'fetchMFAPreference',
  'updateMFAPreference',
  'fetchUserAttributes',
  'updateUserAttribute',
  'sendUserAttributeVerificationCode',
  'confirmUserAttribute',
  'rememberDevice',
  'stopRememberingDevice',
  'explainChallenge',
  'forgetDevice',
  'fetchDevices',
  'fetchDevicePage',
] as const;

export type AccountVerb = (typeof accountVerbNames)[number];
