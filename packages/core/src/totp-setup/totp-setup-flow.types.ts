import type { Store } from '../client/store.js';
import type { TotpSetupState } from './totp-setup.state.js';

/** The set-up of an authenticator app as a store with actions, which never reject for a Problem. */
export interface TotpSetupFlow extends Store<TotpSetupState> {
  setUpTOTP(): Promise<TotpSetupState>;
  /** Verifies the first code and makes TOTP the preferred factor. */
  verifyTOTPSetup(code: string, options?: { friendlyDeviceName?: string }): Promise<TotpSetupState>;
  /** Does the half that is left when the code was right but switching on failed. */
  enableTotp(): Promise<TotpSetupState>;
  /** Drops the secret and goes back to the beginning. */
  cancel(): TotpSetupState;
}
