const verbs = [
  'signIn',
  'confirmSignIn',
  'signUp',
  'confirmSignUp',
  'resendSignUpCode',
  'resetPassword',
  'confirmResetPassword',
  'setUpTOTP',
  'verifyTOTPSetup',
  'fetchMFAPreference',
  'updateMFAPreference',
  'rememberDevice',
  'forgetDevice',
  'fetchDevices',
  'signOut',
  'fetchAuthSession',
  'getCurrentUser',
  'fetchUserAttributes',
  'updateUserAttribute',
  'confirmUserAttribute',
  'sendUserAttributeVerificationCode',
  'updatePassword',
  'autoSignIn',
  'deleteUser',
  'associateWebAuthnCredential',
  'listWebAuthnCredentials',
  'deleteWebAuthnCredential',
];
/** Everything that the package exports. */
export const hooks: readonly string[] = [
  'MfaProvider',
  'StepUpProvider',
  'privacyMarks',
  'useCountdown',
  'useDevices',
  'useFactorEnrolment',
  'useFirstFactors',
  'useMfaClient',
  'useMfaPreference',
  'useOtpField',
  'usePasskeyNudge',
  'usePasskeySignIn',
  'usePasskeys',
  'usePasswordChange',
  'usePasswordReset',
  'useSecurityOverview',
  'useSession',
  'useSessions',
  'useSignIn',
  'useSignUp',
  'useStepUp',
  'useStepUpDialog',
  'useTotpSetup',
];

const keep = (names: readonly string[]) => `console.log(${names.join(', ')});`;
const take = (names: readonly string[], from: string) => `import { ${names.join(', ')} } from '${from}';`;

/** The imports of an app, for the same feature from each library. Amplify has no hooks. */
export const entries = {
  ourSignIn: `
    ${take(['SignIn'], '@cognito-mfa/components')}
    ${take(['createCognitoClient'], '@cognito-mfa/core')}
    ${take(['MfaProvider'], '@cognito-mfa/hooks')}
    ${keep(['SignIn', 'MfaProvider', 'createCognitoClient'])}`,
  ourSignInOnSdk: `
    ${take(['SignIn'], '@cognito-mfa/components')}
    ${take(['createCognitoClient'], '@cognito-mfa/core')}
    ${take(['awsSdkTransport'], '@cognito-mfa/core/aws-sdk-transport')}
    ${take(['MfaProvider'], '@cognito-mfa/hooks')}
    ${keep(['SignIn', 'MfaProvider', 'createCognitoClient', 'awsSdkTransport'])}`,
  authenticator: `
    ${take(['Authenticator'], '@aws-amplify/ui-react')}
    ${take(['Amplify'], 'aws-amplify')}
    ${keep(['Amplify', 'Authenticator'])}`,
  ourHooks: `
    ${take(hooks, '@cognito-mfa/hooks')}
    ${take(['createCognitoClient'], '@cognito-mfa/core')}
    ${keep([...hooks, 'createCognitoClient'])}`,
  ourVerbs: `
    ${take(['createCognitoClient'], '@cognito-mfa/core')}
    ${keep(['createCognitoClient'])}`,
  amplifyVerbs: `
    ${take(verbs, 'aws-amplify/auth')}
    ${take(['Amplify'], 'aws-amplify')}
    ${keep([...verbs, 'Amplify'])}`,
  ourOtpField: `${take(['OtpField'], '@cognito-mfa/components')} ${keep(['OtpField'])}`,
  ourOtpHook: `${take(['useOtpField'], '@cognito-mfa/hooks')} ${keep(['useOtpField'])}`,
  inputOtp: `${take(['OTPInput'], 'input-otp')} ${keep(['OTPInput'])}`,
  baseUiOtp: `${take(['OTPField'], '@base-ui/react/otp-field')} ${keep(['OTPField.Root', 'OTPField.Input'])}`,
  reactOtpInput: `import OtpInput from 'react-otp-input'; ${keep(['OtpInput'])}`,
};
