import type { AuthClient, UpdateMfaPreferenceInput } from '../auth-client.js';
import type { MfaType } from '../auth-types.js';

/** The last step of an enrolment: switches a factor on, unless it is on already. */
export interface SwitchOn {
  /** May be repeated after a failure. Rejects with an AuthError. */
  run(mfaType: MfaType, input: UpdateMfaPreferenceInput): Promise<void>;
  /** Another enrolment begins. */
  reset(): void;
}

/** Makes a {@link SwitchOn}. A factor that is on already is left as the user prefers it. */
export function createSwitchOn(auth: AuthClient): SwitchOn {
  /** It was off, and whether it is on by now is not known: the answer may have been lost, and with it the event. */
  let isUnsure = false;
  return {
    async run(mfaType, input) {
      isUnsure ||= !(await auth.fetchMFAPreference()).enabled?.includes(mfaType);
      if (isUnsure) await auth.updateMFAPreference(input);
      isUnsure = false;
    },
    reset() {
      isUnsure = false;
    },
  };
}
