import type { AuthClient, MfaType, UpdateMfaPreferenceInput } from '../auth-client.js';
import { turningOn } from './user-factors.js';

/** The last step of an enrolment: switches a factor on, unless it is on. */
export interface SwitchOn {
  /** Switches the factor on, as `turningOn` does. Call it again after a failure. Rejects with an AuthError. */
  run(mfaType: MfaType): Promise<void>;
  /** Forgets an earlier attempt, when another enrolment begins. */
  reset(): void;
}

/** Creates a {@link SwitchOn}. A factor that is on keeps the user's preference. */
export function createSwitchOn(auth: AuthClient): SwitchOn {
  /** Present if the factor was off and may be on by now, because the answer was lost, and with it the event. */
  let update: UpdateMfaPreferenceInput | undefined;
  return {
    async run(mfaType) {
      if (!update) {
        const preference = await auth.fetchMFAPreference();
        if (preference.enabled?.includes(mfaType)) return;
        update = turningOn(preference, mfaType);
      }
      await auth.updateMFAPreference(update);
      update = undefined;
    },
    reset() {
      update = undefined;
    },
  };
}
