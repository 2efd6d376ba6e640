import type { TotpSetupDetails } from '../auth-types.js';
import type { Problem } from '../problems/problem.js';

export type TotpSetupAction = 'setUpTOTP' | 'verifyTOTPSetup' | 'updateMFAPreference';

interface Interactive {
  readonly busy: TotpSetupAction | null;
  readonly problem: Problem | null;
}

/** Where the set-up of an authenticator app stands, for a signed-in user: a union on `step`. */
export type TotpSetupState =
  | (Interactive & { readonly step: 'NOT_STARTED' })
  | (Interactive & { readonly step: 'VERIFY_TOTP_SETUP'; readonly totpSetupDetails: TotpSetupDetails })
  /** The code was right, but switching the factor on failed: only that half is left, the code is not asked again. */
  | (Interactive & { readonly step: 'ENABLE_TOTP' })
  | { readonly step: 'DONE' };

/** The beginning. */
export const totpSetupStart = { step: 'NOT_STARTED', busy: null, problem: null } as const satisfies TotpSetupState;
