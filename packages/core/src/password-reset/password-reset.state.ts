import type { CodeDeliveryDetails } from '../auth-types.js';
import type { Problem } from '../problems/problem.js';

/** The call that is under way. A `resetPassword` on the code step asks for another code. */
export type PasswordResetAction = 'resetPassword' | 'confirmResetPassword';

interface Interactive {
  readonly username: string;
  readonly busy: PasswordResetAction | null;
  readonly problem: Problem | null;
}

/** Where the way to a new password stands: a union on `step`. */
export type PasswordResetState =
  | (Interactive & { readonly step: 'ENTER_USERNAME' })
  | (Interactive & {
      readonly step: 'CONFIRM_RESET_PASSWORD_WITH_CODE';
      /** Absent when Cognito did not say where the code went, and for a username that does not exist. */
      readonly codeDeliveryDetails?: CodeDeliveryDetails;
      /** Counts the codes asked for here; 0 when the user has one already. */
      readonly codesSent: number;
    })
  | { readonly step: 'DONE'; readonly username: string };

/** The beginning. */
export const passwordResetStart = {
  step: 'ENTER_USERNAME',
  username: '',
  busy: null,
  problem: null,
} as const satisfies PasswordResetState;
