export type {
  AuthClient,
  AuthDevice,
  AuthEvent,
  AuthFlowType,
  AuthSession,
  AuthTokens,
  AuthUser,
  ConfirmSignInInput,
  DevicePage,
  MfaPreference,
  MfaPreferenceIntent,
  ResetPasswordOutput,
  SignInInput,
  SignUpInput,
  SignUpNextStep,
  SignUpOutput,
  UpdateMfaPreferenceInput,
  UpdateUserAttributeOutput,
  UserAttributeKey,
} from './auth-client.js';
export type { CodeDeliveryDetails, MfaType, TotpSetupDetails } from './auth-types.js';
export { createCognitoClient } from './client/create-cognito-client.js';
export { createDevicesFlow } from './client/create-devices-flow.js';
export { createFactorEnrolmentFlow } from './client/create-factor-enrolment-flow.js';
export { createMfaPreferenceFlow } from './client/create-mfa-preference-flow.js';
export { createPasswordResetFlow } from './client/create-password-reset-flow.js';
export { createSignInFlow } from './client/create-sign-in-flow.js';
export { createSignUpFlow } from './client/create-sign-up-flow.js';
export { createTotpSetupFlow } from './client/create-totp-setup-flow.js';
export { type Clock, systemClock } from './clock.js';
export type { CognitoClientConfig } from './connection/config.js';
export type { RefusedRequest, SecurityEvent } from './connection/security-event.js';
export type { ChallengeReason } from './devices/challenge-reason.js';
export type { DevicesAction, DevicesState } from './devices/devices.state.js';
export type { DevicesFlow } from './devices/devices-flow.types.js';
export { iterateDevices } from './devices/iterate-devices.js';
export type {
  DeliveredFactor,
  FactorEnrolmentAction,
  FactorEnrolmentState,
} from './factor-enrolment/factor-enrolment.state.js';
export type { FactorEnrolmentFlow } from './factor-enrolment/factor-enrolment-flow.types.js';
export { createStore, type Store, type WritableStore } from './flow/store.js';
export type { MfaFactor, MfaPreferenceState } from './mfa-preference/mfa-preference.state.js';
export type { MfaPreferenceFlow, MfaPreferenceOptions } from './mfa-preference/mfa-preference-flow.types.js';
export type { PasswordResetAction, PasswordResetState } from './password-reset/password-reset.state.js';
export type { PasswordResetFlow } from './password-reset/password-reset-flow.types.js';
export { AuthError } from './problems/auth-error.js';
export { networkProblem } from './problems/early-problems.js';
export {
  type PasswordRule,
  type Problem,
  type ProblemCode,
  type ProblemOf,
  type ProblemRetry,
  problem,
  problemCodes,
} from './problems/problem.js';
export type { SessionState } from './session/session.state.js';
export { createSessionStore } from './session/session-store.js';
export type { SessionStore } from './session/session-store.types.js';
export type { SignInAction, SignInCodeStep, SignInState, SignInStep } from './sign-in/sign-in.state.js';
export type { SignInFlow } from './sign-in/sign-in-flow.types.js';
export type { SignInNextStep, SignInOutput, SignInSession } from './sign-in-output.js';
export type { SignUpAction, SignUpState } from './sign-up/sign-up.state.js';
export type { SignUpFlow } from './sign-up/sign-up-flow.types.js';
export { createStepUpFlow } from './step-up/step-up.flow.js';
export type { StepUpState } from './step-up/step-up.state.js';
export type { StepUpFlow, StepUpGuardOptions, StepUpOutcome } from './step-up/step-up-flow.types.js';
export type { AuthStorage, KeyValueStore } from './storage/auth-storage.js';
export { memoryStorage } from './storage/memory-storage.js';
export { sealedStorage } from './storage/sealed-storage.js';
export { type StorageLike, webStorage } from './storage/web-storage.js';
export type { TotpSetupAction, TotpSetupState } from './totp-setup/totp-setup.state.js';
export type { TotpSetupFlow } from './totp-setup/totp-setup-flow.types.js';
export type { AwsSdkTransportOptions } from './transport/aws-sdk-options.js';
export { awsSdkTransport } from './transport/aws-sdk-transport.js';
export { type Transport, type TransportFactory, type TransportTarget, WireError } from './transport/transport.js';
export type { InputOf, Operation, OutputOf, Wire } from './transport/wire.js';
