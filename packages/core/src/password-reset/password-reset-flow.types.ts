import type { Store } from '../flow/store.js';
import type { PasswordResetState } from './password-reset.state.js';

/** The way to a new password without the old one, as a store with actions, which never reject for a Problem. */
export interface PasswordResetFlow extends Store<PasswordResetState> {
  /** Sends a code. For a username that does not exist it looks the same, so that nobody can find out who has an account. */
  resetPassword(username: string): Promise<PasswordResetState>;
  /** Takes the code and the new password; what remains is to sign in. */
  confirmResetPassword(input: { confirmationCode: string; newPassword: string }): Promise<PasswordResetState>;
  /** Sends another code for the same username; the one before it no longer counts. */
  resendResetCode(): Promise<PasswordResetState>;
  /** Opens the code step for a code that was sent before: by an administrator, or before a reload. Nothing is sent. */
  startConfirmation(username: string): PasswordResetState;
  /** Goes back to the username, which is kept. */
  startOver(): PasswordResetState;
}
