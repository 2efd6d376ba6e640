import type { CodeDeliveryDetails } from '../auth-types.js';
import type { Problem } from '../problems/problem.js';

export type SignUpAction = 'signUp' | 'confirmSignUp' | 'resendSignUpCode';

interface Interactive {
  readonly username: string;
  readonly busy: SignUpAction | null;
  readonly problem: Problem | null;
}

/** Where the creation of an account stands: a union on `step`. */
export type SignUpState =
  | (Interactive & { readonly step: 'ENTER_DETAILS' })
  | (Interactive & {
      readonly step: 'CONFIRM_SIGN_UP';
      readonly codeDeliveryDetails?: CodeDeliveryDetails;
      readonly codesSent: number;
    })
  | { readonly step: 'DONE'; readonly username: string };

/** The beginning. */
export const signUpStart = {
  step: 'ENTER_DETAILS',
  username: '',
  busy: null,
  problem: null,
} as const satisfies SignUpState;
