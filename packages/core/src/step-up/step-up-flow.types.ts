import type { AuthTokens } from '../auth-client.js';
import type { Store } from '../flow/store.js';
import type { Problem } from '../problems/problem.js';
import type { SignInFlow } from '../sign-in/sign-in-flow.types.js';
import type { StepUpState } from './step-up.state.js';

/** What became of a guarded action. */
export type StepUpOutcome<Result> =
  | { readonly outcome: 'done'; readonly value: Result }
  /** The check was left, or the session ended meanwhile: the action did not run. */
  | { readonly outcome: 'cancelled' }
  /** The check could not begin, for example since nobody is signed in. */
  | { readonly outcome: 'failed'; readonly problem: Problem };

export interface StepUpGuardOptions {
  /** How old the last check may be, milliseconds. At most, and by default, the life of a grant. */
  maxAge?: number;
  /**
   * Whether the action was refused for want of a fresh check, as by a back end that looks at `auth_time` (RFC 9470).
   * The user is then asked, and the action runs once more.
   */
  needsStepUp?: (error: unknown) => boolean;
}

/**
 * Asks for the password, and for the second factor of those who have one, before an action that deserves it.
 * The check is a sign-in of its own that is thrown away: the session, its tokens and its device stay as they are.
 * It shields against somebody at an unlocked screen. What must hold against more, the back end checks in the tokens.
 */
export interface StepUpFlow
  extends Store<StepUpState>,
    Pick<StepUpSteps, 'selectMfaType' | 'resendSignInCode' | 'tryAnotherWay' | 'startOver'> {
  /**
   * Runs the action, after a check unless one was passed not long ago. The action gets the tokens of the check, whose
   * `auth_time` says when it was. What the action rejects with is passed on.
   */
  guard<Result>(
    action: (tokens: AuthTokens) => Result | Promise<Result>,
    options?: StepUpGuardOptions,
  ): Promise<StepUpOutcome<Result>>;
  confirmPassword(password: string): Promise<StepUpState>;
  /** Answers the step on the screen, as in a sign-in. */
  confirmSignIn(challengeResponse: string): Promise<StepUpState>;
  /** Leaves the check: guarded actions that wait for it do not run, and all is as it was before. */
  cancel(): void;
  /** Ends the grant before its time. */
  revoke(): void;
}

type StepUpSteps = {
  [Action in keyof SignInFlow]: SignInFlow[Action] extends (...input: infer Input) => unknown
    ? (...input: Input) => Promise<StepUpState>
    : never;
};
