export type {
  SecurityOverviewFlow,
  SecurityOverviewOptions,
  SecurityOverviewState,
} from './account/security-overview.flow.js';
export type {
  SecurityOverview,
  SecuritySection,
  SecurityStrength,
  SecurityWeakness,
  SecurityWeaknessId,
} from './account/security-overview.js';
export type {
  AccountEvent,
  AuthClient,
  AuthDevice,
  AuthEvent,
  AuthFactors,
  AuthFactorType,
  AuthFlowType,
  AuthSession,
  AuthTokens,
  AuthUser,
  AuthWebAuthnCredential,
  ChallengeReason,
  CodeDeliveryDetails,
  ConfirmSignInInput,
  DevicePage,
  MfaPreference,
  MfaPreferenceIntent,
  MfaType,
  PasskeyPrompt,
  PasskeySupport,
  RememberDeviceFor,
  ResetPasswordOutput,
  SignedOutReason,
  SignInInput,
  SignInNextStep,
  SignInOutput,
  SignInSession,
  SignUpInput,
  SignUpNextStep,
  SignUpOutput,
  TotpSetupDetails,
  UpdateMfaPreferenceInput,
  UpdateUserAttributeOutput,
  UserAttributeKey,
  UserBinding,
  UserSession,
  UserSessionPage,
  WebAuthnCredentialPage,
} from './auth-client.js';
export { createCognitoClient } from './client/create-cognito-client.js';
export {
  createDevicesFlow,
  createFactorEnrolmentFlow,
  createMfaPreferenceFlow,
  createPasskeysFlow,
  createPasswordChangeFlow,
  createPasswordResetFlow,
  createSecurityOverviewFlow,
  createSignInFlow,
  createSignUpFlow,
  createTotpSetupFlow,
  createUserSessionsFlow,
} from './client/create-flows.js';
export { createGuardedClient, createStepUpFlow } from './client/create-step-up-flow.js';
export { type Clock, systemClock } from './clock.js';
export type { CognitoClientConfig } from './connection/config.js';
export type { PasskeyNames } from './connection/passkey-names.js';
export type { RefusedRequest, SecurityEvent } from './connection/security-event.js';
export type { DevicesFlow } from './devices/devices.flow.js';
export type { DevicesAction, DevicesState } from './devices/devices.machine.js';
export { iterateDevices } from './devices/iterate-devices.js';
export type { Environment, PublicKeyCredentialClass, Runtime } from './environment.js';
export type { FactorEnrolmentFlow } from './factor-enrolment/factor-enrolment.flow.js';
export type {
  DeliveredFactor,
  FactorEnrolmentAction,
  FactorEnrolmentState,
} from './factor-enrolment/factor-enrolment.machine.js';
export type { Store } from './flow/store.js';
export type { MfaPreferenceFlow, MfaPreferenceOptions } from './mfa-preference/mfa-preference.flow.js';
export type { MfaPreferenceState } from './mfa-preference/mfa-preference.machine.js';
export type { MfaFactor } from './mfa-preference/user-factors.js';
export type { PasskeysFlow } from './passkeys/passkeys.flow.js';
export type { PasskeysAction, PasskeysState } from './passkeys/passkeys.machine.js';
export type { PasswordChangeFlow } from './password/password-change.flow.js';
export type { PasswordChangeAction, PasswordChangeState } from './password/password-change.machine.js';
export type { PasswordResetFlow } from './password-reset/password-reset.flow.js';
export type { PasswordResetAction, PasswordResetState } from './password-reset/password-reset.machine.js';
export type { LoginWith, PasswordPolicy, PoolShape, SignUpAttribute } from './pool-shape.js';
export { AuthError, hasProblem, networkProblem } from './problems/auth-error.js';
export {
  type PasswordRule,
  type Problem,
  type ProblemCode,
  type ProblemOf,
  type ProblemRetry,
  problem,
  problemCodes,
} from './problems/problem.js';
export type { AccessTokenClaims, IdTokenClaims, TokenClaims } from './session/claims.js';
export { createSessionStore, type SessionState, type SessionStore } from './session/session-store.js';
export type { SignInFlow } from './sign-in/sign-in.flow.js';
export type { CodeLength, SignInAction, SignInCodeStep, SignInState, SignInStep } from './sign-in/sign-in.machine.js';
export type { SignUpFlow } from './sign-up/sign-up.flow.js';
export type { SignUpAction, SignUpState } from './sign-up/sign-up.machine.js';
export { defaultGuardedActions, type GuardedAction } from './step-up/guarded-actions.js';
export type { GuardOptions } from './step-up/guarded-verbs.js';
export type { StepUpFlow, StepUpGuardOptions, StepUpOutcome } from './step-up/step-up.flow.js';
export type { StepUpState } from './step-up/step-up.machine.js';
export type { AuthStorage, KeyValueStore } from './storage/auth-storage.js';
export { memorySession } from './storage/memory-session.js';
export { memoryStorage } from './storage/memory-storage.js';
export { sealedStorage } from './storage/sealed-storage.js';
export { type StorageLike, webStorage } from './storage/web-storage.js';
export type { TotpSetupFlow } from './totp-setup/totp-setup.flow.js';
export type { TotpSetupAction, TotpSetupState } from './totp-setup/totp-setup.machine.js';
export { type Transport, type TransportFactory, type TransportTarget, WireError } from './transport/transport.js';
export type { InputOf, Operation, OutputOf, Wire } from './transport/wire.js';
export type { UserSessionsFlow } from './user-sessions/user-sessions.flow.js';
export type { UserSessionsAction, UserSessionsState } from './user-sessions/user-sessions.machine.js';
