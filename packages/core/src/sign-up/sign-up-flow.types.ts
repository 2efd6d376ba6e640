import type { Store } from '../flow/store.js';
import type { SignUpState } from './sign-up.state.js';

/** The creation of an account as a store with actions, which never reject for a Problem. */
export interface SignUpFlow extends Store<SignUpState> {
  signUp(input: {
    username: string;
    password: string;
    email?: string;
    /** E.164, for example +4915112345678. */
    phoneNumber?: string;
    userAttributes?: Record<string, string>;
  }): Promise<SignUpState>;
  confirmSignUp(confirmationCode: string): Promise<SignUpState>;
  resendSignUpCode(): Promise<SignUpState>;
  /** Opens the confirmation of an account that was created before; `resend` asks for a new code at once. */
  startConfirmation(username: string, options?: { resend?: boolean }): Promise<SignUpState>;
  startOver(): SignUpState;
}
