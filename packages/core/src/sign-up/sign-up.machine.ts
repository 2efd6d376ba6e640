import type { CodeDeliveryDetails } from '../auth-types.js';
import type { Problem } from '../problems/problem.js';
import type { SignUpAction, SignUpState } from './sign-up.state.js';

export type SignUpEvent =
  | { readonly type: 'begun'; readonly action: SignUpAction; readonly username?: string }
  /** A code is on its way, or one that was sent before is to be entered. */
  | {
      readonly type: 'codeAwaited';
      readonly username: string;
      readonly sent: boolean;
      readonly codeDeliveryDetails?: CodeDeliveryDetails;
    }
  | { readonly type: 'confirmed'; readonly username: string }
  | { readonly type: 'failed'; readonly problem: Problem }
  | { readonly type: 'startedOver' };

/** As in `sign-up.state.ts`, which is in another chunk: a module that two chunks share becomes a third. */
const start = {
  step: 'ENTER_DETAILS',
  username: '',
  busy: null,
  problem: null,
} as const satisfies SignUpState;

/** The state after an event. Pure: all I/O is in the flow. */
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
    case 'startedOver':
      return { ...start, username: state.username };
    default:
      return event satisfies never;
  }
}
