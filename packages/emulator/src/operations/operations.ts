import { associateSoftwareToken } from './associate-software-token.js';
import { confirmDevice } from './confirm-device.js';
import { confirmSignUp } from './confirm-sign-up.js';
import { forgetDevice } from './forget-device.js';
import { getDevice } from './get-device.js';
import { getTokensFromRefreshToken } from './get-tokens-from-refresh-token.js';
import { getUser } from './get-user.js';
import { globalSignOut } from './global-sign-out.js';
import { initiateAuth } from './initiate-auth.js';
import { listDevices } from './list-devices.js';
import type { Operation } from './operation.types.js';
import { resendConfirmationCode } from './resend-confirmation-code.js';
import { respondToAuthChallenge } from './respond-to-auth-challenge.js';
import { revokeToken } from './revoke-token.js';
import { setUserMfaPreference } from './set-user-mfa-preference.js';
import { signUp } from './sign-up.js';
import { updateDeviceStatus } from './update-device-status.js';
import { verifySoftwareToken } from './verify-software-token.js';

/** Every operation the emulator knows, by its name on the wire. */
export const operations: ReadonlyMap<string, Operation> = new Map([
  ['AssociateSoftwareToken', associateSoftwareToken],
  ['ConfirmDevice', confirmDevice],
  ['ConfirmSignUp', confirmSignUp],
  ['ForgetDevice', forgetDevice],
  ['GetDevice', getDevice],
  ['GetTokensFromRefreshToken', getTokensFromRefreshToken],
  ['GetUser', getUser],
  ['GlobalSignOut', globalSignOut],
  ['InitiateAuth', initiateAuth],
  ['ListDevices', listDevices],
  ['ResendConfirmationCode', resendConfirmationCode],
  ['RespondToAuthChallenge', respondToAuthChallenge],
  ['RevokeToken', revokeToken],
  ['SetUserMFAPreference', setUserMfaPreference],
  ['SignUp', signUp],
  ['UpdateDeviceStatus', updateDeviceStatus],
  ['VerifySoftwareToken', verifySoftwareToken],
]);
