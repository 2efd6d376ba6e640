import { clockTime, duration } from '../format.js';
import type { Messages } from '../messages.types.js';
import { missing } from './missing.js';

/** What a sign-in says, and what all parts share. The other texts come with the views that say them. */
export const english = {
  locale: 'en',
  problems: {
    'wrong-code': () => 'That code is not right. Check it and try again.',
    'code-already-used': () => 'That code was used already. Wait for your app to show the next one.',
    'code-expired': () => 'That code has expired. Ask for a new one.',
    'code-replaced': () => 'That code came too late. A new one is on its way.',
    'session-expired': () => 'Time ran out for this step, to keep your account safe. Nothing is lost.',
    'session-invalid': () => 'This sign-in can no longer be finished here. Start it again.',
    'too-many-attempts': ({ retryAt }) => `Too many tries. You can try again at ${clockTime('en', retryAt)}.`,
    'rate-limited': ({ retryAt }) =>
      retryAt
        ? `Too many requests. Try again at ${clockTime('en', retryAt)}.`
        : 'Too many requests. Wait a while, then try again.',
    'wrong-credentials': () => 'The username or password is not right.',
    'user-not-confirmed': () => 'This account is not confirmed yet. Enter the code that we sent you.',
    'user-disabled': () => 'This account is switched off. Contact support.',
    'password-reset-required': () => 'You need a new password before you can sign in.',
    'temporary-password-expired': () => 'Your temporary password has expired. Ask for a new one.',
    'already-confirmed': () => 'This account is confirmed already. You can sign in.',
    'username-taken': () => 'This username is taken. Choose another one.',
    'alias-taken': ({ attribute }) =>
      attribute === 'phone_number'
        ? 'Another account uses this phone number.'
        : attribute === 'email'
          ? 'Another account uses this email address.'
          : 'Another account uses these details.',
    'password-too-weak': ({ rule }) => english.passwordRules[rule],
    'invalid-input': ({ field }) =>
      invalidInput[field ?? ''] ?? 'Something in the form is not right. Check it and try again.',
    'totp-setup-wrong-code': () =>
      'That code does not fit. Enter the newest code of your app, and check that the clock of your phone is set automatically.',
    'factor-not-set-up': ({ mfaType }) => (mfaType ? missing[mfaType] : 'Set this method up first.'),
    'factor-not-available': () => 'This method is not available here. Choose another one.',
    'last-factor': () => 'This is your last method. Turn on another one first.',
    'factor-needs-verification': ({ mfaType }) =>
      mfaType === 'SMS' ? 'Verify your phone number first.' : 'Verify your email address first.',
    'code-delivery-failed': () => 'We could not send the code. Try again, or use another way.',
    'device-unknown': () => 'This device is no longer remembered.',
    'device-tracking-off': () => 'Devices cannot be remembered here.',
    'not-signed-in': () => 'You are not signed in. Sign in first.',
    'signed-out': () => 'You were signed out. Sign in again to go on.',
    network: ({ offline }) =>
      offline
        ? 'You are offline. Connect to the internet and try again.'
        : 'We could not reach the service. Try again. If that does not help, reload the page.',
    'clock-skew': ({ secondsBehind }) =>
      `The clock of your phone is about ${duration('en', Math.abs(secondsBehind))} ${secondsBehind > 0 ? 'slow' : 'fast'}. Set it automatically and try again.`,
    service: () => 'Something went wrong on our side. Try again in a moment.',
    'unsupported-challenge': () => 'This sign-in needs a step that is not supported here. Contact support.',
    configuration: () => 'Signing in is not set up correctly. Contact support.',
  },
  passwordRules: {
    length: 'The password is too short.',
    uppercase: 'The password needs an upper-case letter.',
    lowercase: 'The password needs a lower-case letter.',
    number: 'The password needs a number.',
    symbol: 'The password needs a symbol such as ! or -.',
    history: 'You have used this password before. Choose a new one.',
    other: 'This password is not strong enough.',
  },
  mfaTypes: {
    TOTP: { name: 'Authenticator app', inSentence: 'authenticator app', hint: 'A code from an app on your phone' },
    SMS: { name: 'Text message', inSentence: 'text message', hint: 'A code sent to your phone number' },
    EMAIL: { name: 'Email', inSentence: 'email', hint: 'A code sent to your email address' },
  },
  fields: {
    username: 'Username',
    password: 'Password',
    newPassword: 'New password',
    email: 'Email',
    phoneNumber: 'Phone number',
    phoneNumberHint: 'With the country code, for example +44 20 7946 0018',
    code: 'Verification code',
    showPassword: 'Show',
    hidePassword: 'Hide',
    required: (field) => `Enter your ${field.toLowerCase()}.`,
    malformed: (field) => `This ${field.toLowerCase()} does not look right. Check it for typing mistakes.`,
  },
  actions: {
    signIn: 'Sign in',
    createAccount: 'Create account',
    confirmAccount: 'Confirm account',
    verify: 'Verify',
    continue: 'Continue',
    resendCode: 'Resend code',
    sendNewCode: 'Send a new code',
    tryAnotherWay: 'Try another way',
    signInAgain: 'Sign in again',
    backToSignIn: 'Back to sign in',
    cancel: 'Cancel',
    retry: 'Try again',
    startAgain: 'Start again',
    waitFor: (left) => `Wait ${left}`,
    waitIsOver: 'You can try again now.',
  },
  signIn: {
    title: 'Sign in',
    forgotPassword: 'Forgot your password?',
    noAccount: 'No account yet?',
    chooseTitle: 'Choose how to verify',
    chooseDescription: 'One more step to show that it is you.',
    setUpTitle: 'Secure your account',
    setUpDescription: 'This account needs a second step. Choose one to set up.',
    newPasswordTitle: 'Choose a new password',
    newPasswordDescription: 'Your password was a temporary one.',
    emailSetUpTitle: 'Add your email address',
    emailSetUpDescription: 'We will send your codes there.',
    codeTitle: {
      TOTP: 'Enter your code',
      SMS: 'Check your text messages',
      EMAIL: 'Check your email',
    },
    codeDescription: {
      TOTP: () => 'Open your authenticator app and enter the code that it shows.',
      SMS: (destination) => `We sent a code to ${destination ?? 'your phone'}.`,
      EMAIL: (destination) => `We sent a code to ${destination ?? 'your email address'}.`,
    },
    timeLeft: (left) => `Time left: ${left}`,
    timeLeftAnnounced: (seconds) => (seconds === 60 ? 'One minute left.' : `${seconds} seconds left.`),
    codeSentAgain: 'A new code is on its way.',
    doneTitle: 'You are signed in',
    done: 'You can go on now.',
    notRemembered: 'This device could not be remembered, so the next sign-in asks for a code again.',
    confirmSignUp: 'This account is not confirmed yet.',
    resetPasswordTitle: 'Reset your password',
    resetPassword: 'You need a new password before you can sign in.',
  },
  rememberDevice: {
    label: 'Remember this device',
    hint: 'No code here next time. Only tick this on a device of your own.',
  },
  recovery: {
    summary: 'Cannot use this method?',
    otherWays: 'You can verify in another way.',
    noOtherWay: 'Contact support to get back into your account.',
  },
} satisfies Partial<Messages> as Pick<
  Messages,
  'locale' | 'problems' | 'passwordRules' | 'mfaTypes' | 'fields' | 'actions' | 'signIn' | 'rememberDevice' | 'recovery'
>;

const invalidInput: Readonly<Record<string, string>> = Object.freeze({
  phone_number: 'This phone number is not right. Start with + and the country code.',
  email: 'This email address is not right.',
  username: 'This username cannot be used.',
  password: 'This password cannot be used.',
});
