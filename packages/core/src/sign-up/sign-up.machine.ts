import type { CodeDeliveryDetails } from '../auth-client.js';
import type { Problem } from '../problems/problem.js';

export type SignUpAction = 'signUp' | 'confirmSignUp' | 'resendSignUpCode' | 'autoSignIn';

interface Interactive {
  readonly username: string;
  readonly busy: SignUpAction | null;
  readonly problem: Problem | null;
}

/** The state of a sign-up: a union on `step`. */
export type SignUpState =
  | (Interactive & { readonly step: 'ENTER_DETAILS' })
  | (Interactive & {
      readonly step: 'CONFIRM_SIGN_UP';
      readonly codeDeliveryDetails?: CodeDeliveryDetails;
      readonly codesSent: number;
    })
  /** The account is confirmed, and its user is being signed in. With a `problem`, `autoSignIn` tries again. */
  | (Interactive & { readonly step: 'COMPLETE_AUTO_SIGN_IN' })
  /** The sign-in asks for more, such as the setup of a second factor: `useSignIn` and `SignIn` resume it. */
  | { readonly step: 'CONTINUE_SIGN_IN'; readonly username: string }
  | {
      readonly step: 'DONE';
      readonly username: string;
      /** Present if the user is signed in too. `unwanted`: the pool remembers this device, though nobody asked for it. */
      readonly deviceRemembered?: 'not-asked' | 'unwanted';
    };

export type SignUpEvent =
  | { readonly type: 'begun'; readonly action: SignUpAction; readonly username?: string }
  /** A code is on its way, or the user enters one that was sent before. */
  | {
      readonly type: 'codeAwaited';
      readonly username: string;
      readonly sent: boolean;
      readonly codeDeliveryDetails?: CodeDeliveryDetails;
    }
  | { readonly type: 'confirmed'; readonly username: string; readonly deviceRemembered?: 'not-asked' | 'unwanted' }
  /** The account is confirmed: the sign-in begins. */
  | { readonly type: 'autoSignInBegun'; readonly username: string }
  | { readonly type: 'signInContinued'; readonly username: string }
  | { readonly type: 'failed'; readonly problem: Problem };

/**
 * Returns the state after an event. Pure: all I/O is in the flow.
 *
 * | step                    | steps that can follow                                                    |
 * | ----------------------- | ------------------------------------------------------------------------ |
 * | `ENTER_DETAILS`         | `CONFIRM_SIGN_UP`; `COMPLETE_AUTO_SIGN_IN`, `DONE` if no code is needed  |
 * | `CONFIRM_SIGN_UP`       | itself with a new code, `COMPLETE_AUTO_SIGN_IN`, `DONE`, `ENTER_DETAILS` |
 * | `COMPLETE_AUTO_SIGN_IN` | `DONE`, `CONTINUE_SIGN_IN`                                               |
 * | `CONTINUE_SIGN_IN`      | none: the sign-in takes over                                             |
 * | `DONE`                  | `ENTER_DETAILS`, when the flow starts over                               |
 */
export function nextSignUpState(state: SignUpState, event: SignUpEvent): SignUpState {
  switch (event.type) {
    case 'begun':
      if (!('busy' in state)) return state;
      return { ...state, busy: event.action, problem: null, username: event.username ?? state.username };
    case 'codeAwaited': {
      const before = state.step === 'CONFIRM_SIGN_UP' ? state : undefined;
      const codeDeliveryDetails = event.codeDeliveryDetails ?? before?.codeDeliveryDetails;
      return {
        step: 'CONFIRM_SIGN_UP',
        username: event.username,
        busy: null,
        problem: null,
        codesSent: (before?.codesSent ?? 0) + (event.sent ? 1 : 0),
        ...(codeDeliveryDetails && { codeDeliveryDetails }),
      };
    }
    case 'confirmed':
      return {
        step: 'DONE',
        username: event.username,
        ...(event.deviceRemembered && { deviceRemembered: event.deviceRemembered }),
      };
    case 'autoSignInBegun':
      return { step: 'COMPLETE_AUTO_SIGN_IN', username: event.username, busy: 'autoSignIn', problem: null };
    case 'signInContinued':
      return { step: 'CONTINUE_SIGN_IN', username: event.username };
    case 'failed':
      return 'busy' in state ? { ...state, busy: null, problem: event.problem } : state;
    default:
      return event satisfies never;
  }
}
