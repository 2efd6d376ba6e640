export type {
  AuthClient,
  AuthDevice,
  AuthEvent,
  AuthSession,
  AuthTokens,
  AuthUser,
  CodeDeliveryDetails,
  ConfirmSignInInput,
  DevicePage,
  MfaPreference,
  MfaPreferenceIntent,
  MfaType,
  ResetPasswordOutput,
  SignInInput,
  SignUpInput,
  SignUpNextStep,
  SignUpOutput,
  TotpSetupDetails,
  UpdateMfaPreferenceInput,
  UpdateUserAttributeOutput,
  UserAttributeKey,
} from './client/auth-client.js';
export { createStore, type Store, type WritableStore } from './client/store.js';
export type { DevicesAction, DevicesState } from './devices/devices.state.js';
export type { DevicesFlow } from './devices/devices-flow.types.js';
export type { MfaFactor, MfaPreferenceState } from './mfa-preference/mfa-preference.state.js';
export type { MfaPreferenceFlow } from './mfa-preference/mfa-preference-flow.types.js';
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
export type { SessionStore } from './session/session-store.types.js';
export type { SignInAction, SignInCodeStep, SignInState, SignInStep } from './sign-in/sign-in.state.js';
export type { SignInFlow } from './sign-in/sign-in-flow.types.js';
export type { SignInNextStep, SignInOutput, SignInSession } from './sign-in/sign-in-output.js';
export type { SignUpAction, SignUpState } from './sign-up/sign-up.state.js';
export type { SignUpFlow } from './sign-up/sign-up-flow.types.js';
export type { TotpSetupAction, TotpSetupState } from './totp-setup/totp-setup.state.js';
export type { TotpSetupFlow } from './totp-setup/totp-setup-flow.types.js';
