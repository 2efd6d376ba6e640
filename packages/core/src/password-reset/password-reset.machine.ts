import type { CodeDeliveryDetails } from '../auth-client.js';
import type { Problem } from '../problems/problem.js';

/** The call in progress. On the code step, `resetPassword` requests another code. */
export type PasswordResetAction = 'resetPassword' | 'confirmResetPassword';

interface Interactive {
  readonly username: string;
  readonly busy: PasswordResetAction | null;
  readonly problem: Problem | null;
}

/** The state of a password reset: a union on `step`. */
export type PasswordResetState =
  | (Interactive & { readonly step: 'ENTER_USERNAME' })
  | (Interactive & {
      readonly step: 'CONFIRM_RESET_PASSWORD_WITH_CODE';
      /** Absent if Cognito did not report where the code went, and for a username that does not exist. */
      readonly codeDeliveryDetails?: CodeDeliveryDetails;
      /** The number of codes requested here; 0 if the user already has one. */
      readonly codesSent: number;
    })
  | { readonly step: 'DONE'; readonly username: string };

export type PasswordResetEvent =
  | { readonly type: 'begun'; readonly action: PasswordResetAction; readonly username?: string }
  /** A code is on its way, or the user enters one that was sent before. */
  | {
      readonly type: 'codeAwaited';
      readonly username: string;
      readonly sent: boolean;
      readonly codeDeliveryDetails?: CodeDeliveryDetails;
    }
  | { readonly type: 'confirmed' }
  | { readonly type: 'failed'; readonly problem: Problem };

/**
 * Returns the state after an event. Pure: all I/O is in the flow.
 *
 * | step                               | steps that can follow                                 |
 * | ---------------------------------- | ----------------------------------------------------- |
 * | `ENTER_USERNAME`                   | `CONFIRM_RESET_PASSWORD_WITH_CODE`; `DONE` at Amplify |
 * | `CONFIRM_RESET_PASSWORD_WITH_CODE` | itself with a new code, `DONE`, `ENTER_USERNAME`      |
 * | `DONE`                             | `ENTER_USERNAME`, when the flow starts over           |
 */
export function nextPasswordResetState(state: PasswordResetState, event: PasswordResetEvent): PasswordResetState {
  switch (event.type) {
    case 'begun':
      if (!('busy' in state)) return state;
      return { ...state, busy: event.action, problem: null, username: event.username ?? state.username };
    case 'codeAwaited': {
      const before = state.step === 'CONFIRM_RESET_PASSWORD_WITH_CODE' ? state.codesSent : 0;
      return {
        step: 'CONFIRM_RESET_PASSWORD_WITH_CODE',
        username: event.username,
        busy: null,
        problem: null,
        codesSent: before + (event.sent ? 1 : 0),
        ...(event.codeDeliveryDetails && { codeDeliveryDetails: event.codeDeliveryDetails }),
      };
    }
    case 'confirmed':
      return { step: 'DONE', username: state.username };
    case 'failed':
      return 'busy' in state ? { ...state, busy: null, problem: event.problem } : state;
    default:
      return event satisfies never;
  }
}
