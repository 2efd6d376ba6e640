import type { UpdateMfaPreferenceInput } from '../client/auth-client.js';
import type { Store } from '../client/store.js';
import type { MfaPreferenceState } from './mfa-preference.state.js';

/** The verification methods as a store with actions, which never reject for a Problem. */
export interface MfaPreferenceFlow extends Store<MfaPreferenceState> {
  load(): Promise<MfaPreferenceState>;
  /** Shows the change at once and takes it back if Cognito refuses. */
  updateMFAPreference(input: UpdateMfaPreferenceInput): Promise<MfaPreferenceState>;
}
