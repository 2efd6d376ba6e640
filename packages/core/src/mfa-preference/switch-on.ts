import type { AuthClient, MfaType, UpdateMfaPreferenceInput } from '../auth-client.js';

/** The last step of an enrolment: switches a factor on, unless it is on. */
export interface SwitchOn {
  /** Switches the factor on. Call it again after a failure. Rejects with an AuthError. */
  run(mfaType: MfaType, input: UpdateMfaPreferenceInput): Promise<void>;
  /** Forgets an earlier attempt, when another enrolment begins. */
  reset(): void;
}

/** Creates a {@link SwitchOn}. A factor that is on keeps the user's preference. */
export function createSwitchOn(auth: AuthClient): SwitchOn {
  /** True if the factor was off and may be on by now, because the answer was lost, and with it the event. */
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
