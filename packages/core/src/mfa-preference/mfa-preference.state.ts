import type { UpdateMfaPreferenceInput } from '../auth-client.js';
import type { MfaType } from '../auth-types.js';
import type { Problem } from '../problems/problem.js';

/** One factor of the signed-in user. */
export interface MfaFactor {
  readonly mfaType: MfaType;
  readonly enabled: boolean;
  readonly preferred: boolean;
  /** The phone number or e-mail address that codes go to; absent for TOTP and when there is none. */
  readonly destination?: string;
  /** Whether a code has proved that the user reads what goes to `destination`; absent without one. */
  readonly verified?: boolean;
}

/** The verification methods of the signed-in user: a union on `step`. */
export type MfaPreferenceState =
  | { readonly step: 'LOADING' }
  | { readonly step: 'FAILED'; readonly problem: Problem }
  | {
      readonly step: 'READY';
      readonly factors: readonly MfaFactor[];
      /** The change under way; `factors` shows it as done already and goes back if it fails. */
      readonly busy: UpdateMfaPreferenceInput | null;
      readonly problem: Problem | null;
    };

/** The beginning. */
export const mfaPreferenceStart = { step: 'LOADING' } as const satisfies MfaPreferenceState;
