import type { UpdateMfaPreferenceInput } from '../auth-client.js';
import type { Store } from '../flow/store.js';
import type { MfaPreferenceState } from './mfa-preference.state.js';

export interface MfaPreferenceOptions {
  /**
   * Whether the pool demands a second factor (MfaConfiguration ON). Left out, it is learned from the first attempt to
   * switch the last factor off: Cognito tells it to no client.
   */
  mfaRequired?: boolean;
}

/** The verification methods as a store with actions, which never reject for a Problem. */
export interface MfaPreferenceFlow extends Store<MfaPreferenceState> {
  load(): Promise<MfaPreferenceState>;
  /**
   * Shows the change at once and takes it back if Cognito refuses. What is so already is not sent, and neither is what
   * would lock the user out: `problem` then says what to do first.
   *
   * @throws Error for two PREFERRED factors, which is a mistake in code.
   */
  updateMFAPreference(input: UpdateMfaPreferenceInput): Promise<MfaPreferenceState>;
}
