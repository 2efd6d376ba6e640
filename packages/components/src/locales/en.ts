import { clockTime, duration } from '../messages/format.js';
import type { Messages } from '../messages/messages.js';

/*
 * English is the default, so its texts are part of the bundle. Each screen imports its own group and a bundler drops the
 * rest; `en` holds all of them. The calls are marked pure because a bundler keeps a call that it cannot judge.
 */

const missing: Messages['preferences']['missing'] = {
  TOTP: 'Set up an authenticator app first.',
  SMS: 'Add a phone number first.',
  EMAIL: 'Add an email address first.',
};

const invalidInput: Readonly<Record<string, string>> = {
  phone_number: 'This phone number is not right. Start with + and the country code.',
  email: 'This email address is not right.',
  username: 'This username cannot be used.',
  password: 'This password cannot be used.',
};

/** English texts of a sign-in, and of what every screen shares. */
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
    noOtherWay: 'Contact support to get back into your account.',
  },
} satisfies Partial<Messages> as Pick<
  Messages,
  'locale' | 'problems' | 'passwordRules' | 'mfaTypes' | 'fields' | 'actions' | 'signIn' | 'rememberDevice' | 'recovery'
>;

function withShared<Group extends keyof Messages>(
  group: Pick<Messages, Group>,
): typeof english & Pick<Messages, Group> {
  return { ...english, ...group };
}

/** English texts for creating an account. */
export const signUpEnglish = /* @__PURE__ */ withShared<'signUp'>({
  signUp: {
    title: 'Create account',
    description: 'We will send you a code to confirm that it is you.',
    confirmTitle: 'Confirm your account',
    confirmDescription: (destination) => `We sent a code to ${destination ?? 'you'}.`,
    haveAccount: 'Have an account already?',
    doneTitle: 'Your account is ready',
    done: 'It is confirmed. Sign in to go on.',
  },
});

/** English texts for resetting a password. */
export const passwordResetEnglish = /* @__PURE__ */ withShared<'passwordReset'>({
  passwordReset: {
    description: 'Enter your username, and we will send you a code.',
    haveCode: 'I have a code already',
    codeSent: (destination) =>
      destination
        ? `If this account exists, a code is on its way to ${destination}.`
        : 'If this account exists, a code is on its way.',
    codeAtHand: 'Enter the code that we sent you.',
    save: 'Save new password',
    doneTitle: 'Your new password is set',
    done: 'Sign in with your new password.',
  },
});

/** English texts for setting up an authenticator app. */
export const totpSetupEnglish = /* @__PURE__ */ withShared<'totpSetup'>({
  totpSetup: {
    title: 'Set up your authenticator app',
    setUp: 'Set up authenticator app',
    replace: 'Replace authenticator app',
    replaceHint: 'The app you have now works until the new one is verified.',
    setUpShort: 'Set up',
    replaceShort: 'Replace',
    intro: 'An app on your phone shows you a new code every 30 seconds, even without a signal.',
    scanTitle: 'Scan the QR code',
    scan: 'Use an app such as Google Authenticator, Microsoft Authenticator or 1Password.',
    qrCode: 'QR code for your authenticator app',
    keyIntro: 'Cannot scan? Enter this key in the app:',
    keyDetails: 'Choose a time-based key, if the app asks.',
    copyKey: 'Copy key',
    copied: 'Key copied.',
    copyFailed: 'Copying did not work. Select the key and copy it by hand.',
    openApp: 'Open authenticator app',
    enterCode: 'The app now shows six digits for this account.',
    finishing: 'The code was right. One last thing is left to do.',
    finish: 'Finish',
    done: 'Your authenticator app is set up.',
  },
});

/** English texts for adding a phone number or an email address. */
export const enrolmentEnglish = /* @__PURE__ */ withShared<'enrolment'>({
  enrolment: {
    title: { SMS: 'Add your phone number', EMAIL: 'Add your email address' },
    description: 'We send a code there, to check that it reaches you.',
    sendCode: 'Send code',
    done: { SMS: 'Text messages are set up.', EMAIL: 'Codes by email are set up.' },
  },
});

/** English texts for the verification methods. */
export const preferencesEnglish = /* @__PURE__ */ withShared<'preferences'>({
  preferences: {
    title: 'Verification methods',
    description: 'The second step after your password.',
    loading: 'Loading your verification methods…',
    on: 'On',
    off: 'Off',
    preferred: 'Preferred',
    preferShort: 'Prefer',
    prefer: (method) => `Prefer ${method}`,
    preferNone: 'Ask me each time',
    preferNoneHint: 'You are asked for the preferred method first.',
    asksEachTime: 'No method is preferred: you choose one each time you sign in.',
    turnOnShort: 'Turn on',
    turnOn: (method) => `Turn on ${method}`,
    turnOffShort: 'Turn off',
    turnOff: (method) => `Turn off ${method}`,
    unverified: 'Not verified',
    addShort: 'Add',
    add: { SMS: 'Add phone number', EMAIL: 'Add email address' },
    verifyShort: 'Verify',
    verify: { SMS: 'Verify phone number', EMAIL: 'Verify email address' },
    changeShort: 'Change',
    change: { SMS: 'Change phone number', EMAIL: 'Change email address' },
    missing,
  },
});

/** English texts for the list of devices. */
export const devicesEnglish = /* @__PURE__ */ withShared<'devices'>({
  devices: {
    title: 'Remembered devices',
    description: 'These devices sign in without a second step.',
    loading: 'Loading your devices…',
    empty: 'No device is remembered yet, so each sign-in asks for a second step.',
    unnamed: 'Unknown device',
    current: 'This device',
    lastSeen: (when) => `Last used ${when}`,
    forgetShort: 'Forget',
    forgetThis: 'Forget this device',
    forget: (name) => `Forget ${name}`,
    forgetOthers: 'Forget all other devices',
    forgetTitle: (name) => `Forget ${name}?`,
    forgetCurrentDescription: 'You will be signed out here, and the next sign-in asks for a second step.',
    forgetDescription: 'The next sign-in there asks for a second step.',
    forgetOthersTitle: 'Forget all other devices?',
    forgetOthersDescription: 'The next sign-in on each of them asks for a second step.',
    confirmForget: 'Forget',
    forgetting: (done, total) => `Forgetting devices: ${done} of ${total}`,
    rememberThis: 'Remember this device',
    stopRememberingShort: 'Stop remembering',
    stopRemembering: 'Stop remembering this device',
    notForgotten: 'Some devices could not be forgotten.',
    retryForgetting: 'Try these again',
    loadMore: 'Show more devices',
  },
});

/** English texts for the check before a sensitive action. */
export const stepUpEnglish = /* @__PURE__ */ withShared<'stepUp'>({
  stepUp: {
    title: 'Confirm that it is you',
    description: (username) => `Enter the password of ${username} to go on.`,
  },
});

/** English. */
export const en: Messages = /* @__PURE__ */ Object.assign(
  {},
  signUpEnglish,
  passwordResetEnglish,
  totpSetupEnglish,
  enrolmentEnglish,
  preferencesEnglish,
  devicesEnglish,
  stepUpEnglish,
);
