export { MfaProvider, type MfaProviderProps } from './MfaProvider.js';
export { type Countdown, useCountdown } from './useCountdown.js';
export { type UseDevices, useDevices } from './useDevices.js';
export { useMfaClient } from './useMfaClient.js';
export { type UseMfaPreference, useMfaPreference } from './useMfaPreference.js';
export { type UseSession, useSession } from './useSession.js';
export { type UseSignIn, useSignIn } from './useSignIn.js';
export { type UseSignUp, useSignUp } from './useSignUp.js';
export { type UseTotpSetup, useTotpSetup } from './useTotpSetup.js';
