import type { TotpSetupDetails } from '../auth-client.js';
import type { Problem } from '../problems/problem.js';

export type TotpSetupAction = 'setUpTOTP' | 'verifyTOTPSetup' | 'updateMFAPreference';

interface Interactive {
  readonly busy: TotpSetupAction | null;
  readonly problem: Problem | null;
}

/** The state of an authenticator app's setup, for a signed-in user: a union on `step`. */
export type TotpSetupState =
  | (Interactive & { readonly step: 'NOT_STARTED' })
  | (Interactive & { readonly step: 'VERIFY_TOTP_SETUP'; readonly totpSetupDetails: TotpSetupDetails })
  /** The code was right, but the factor is not on yet. Switching it on needs no other code. */
  | (Interactive & { readonly step: 'ENABLE_TOTP' })
  | { readonly step: 'DONE' };

export type TotpSetupEvent =
  | { readonly type: 'begun'; readonly action: TotpSetupAction }
  | { readonly type: 'associated'; readonly totpSetupDetails: TotpSetupDetails }
  /** The code was right; the factor is switched on next. */
  | { readonly type: 'verified' }
  | { readonly type: 'enabled' }
  | { readonly type: 'failed'; readonly problem: Problem };

/**
 * Returns the state after an event. Pure: all I/O is in the flow.
 *
 * | step                | steps that can follow                  |
 * | ------------------- | -------------------------------------- |
 * | `NOT_STARTED`       | `VERIFY_TOTP_SETUP`                    |
 * | `VERIFY_TOTP_SETUP` | itself with a new key, `ENABLE_TOTP`   |
 * | `ENABLE_TOTP`       | `DONE`                                 |
 * | `DONE`              | `NOT_STARTED`, for another setup       |
 *
 * Every step can return to `NOT_STARTED` when the user cancels.
 */
export function nextTotpSetupState(state: TotpSetupState, event: TotpSetupEvent): TotpSetupState {
  switch (event.type) {
    case 'begun':
      return 'busy' in state ? { ...state, busy: event.action, problem: null } : state;
    case 'associated':
      return { step: 'VERIFY_TOTP_SETUP', totpSetupDetails: event.totpSetupDetails, busy: null, problem: null };
    case 'verified':
      return { step: 'ENABLE_TOTP', busy: 'updateMFAPreference', problem: null };
    case 'enabled':
      return { step: 'DONE' };
    case 'failed':
      return 'busy' in state ? { ...state, busy: null, problem: event.problem } : state;
    default:
      return event satisfies never;
  }
}
