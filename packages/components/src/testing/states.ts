import type {
  AuthDevice,
  AuthWebAuthnCredential,
  DevicesState,
  FactorEnrolmentState,
  MfaFactor,
  MfaPreferenceState,
  PasskeysState,
  PasswordResetState,
  PoolShape,
  Problem,
  SignInCodeStep,
  SignInState,
  SignUpState,
  TotpSetupDetails,
  TotpSetupState,
  UserSession,
  UserSessionsState,
} from '@cognito-mfa/core';

/** Changes to a step that a test or a story needs. */
type With<State, Step> = Partial<Extract<State, { step: Step }>>;

/** Far in the future, so that a step in Storybook does not expire. */
const expiresAt = 4_102_444_800_000;
export const session = { expiresAt };

export const totpSetupDetails: TotpSetupDetails = {
  sharedSecret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  getSetupUri: (appName, accountName = 'ada') =>
    new URL(
      `otpauth://totp/${encodeURIComponent(appName)}:${accountName}?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=${encodeURIComponent(appName)}`,
    ),
};

const quiet = { username: 'ada', busy: null, problem: null };
const challenge = { ...quiet, session, canRestart: true };

export function credentials(change: With<SignInState, 'ENTER_CREDENTIALS'> = {}): SignInState {
  return { ...quiet, username: '', step: 'ENTER_CREDENTIALS', ...change };
}

export function smsCode(change: Partial<SignInCodeStep> = {}): SignInState {
  return {
    ...challenge,
    step: 'CONFIRM_SIGN_IN_WITH_SMS_CODE',
    mfaType: 'SMS',
    codeLength: { min: 6, max: 6 },
    codeDeliveryDetails: { destination: '+*******0839', deliveryMedium: 'SMS' },
    otherMFATypes: ['TOTP'],
    availableChallenges: [],
    codesSent: 1,
    ...change,
  };
}

export function emailCode(change: Partial<SignInCodeStep> = {}): SignInState {
  return {
    ...challenge,
    step: 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE',
    mfaType: 'EMAIL',
    codeLength: { min: 6, max: 8 },
    codeDeliveryDetails: { destination: 'a***@e***', deliveryMedium: 'EMAIL' },
    otherMFATypes: [],
    availableChallenges: [],
    codesSent: 1,
    ...change,
  };
}

export function totpCode(change: Partial<SignInCodeStep> = {}): SignInState {
  return {
    ...challenge,
    step: 'CONFIRM_SIGN_IN_WITH_TOTP_CODE',
    mfaType: 'TOTP',
    codeLength: { min: 6, max: 6 },
    otherMFATypes: [],
    availableChallenges: [],
    codesSent: 1,
    ...change,
  };
}

export function selection(change: With<SignInState, 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION'> = {}): SignInState {
  return {
    ...challenge,
    step: 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION',
    allowedMFATypes: ['TOTP', 'SMS', 'EMAIL'],
    ...change,
  };
}

export function setupSelection(
  change: With<SignInState, 'CONTINUE_SIGN_IN_WITH_MFA_SETUP_SELECTION'> = {},
): SignInState {
  return {
    ...challenge,
    step: 'CONTINUE_SIGN_IN_WITH_MFA_SETUP_SELECTION',
    allowedMFATypes: ['TOTP', 'EMAIL'],
    ...change,
  };
}

export function signInTotpSetup(change: With<SignInState, 'CONTINUE_SIGN_IN_WITH_TOTP_SETUP'> = {}): SignInState {
  return { ...challenge, step: 'CONTINUE_SIGN_IN_WITH_TOTP_SETUP', totpSetupDetails, ...change };
}

export function emailSetup(change: With<SignInState, 'CONTINUE_SIGN_IN_WITH_EMAIL_SETUP'> = {}): SignInState {
  return { ...challenge, step: 'CONTINUE_SIGN_IN_WITH_EMAIL_SETUP', ...change };
}

export function newPassword(change: With<SignInState, 'CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED'> = {}): SignInState {
  return { ...challenge, step: 'CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED', missingAttributes: [], ...change };
}

export function customChallenge(change: With<SignInState, 'CONFIRM_SIGN_IN_WITH_CUSTOM_CHALLENGE'> = {}) {
  return {
    ...challenge,
    step: 'CONFIRM_SIGN_IN_WITH_CUSTOM_CHALLENGE',
    additionalInfo: { question: 'What is 2 + 3?' },
    round: 1,
    ...change,
  } as const;
}

/** Shape of a pool as Amplify Gen 2 makes it, with a required name. */
export const emailPool: PoolShape = {
  loginWith: 'email',
  signUpAttributes: [
    { name: 'email', required: true },
    { name: 'given_name', required: true },
  ],
  passwordPolicy: {
    minLength: 8,
    requireLowercase: true,
    requireUppercase: true,
    requireNumbers: true,
    requireSymbols: true,
  },
};

export function signUpDetails(change: With<SignUpState, 'ENTER_DETAILS'> = {}): SignUpState {
  return { ...quiet, username: '', step: 'ENTER_DETAILS', ...change };
}

export function confirmSignUp(change: With<SignUpState, 'CONFIRM_SIGN_UP'> = {}): SignUpState {
  return {
    ...quiet,
    step: 'CONFIRM_SIGN_UP',
    codeDeliveryDetails: { destination: 'a***@e***', deliveryMedium: 'EMAIL' },
    codesSent: 1,
    ...change,
  };
}

export function resetUsername(change: With<PasswordResetState, 'ENTER_USERNAME'> = {}): PasswordResetState {
  return { ...quiet, step: 'ENTER_USERNAME', ...change };
}

export function resetCode(
  change: With<PasswordResetState, 'CONFIRM_RESET_PASSWORD_WITH_CODE'> = {},
): PasswordResetState {
  return {
    ...quiet,
    step: 'CONFIRM_RESET_PASSWORD_WITH_CODE',
    codeDeliveryDetails: { destination: 'a***@e***', deliveryMedium: 'EMAIL' },
    codesSent: 1,
    ...change,
  };
}

export function verifyTotp(change: With<TotpSetupState, 'VERIFY_TOTP_SETUP'> = {}): TotpSetupState {
  return { step: 'VERIFY_TOTP_SETUP', busy: null, problem: null, totpSetupDetails, ...change };
}

const enrolling = { mfaType: 'SMS', destination: '+15550100839', busy: null, problem: null } as const;

export function enterAttribute(change: With<FactorEnrolmentState, 'ENTER_ATTRIBUTE'> = {}): FactorEnrolmentState {
  return { ...enrolling, destination: '', step: 'ENTER_ATTRIBUTE', ...change };
}

export function confirmAttribute(
  change: With<FactorEnrolmentState, 'CONFIRM_ATTRIBUTE_WITH_CODE'> = {},
): FactorEnrolmentState {
  return {
    ...enrolling,
    step: 'CONFIRM_ATTRIBUTE_WITH_CODE',
    codeDeliveryDetails: { destination: '+*******0839', deliveryMedium: 'SMS' },
    codesSent: 1,
    ...change,
  };
}

export function enableFactor(change: With<FactorEnrolmentState, 'ENABLE_FACTOR'> = {}): FactorEnrolmentState {
  return { ...enrolling, step: 'ENABLE_FACTOR', ...change };
}

export const noFactors: readonly MfaFactor[] = [
  { mfaType: 'TOTP', enabled: false, preferred: false },
  { mfaType: 'SMS', enabled: false, preferred: false },
  { mfaType: 'EMAIL', enabled: false, preferred: false },
];

/** Factors with a phone number that is not verified. */
export const unverified: readonly MfaFactor[] = noFactors.map((factor) =>
  factor.mfaType === 'SMS' ? { ...factor, destination: '+15550100839', verified: false } : factor,
);

export const factors: readonly MfaFactor[] = [
  { mfaType: 'TOTP', enabled: true, preferred: true },
  { mfaType: 'SMS', enabled: true, preferred: false, destination: '+15550100839', verified: true },
  { mfaType: 'EMAIL', enabled: false, preferred: false, destination: 'ada@example.com', verified: true },
];

/** Two factors that are on; the user chooses at each sign-in. */
export const nonePreferred: readonly MfaFactor[] = factors.map((factor) => ({ ...factor, preferred: false }));

export function preferences(change: With<MfaPreferenceState, 'READY'> = {}): MfaPreferenceState {
  return { step: 'READY', factors, passkey: false, busy: null, problem: null, ...change };
}

export const now = Date.parse('2026-06-15T12:00:00Z');
const ago = (hours: number) => new Date(now - hours * 3_600_000);

export const devices: readonly AuthDevice[] = [
  device('one', 'Chrome on macOS', 0.05, { isCurrentDevice: true, lastIpAddress: '203.0.113.24' }),
  device('two', 'Safari on iOS', 26, { lastIpAddress: '198.51.100.7' }),
  device('three', 'Firefox on Windows', 24 * 40, { lastIpAddress: '2001:db8:85a3::8a2e:370:7334' }),
];

function device(id: string, name: string, hours: number, change: Partial<AuthDevice>): AuthDevice {
  return {
    id,
    name,
    attributes: {},
    createDate: ago(hours + 240),
    lastModifiedDate: ago(hours),
    lastAuthenticatedDate: ago(hours),
    isCurrentDevice: false,
    ...change,
  };
}

export function deviceList(change: With<DevicesState, 'READY'> = {}): DevicesState {
  return { step: 'READY', devices, hasMore: false, busy: null, problem: null, failures: {}, ...change };
}

const shared = { type: 'TOKEN', isCurrentSession: false, createDate: ago(24 * 30) } as const;

export const sessions: readonly UserSession[] = [
  {
    ...shared,
    id: 'tkn1',
    isCurrentSession: true,
    clientId: '1example23456789',
    deviceType: 'Chrome 125 / macOS 15.0',
    lastActiveDate: ago(0.001),
    lastIpAddress: '203.0.113.24',
    lastLocation: { city: 'Hamburg', country: 'Germany' },
  },
  {
    ...shared,
    id: 'tkn2',
    clientId: '2example23456789',
    deviceType: 'Safari 18.4 / iOS 18.4',
    lastActiveDate: ago(3),
    lastIpAddress: '198.51.100.7',
    lastLocation: { country: 'Germany' },
  },
  { ...shared, id: 'tkn3', deviceType: 'unknown', lastActiveDate: ago(24 * 40), lastIpAddress: '192.0.2.42' },
];

export function sessionList(change: With<UserSessionsState, 'READY'> = {}): UserSessionsState {
  return { step: 'READY', sessions, hasMore: false, busy: null, problem: null, failures: {}, ...change };
}

export const passkeys: readonly AuthWebAuthnCredential[] = [
  {
    credentialId: 'pk1',
    friendlyCredentialName: 'Apple Passwords',
    authenticatorAttachment: 'platform',
    authenticatorTransports: ['internal', 'hybrid'],
    createdAt: ago(24 * 30),
  },
  {
    credentialId: 'pk2',
    friendlyCredentialName: 'Roaming passkey',
    authenticatorAttachment: 'cross-platform',
    authenticatorTransports: ['usb'],
    createdAt: ago(24 * 200),
  },
  {
    credentialId: 'pk3',
    friendlyCredentialName: 'Windows Hello',
    authenticatorAttachment: 'platform',
    authenticatorTransports: ['internal'],
    createdAt: ago(1),
  },
];

export function passkeyList(change: With<PasskeysState, 'READY'> = {}): PasskeysState {
  const support = { isSupported: true, autofill: true, upgrade: false };
  return {
    step: 'READY',
    passkeys,
    support,
    isShutOut: false,
    busy: null,
    busyId: null,
    problem: null,
    addedId: null,
    ...change,
  };
}

/** Returns a Problem of each code, as a failed call returns it. */
export function everyProblem(
  codes: readonly Problem['code'][],
  make: (code: Problem['code'], fields: object) => Problem,
): readonly Problem[] {
  return codes.map((code) => make(code, problemFields[code] ?? {}));
}

const problemFields: Partial<Record<Problem['code'], object>> = {
  'too-many-attempts': { retryAt: now + 32_000 },
  'rate-limited': { retryAt: now + 60_000 },
  'alias-taken': { attribute: 'email' },
  'password-too-weak': { rule: 'symbol' },
  'factor-not-set-up': { mfaType: 'SMS' },
  'factor-needs-verification': { mfaType: 'SMS' },
  'clock-skew': { secondsBehind: 95 },
  'unsupported-challenge': { challenge: 'CUSTOM_CHALLENGE' },
  'refused-by-app': { trigger: 'PreSignUp', text: 'for developers only' },
  configuration: { detail: 'for developers only' },
  network: { offline: true },
};
