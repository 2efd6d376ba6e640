/**
 * What a client needs once it talks to Cognito, and the flows that do so. One chunk, which is there before the first request
 * is sent and before a flow does anything.
 */
export { devicesFlow } from '../devices/devices.flow.js';
export { factorEnrolmentFlow } from '../factor-enrolment/factor-enrolment.flow.js';
export { mfaPreferenceFlow } from '../mfa-preference/mfa-preference.flow.js';
export { passwordResetFlow } from '../password-reset/password-reset.flow.js';
export { signInFlow } from '../sign-in/sign-in.flow.js';
export { signUpFlow } from '../sign-up/sign-up.flow.js';
export { prepareSrp } from '../srp/srp.js';
export { totpSetupFlow } from '../totp-setup/totp-setup.flow.js';
export { lateVerbs } from './late-verbs.js';
