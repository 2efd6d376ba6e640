import type { Store } from '../flow/store.js';
import type { TotpSetupState } from './totp-setup.state.js';

/** The set-up of an authenticator app as a store with actions, which never reject for a Problem. */
export interface TotpSetupFlow extends Store<TotpSetupState> {
  /** Shows a new key. An authenticator app that is in use goes on working until the code of the new one is verified. */
  setUpTOTP(): Promise<TotpSetupState>;
  /** Verifies the first code and makes TOTP the preferred factor; where TOTP is on already, the preference stays. */
  verifyTOTPSetup(code: string, options?: { friendlyDeviceName?: string }): Promise<TotpSetupState>;
  /** Does the half that is left when the code was right but switching on failed. */
  enableTotp(): Promise<TotpSetupState>;
  /** Drops the secret and goes back to the beginning. */
  cancel(): TotpSetupState;
}
