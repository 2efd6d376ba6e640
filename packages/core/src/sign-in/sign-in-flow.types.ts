import type { AuthClient } from '../auth-client.js';
import type { MfaType } from '../auth-types.js';
import type { Store } from '../flow/store.js';
import type { Problem } from '../problems/problem.js';
import type { SignInState } from './sign-in.state.js';

/** The sign-in as a store with actions. Each action resolves to the resulting state and never rejects for a Problem. */
export interface SignInFlow extends Store<SignInState> {
  signIn(input: { username: string; password: string }): Promise<SignInState>;
  /** Answers the step on the screen: a code, a new password or an e-mail address. */
  confirmSignIn(
    challengeResponse: string,
    options?: { rememberDevice?: boolean; userAttributes?: Record<string, string> },
  ): Promise<SignInState>;
  /** Answers a selection step. */
  selectMfaType(mfaType: MfaType): Promise<SignInState>;
  /** Sends a new code and stays on the step. Without the credentials in memory it goes back to them, username kept. */
  resendSignInCode(): Promise<SignInState>;
  /** Goes back to the choice of factor. Without the credentials in memory it goes back to them, username kept. */
  tryAnotherWay(): Promise<SignInState>;
  /** Goes back to the credentials and forgets the sign-in under way. `username` and `problem` are what they show then. */
  startOver(options?: { username?: string; problem?: Problem }): Promise<SignInState>;
  /** Takes up the sign-in that a reload interrupted in this tab. */
  resume(): Promise<SignInState>;
}

/** The part of it that loads later. */
export interface LoadedSignInFlow extends Omit<SignInFlow, 'resume'> {
  /** Shows the sign-in that was asked for, unless another has begun. */
  takeUp(asked: ReturnType<AuthClient['resumeSignIn']>): Promise<SignInState>;
}
