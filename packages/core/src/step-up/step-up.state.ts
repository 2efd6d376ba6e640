import type { SignInState } from '../sign-in/sign-in.state.js';

/**
 * Whether somebody proved again who they are: a union on `step`. While a check runs it has the steps of a sign-in;
 * on `ENTER_CREDENTIALS` the `username` is that of the session, so only the password is to be asked.
 */
export type StepUpState =
  /** Nothing is asked and nothing is granted. */
  | { readonly step: 'IDLE' }
  | Exclude<SignInState, { readonly step: 'DONE' }>
  /** Guarded actions run without a question until `expiresAt`, epoch milliseconds. */
  | { readonly step: 'GRANTED'; readonly expiresAt: number };
