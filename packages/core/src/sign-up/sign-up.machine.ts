import type { CodeDeliveryDetails } from '../auth-client.js';
import type { Problem } from '../problems/problem.js';

export type SignUpAction = 'signUp' | 'confirmSignUp' | 'resendSignUpCode';

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
  | { readonly step: 'DONE'; readonly username: string };

export type SignUpEvent =
  | { readonly type: 'begun'; readonly action: SignUpAction; readonly username?: string }
  /** A code is on its way, or the user enters one that was sent before. */
  | {
      readonly type: 'codeAwaited';
      readonly username: string;
      readonly sent: boolean;
      readonly codeDeliveryDetails?: CodeDeliveryDetails;
    }
  | { readonly type: 'confirmed'; readonly username: string }
  | { readonly type: 'failed'; readonly problem: Problem };

/**
 * Returns the state after an event. Pure: all I/O is in the flow.
 *
 * | step              | steps that can follow                           |
 * | ----------------- | ----------------------------------------------- |
 * | `ENTER_DETAILS`   | `CONFIRM_SIGN_UP`; `DONE` if no code is needed  |
 * | `CONFIRM_SIGN_UP` | itself with a new code, `DONE`, `ENTER_DETAILS` |
 * | `DONE`            | `ENTER_DETAILS`, when the flow starts over      |
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
      return { step: 'DONE', username: event.username };
    case 'failed':
      return 'busy' in state ? { ...state, busy: null, problem: event.problem } : state;
    default:
      return event satisfies never;
  }
}
