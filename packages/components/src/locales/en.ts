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
  phone_number: 'Enter a valid phone number, starting with + and the country code.',
  email: 'Enter a valid email address.',
  username: 'This username isn’t allowed. Try another one.',
  password: 'This password isn’t allowed. Try another one.',
};

/** Texts of a sign-in, and of what every screen shares. */
type SharedTexts = Pick<
  Messages,
  'locale' | 'problems' | 'passwordRules' | 'mfaTypes' | 'fields' | 'actions' | 'signIn' | 'rememberDevice' | 'recovery'
>;

type TextsWith<Group extends keyof Messages> = SharedTexts & Pick<Messages, Group>;

/** English texts of a sign-in, and of what every screen shares. */
export const english = {
  locale: 'en',
  problems: {
    'wrong-code': () => 'Incorrect code. Check it and try again.',
    'code-already-used': () => 'You’ve already used this code. Wait for your app to show the next one.',
    'code-expired': () => 'This code has expired. Request a new one.',
    'code-replaced': () => 'That code came too late. We’ve sent you a new one.',
    'session-expired': () => 'For your security, this step timed out. Nothing is lost.',
    'session-invalid': () => 'You can’t finish this sign-in here. Start over.',
    'password-needed': () => 'For your security, enter your password again.',
    'too-many-attempts': ({ retryAt }) => `Too many attempts. Try again at ${clockTime('en', retryAt)}.`,
    'rate-limited': ({ retryAt }) =>
      retryAt
        ? `Too many requests. Try again at ${clockTime('en', retryAt)}.`
        : 'Too many requests. Wait a while and try again.',
    'wrong-credentials': () => 'Incorrect username or password.',
    'challenge-failed': () => 'That answer wasn’t accepted. Sign in again.',
    'user-not-confirmed': () => 'Your account isn’t confirmed yet. Enter the code we sent you.',
    'user-disabled': () => 'This account is disabled. Contact support.',
    'password-reset-required': () => 'Reset your password to sign in.',
    'temporary-password-expired': () => 'Your temporary password has expired. Ask for a new one.',
    'already-confirmed': () => 'This account is already confirmed. Sign in to continue.',
    'username-taken': () => 'This username is taken. Try another one.',
    'alias-taken': ({ attribute }) =>
      attribute === 'phone_number'
        ? 'This phone number is already in use.'
        : attribute === 'email'
          ? 'This email address is already in use.'
          : 'These details are already in use.',
    'password-too-weak': ({ rule }) => english.passwordRules[rule],
    'refused-by-app': () => 'This isn’t allowed here. Check the form or contact support.',
    'invalid-input': ({ field }) => invalidInput[field ?? ''] ?? 'Something isn’t right. Check the form and try again.',
    'totp-setup-wrong-code': () =>
      'Incorrect code. Enter the latest code from your app, and make sure your phone sets its clock automatically.',
    'factor-not-set-up': ({ mfaType }) => (mfaType ? missing[mfaType] : 'Set up this method first.'),
    'factor-not-available': () => 'This method isn’t available here. Choose another one.',
    'last-factor': () => 'This is your only method. Turn on another one first.',
    'factor-needs-verification': ({ mfaType }) =>
      mfaType === 'SMS' ? 'Verify your phone number first.' : 'Verify your email address first.',
    'passkey-cancelled': () => 'No passkey was used. Try again, or try another way.',
    'passkey-exists': () => 'You already have a passkey on this device.',
    'passkey-not-supported': () => 'Passkeys don’t work here. Use another device or browser.',
    'passkey-pending': () => 'A passkey prompt is already open. Finish it first.',
    'passkey-expired': () => 'That took too long. Try again.',
    'passkey-refused': () => 'This passkey wasn’t accepted. Try another way.',
    'passkey-limit': () => 'You can’t add more passkeys. Remove one first.',
    'code-delivery-failed': () => 'We couldn’t send the code. Try again, or try another way.',
    'temporary-password-unused': () => 'Use the temporary password from your invitation, or ask for a new one.',
    'no-verified-destination': () => 'Your account has no verified email address or phone number. Contact support.',
    'device-unknown': () => 'This device is no longer remembered.',
    'device-tracking-off': () => 'Remembering devices isn’t available here.',
    'not-signed-in': () => 'You’re not signed in. Sign in to continue.',
    'signed-out': () => 'You’ve been signed out. Sign in again to continue.',
    network: ({ offline }) =>
      offline
        ? 'You’re offline. Connect to the internet and try again.'
        : 'We couldn’t reach the service. Try again. If that doesn’t help, reload the page.',
    'clock-skew': ({ secondsBehind }) =>
      `Your phone’s clock is about ${duration('en', Math.abs(secondsBehind))} ${secondsBehind > 0 ? 'slow' : 'fast'}. Set it to update automatically, then try again.`,
    service: () => 'Something went wrong on our end. Try again in a moment.',
    'unsupported-challenge': () => 'This sign-in needs a step that isn’t supported here. Contact support.',
    configuration: () => 'Sign-in isn’t set up correctly. Contact support.',
  },
  passwordRules: {
    length: 'Choose a longer password.',
    uppercase: 'Add an uppercase letter to your password.',
    lowercase: 'Add a lowercase letter to your password.',
    number: 'Add a number to your password.',
    symbol: 'Add a symbol, such as ! or -, to your password.',
    history: 'You’ve used this password before. Choose a new one.',
    other: 'This password is too weak. Choose a stronger one.',
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
    phoneNumberHint: 'Include the country code, such as +44 20 7946 0018',
    code: 'Verification code',
    showPassword: 'Show',
    hidePassword: 'Hide',
    optional: 'Optional',
    required: (field) => `Enter your ${field.toLowerCase()}.`,
    malformed: (field) => `This ${field.toLowerCase()} doesn’t look right. Check it for typos.`,
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
    notYou: 'Not you?',
    cancel: 'Cancel',
    retry: 'Try again',
    startAgain: 'Start over',
    waitFor: (left) => `Wait ${left}`,
    waitIsOver: 'You can try again now.',
  },
  signIn: {
    signInWithNewPassword: 'Sign in with your new password.',
    wrongCredentials: { email: 'Incorrect email or password.', phone: 'Incorrect phone number or password.' },
    title: 'Sign in',
    titleFor: (appName) => `Sign in to ${appName}`,
    forgotPassword: 'Forgot your password?',
    noAccount: 'Don’t have an account?',
    chooseTitle: 'Choose how to verify',
    chooseDescription: 'One more step to verify that it’s you.',
    lastUsed: 'Last used',
    setUpTitle: 'Secure your account',
    setUpDescription: 'Your account needs a second step. Choose one to set up.',
    newPasswordTitle: 'Choose a new password',
    newPasswordDescription: 'Your current password is temporary.',
    emailSetUpTitle: 'Add your email address',
    emailSetUpDescription: 'We’ll send your codes to this address.',
    signingInAs: (username) => `Signing in as ${username}.`,
    codeTitle: {
      TOTP: 'Enter your code',
      SMS: 'Check your text messages',
      EMAIL: 'Check your email',
    },
    codeDescription: {
      TOTP: () => 'Enter the code from your authenticator app.',
      SMS: (destination) => `We sent a code to ${destination ?? 'your phone'}.`,
      EMAIL: (destination) => `We sent a code to ${destination ?? 'your email address'}.`,
    },
    timeLeft: (left) => `Time left: ${left}`,
    timeLeftAnnounced: (seconds) => (seconds === 60 ? 'One minute left.' : `${seconds} seconds left.`),
    codeSentAgain: 'A new code is on its way.',
    doneTitle: 'You’re signed in',
    done: 'You can continue now.',
    notRemembered: 'We couldn’t remember this device. You’ll need a code again next time.',
    stillRemembered: 'We couldn’t turn off remembering this device. You can forget it in your settings.',
    confirmSignUp: 'Your account isn’t confirmed yet.',
    resetPasswordTitle: 'Reset your password',
    resetPassword: 'You need a new password to sign in.',
  },
  rememberDevice: {
    label: 'Remember this device',
    hint: 'You won’t need a code here next time. Only use this on your own device.',
    hintForDays: (days) => `You won’t need a code here for ${days} days. Only use this on your own device.`,
  },
  recovery: {
    summary: 'Can’t use this method?',
  },
} satisfies Partial<Messages> as SharedTexts;

function withShared<Group extends object>(group: Group): SharedTexts & Group {
  return { ...english, ...group };
}

/** English texts for the notices above the fields of a sign-in. */
export const signInNoticeEnglish: TextsWith<'signInNotice'> = /* @__PURE__ */ withShared({
  signInNotice: {
    signedInAs: (username) => `${username} is already signed in on this browser. Continue, or sign in as someone else.`,
    continueAs: (username) => `Continue as ${username}`,
    signedOut: {
      'session-ended': 'You were signed out because your session expired.',
      'session-revoked': 'You were signed out because your session was ended from somewhere else.',
      'device-forgotten': 'You were signed out because this device was forgotten.',
      'password-reset-required': 'You were signed out because you need a new password.',
      'user-not-confirmed': 'You were signed out because your account isn’t confirmed yet.',
      'user-disabled': 'You were signed out because your account is disabled. Contact support.',
      'user-deleted': 'You were signed out because your account was deleted.',
    },
    resetPassword: 'Choose a new password',
  },
});

/** English title of the step that confirms an account, for a sign-in that stops there. */
export const confirmSignUpEnglish: SharedTexts & { signUp: Pick<Messages['signUp'], 'confirmTitle'> } =
  /* @__PURE__ */ withShared({ signUp: { confirmTitle: 'Confirm your account' } });

/** English texts for creating an account. */
export const signUpEnglish: TextsWith<'signUp'> = /* @__PURE__ */ withShared({
  signUp: {
    title: 'Create account',
    description: 'We’ll send you a code to confirm that it’s you.',
    confirmTitle: 'Confirm your account',
    confirmDescription: (destination) => `We sent a code to ${destination ?? 'you'}.`,
    signingIn: 'Signing you in…',
    haveAccount: 'Already have an account?',
    doneTitle: 'Your account is ready',
    done: 'Your account is confirmed. Sign in to continue.',
  },
});

/** English names of the attributes of a user. */
export const attributesEnglish: TextsWith<'attributes'> = /* @__PURE__ */ withShared({
  attributes: {
    address: 'Address',
    birthdate: 'Date of birth',
    family_name: 'Last name',
    gender: 'Gender',
    given_name: 'First name',
    middle_name: 'Middle name',
    name: 'Full name',
    nickname: 'Nickname',
    picture: 'Picture link',
    preferred_username: 'Preferred username',
    profile: 'Profile link',
    website: 'Website',
  },
});

/** English texts for the rules of a new password. */
export const newPasswordEnglish: TextsWith<'newPassword'> = /* @__PURE__ */ withShared({
  newPassword: {
    title: 'Your password needs:',
    length: (count) => `At least ${count} characters`,
    lowercase: 'A lowercase letter',
    uppercase: 'An uppercase letter',
    number: 'A number',
    symbol: 'A symbol, such as ! or -',
    met: 'Met',
    notMet: 'Not met yet',
    stillNeeded: (rules) => `Your password still needs: ${rules}.`,
    allMet: 'Your password meets every rule.',
  },
});

/** English texts for resetting a password. */
export const passwordResetEnglish: TextsWith<'passwordReset'> = /* @__PURE__ */ withShared({
  passwordReset: {
    description: 'Enter your username, and we’ll send you a code.',
    descriptionFor: {
      email: 'Enter your email address, and we’ll send you a code.',
      phone: 'Enter your phone number, and we’ll send you a code.',
    },
    haveCode: 'I already have a code',
    codeSent: (destination) =>
      destination
        ? `If this account exists, a code is on its way to ${destination}.`
        : 'If this account exists, a code is on its way.',
    codeAtHand: 'Enter the code we sent you.',
    save: 'Save new password',
    doneTitle: 'Your new password is set',
    done: 'Sign in with your new password.',
  },
});

/** English texts for the default screen of a custom challenge. */
export const customChallengeEnglish: TextsWith<'customChallenge'> = /* @__PURE__ */ withShared({
  customChallenge: {
    title: 'Confirm it’s you',
    description: 'Enter the answer to continue.',
    answer: 'Answer',
    again: 'One more answer is needed.',
  },
});

const totpStep = {
  title: 'Set up your authenticator app',
  appTitle: 'Open an authenticator app',
  addTitle: 'Add this account to the app',
  codeTitle: 'Enter the code',
  scanTitle: 'Scan the QR code',
  scan: 'Use an app such as Google Authenticator, Microsoft Authenticator or 1Password.',
  intro: 'An app on your phone shows a new code every 30 seconds, even when you’re offline.',
  enterCode: 'Enter the six-digit code that the app now shows.',
  keyReplaced:
    'This is a new key. If you’ve already scanned the previous one, delete it from your app and scan this one.',
};

/** English texts for the sign-in step that sets up an authenticator app, without those of the key, which loads on demand. */
export const totpStepEnglish: SharedTexts & { totpSetup: Pick<Messages['totpSetup'], keyof typeof totpStep> } =
  /* @__PURE__ */ withShared({ totpSetup: totpStep });

/** English texts for setting up an authenticator app. */
export const totpSetupEnglish: TextsWith<'totpSetup'> = /* @__PURE__ */ withShared({
  // Not a spread: a bundler would keep it.
  totpSetup: /* @__PURE__ */ Object.assign({}, totpStep, {
    setUp: 'Set up authenticator app',
    replace: 'Replace authenticator app',
    replaceHint: 'Your current app works until you verify the new one.',
    setUpShort: 'Set up',
    replaceShort: 'Replace',
    otherDevice: 'The app is on another device',
    qrCode: 'QR code for your authenticator app',
    keyIntro: 'Can’t scan it? Enter this key in the app:',
    keyDetails: 'If the app asks, choose a time-based key.',
    copyKey: 'Copy key',
    copied: 'Key copied.',
    copyFailed: 'We couldn’t copy the key. Select it and copy it yourself.',
    openApp: 'Open authenticator app',
    finishing: 'Your code is correct. One last step to go.',
    finish: 'Finish',
    done: 'Your authenticator app is set up.',
  }),
});

/** English texts for adding a phone number or an email address. */
export const enrolmentEnglish: TextsWith<'enrolment'> = /* @__PURE__ */ withShared({
  enrolment: {
    title: { SMS: 'Add your phone number', EMAIL: 'Add your email address' },
    description: 'We’ll send you a code to check that it reaches you.',
    sendCode: 'Send code',
    done: { SMS: 'Text messages are set up.', EMAIL: 'Email codes are set up.' },
  },
});

/** English texts for the verification methods. */
export const preferencesEnglish: TextsWith<'preferences'> = /* @__PURE__ */ withShared({
  preferences: {
    title: 'Verification methods',
    description: 'The second step after your password.',
    loading: 'Loading your verification methods…',
    on: 'On',
    options: (method) => `Options for ${method}`,
    recommended: 'Recommended',
    lessSecure: 'Less secure than the other methods',
    status: { on: 'Two-step verification is on', off: 'Two-step verification is off' },
    statusHint: {
      on: 'You sign in with your password and a second step.',
      off: 'Anyone who learns your password can sign in as you.',
    },
    signInTitle: 'When you sign in',
    askEachTime: 'Ask me each time',
    askEachTimeHint: 'Recommended: if you lose one method, you can use another.',
    always: (method) => `Always use ${method}`,
    alwaysHint: 'Your other methods won’t be offered. If you lose this one, you can’t sign in.',
    save: 'Save',
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
export const devicesEnglish: TextsWith<'devices'> = /* @__PURE__ */ withShared({
  devices: {
    title: 'Remembered devices',
    description: 'You can sign in on these devices without a second step.',
    loading: 'Loading your devices…',
    empty: 'No remembered devices yet.',
    unnamed: 'Unknown device',
    current: 'This device',
    lastSeen: (when) => `Last used ${when}`,
    forgetShort: 'Forget',
    forgetThis: 'Forget this device',
    forget: (name) => `Forget ${name}`,
    forgetOthers: 'Forget all other devices',
    forgetTitle: (name) => `Forget ${name}?`,
    forgetCurrentDescription: 'You’ll be signed out here and need a second step the next time you sign in.',
    forgetDescription: 'You’ll need a second step the next time you sign in there.',
    forgetOthersTitle: 'Forget all other devices?',
    forgetOthersDescription: 'You’ll need a second step the next time you sign in on any of them.',
    confirmForget: 'Forget',
    forgetting: (done, total) => `Forgetting devices: ${done} of ${total}`,
    rememberThis: 'Remember this device',
    stopRememberingShort: 'Stop remembering',
    stopRemembering: 'Stop remembering this device',
    stopRememberingHint: 'Forgetting it also signs you out.',
    notForgotten: 'We couldn’t forget some devices.',
    retryForgetting: 'Try these again',
    loadMore: 'Show more devices',
    rememberedUntil: (date) => `Remembered until ${date}`,
  },
});

/** English texts for the sessions on all devices. */
export const sessionsEnglish: TextsWith<'sessions'> = /* @__PURE__ */ withShared({
  sessions: {
    title: 'Where you’re signed in',
    description: 'Don’t recognize one? Sign out of it, then change your password.',
    loading: 'Loading your sessions…',
    unnamed: 'Unknown browser or app',
    browserOn: (browser, system) => `${browser} on ${system}`,
    place: (city, country) => `${city}, ${country}`,
    current: 'This browser',
    lastActive: (when) => `Active ${when}`,
    signOutShort: 'Sign out',
    signOut: (name) => `Sign out of ${name}`,
    signOutOthers: 'Sign out everywhere else',
    signOutTitle: (name) => `Sign out of ${name}?`,
    signOutDescription: 'Whoever uses it will have to sign in again.',
    signOutOthersTitle: 'Sign out everywhere else?',
    signOutOthersDescription: 'You’ll stay signed in here. Every other browser and app will have to sign in again.',
    signingOut: (done, total) => `Signing out: ${done} of ${total}`,
    notEnded: 'We couldn’t sign out of some of these.',
    retryRevoking: 'Try these again',
    loadMore: 'Show more sessions',
  },
});

/** English texts for the passkeys. */
export const passkeysEnglish: TextsWith<'passkeys'> = /* @__PURE__ */ withShared({
  passkeys: {
    title: 'Passkeys',
    description: 'Sign in with your fingerprint, face or screen lock. Safer than a password.',
    loading: 'Loading your passkeys…',
    empty: 'You don’t have a passkey yet.',
    add: 'Add a passkey',
    done: 'Your passkey is ready. Use it the next time you sign in.',
    saved: 'Your passkey is saved.',
    unnamed: 'Unnamed passkey',
    added: (date) => `Added ${date}`,
    synced: 'Synced to your devices',
    oneDevice: 'On one device',
    securityKey: 'Security key or other device',
    renameShort: 'Rename',
    rename: (name) => `Rename ${name}`,
    name: 'Passkey name',
    nameHint: 'Only this browser shows this name.',
    save: 'Save name',
    removeShort: 'Remove',
    remove: (name) => `Remove passkey ${name}`,
    removeTitle: (name) => `Remove passkey ${name}?`,
    removeDescription: 'You won’t be able to sign in with it any more.',
    removeLastDescription: 'This is your only way to sign in. Without it, you’ll lose access to your account.',
    secondStep: 'Use passkeys as your second step',
    secondStepHint: 'Signing in with a passkey then needs no code.',
    shutOut: 'You have a verification method, so you sign in with your password and a code, not with a passkey.',
    unsupported: {
      'insecure-page': 'This page isn’t secure, so you can’t add a passkey here. Open it with https.',
      'embedded-browser': 'You can’t add a passkey inside another app. Open this page in your browser.',
      'old-browser': 'This browser has no passkeys. Update it, or use another one.',
    },
  },
});

/** English texts for the other ways to sign in. */
export const firstFactorsEnglish: TextsWith<'firstFactors'> = /* @__PURE__ */ withShared({
  firstFactors: {
    or: 'or',
    PASSKEY: 'Sign in with a passkey',
    PASSWORD: 'Use your password',
    EMAIL_CODE: 'Email me a code',
    SMS_CODE: 'Text me a code',
  },
});

/** English texts for the suggestion of a passkey. */
export const passkeyNudgeEnglish: TextsWith<'passkeyNudge'> = /* @__PURE__ */ withShared({
  passkeyNudge: {
    title: 'Sign in faster next time',
    description: 'Use your fingerprint, face or screen lock instead of your password.',
    add: 'Add a passkey',
    later: 'Not now',
    dontAskAgain: 'Don’t ask again',
  },
});

/** English texts for the page of settings. */
export const securitySettingsEnglish: TextsWith<'securitySettings'> = /* @__PURE__ */ withShared({
  securitySettings: {
    notLoaded: 'This didn’t load.',
  },
});

/** English texts for changing the password. */
export const passwordChangeEnglish: TextsWith<'passwordChange'> = /* @__PURE__ */ withShared({
  passwordChange: {
    title: 'Change password',
    description: 'Choose one that you don’t use anywhere else.',
    currentPassword: 'Current password',
    wrongPassword: 'This isn’t your current password.',
    done: 'Your password is changed.',
    offer: 'You’re still signed in elsewhere, and your other devices are still remembered.',
    secureOthers: 'Sign out everywhere else and forget other devices',
    notNow: 'Not now',
    securedOthers: 'You’re signed out everywhere else, and other devices are forgotten.',
  },
});

/** English texts for deleting the account. */
export const accountDeletionEnglish: TextsWith<'accountDeletion'> = /* @__PURE__ */ withShared({
  accountDeletion: {
    title: 'Delete account',
    description:
      'You’ll lose your account and everything in it, and you’ll be signed out everywhere. This can’t be undone.',
    word: 'delete',
    confirmation: (word) => `Type “${word}” to confirm`,
    notConfirmed: (word) => `Type “${word}” exactly as shown.`,
  },
});

/** English texts for the security check-up. */
export const securityOverviewEnglish: TextsWith<'securityOverview'> = /* @__PURE__ */ withShared({
  securityOverview: {
    title: 'Security check-up',
    loading: 'Checking your account…',
    allGood: 'Nothing needs your attention.',
    weak: {
      'no-second-factor': 'Only your password protects your account.',
      'no-fallback': 'You have only one verification method. If you lose it, you can’t sign in.',
      'sms-only': 'Text messages are your only second step. An authenticator app is safer.',
      'unverified-address': 'Your email address or phone number isn’t verified, so we can’t use it to help you.',
      'unused-devices': (count) => `Remembered devices not used for 90 days: ${count}.`,
      'unused-sessions': (count) => `Sessions not used for 90 days: ${count}.`,
      'no-passkey': 'You can sign in with a passkey, which is safer than a password.',
    },
    good: {
      'second-factor': 'You sign in with a second step.',
      fallback: 'You have a second method in case you lose one.',
      passkey: 'You can sign in with a passkey.',
    },
    actions: {
      methods: 'Review verification methods',
      devices: 'Review devices',
      sessions: 'Review sessions',
      passkeys: 'Review passkeys',
    },
  },
});

/** English texts for the check before a sensitive action. */
export const stepUpEnglish: TextsWith<'stepUp'> = /* @__PURE__ */ withShared({
  stepUp: {
    title: 'Confirm that it’s you',
    description: (username) => `Enter the password for ${username} to continue.`,
    actions: {
      'turn-off-factor': 'You are about to turn off a verification method.',
      'add-factor': 'You are about to turn on a verification method.',
      'change-preferred-factor': 'You are about to change your preferred verification method.',
      'add-authenticator': 'You are about to set up an authenticator app.',
      'replace-authenticator': 'You are about to replace your authenticator app.',
      'change-phone-number': 'You are about to change your phone number.',
      'change-email': 'You are about to change your email address.',
      'remember-this-device': 'You are about to remember this device.',
      'forget-device': 'You are about to forget a device.',
      'change-password': 'You are about to change your password.',
      'end-session': 'You are about to sign out on another device.',
      'delete-account': 'You are about to delete your account.',
      'add-passkey': 'You are about to add a passkey.',
      'remove-passkey': 'You are about to remove a passkey.',
    },
  },
});

/** English. */
export const en: Messages = /* @__PURE__ */ Object.assign(
  {},
  signUpEnglish,
  attributesEnglish,
  newPasswordEnglish,
  passwordResetEnglish,
  customChallengeEnglish,
  totpSetupEnglish,
  enrolmentEnglish,
  preferencesEnglish,
  devicesEnglish,
  securityOverviewEnglish,
  securitySettingsEnglish,
  accountDeletionEnglish,
  passwordChangeEnglish,
  sessionsEnglish,
  passkeysEnglish,
  firstFactorsEnglish,
  passkeyNudgeEnglish,
  stepUpEnglish,
  signInNoticeEnglish,
);
