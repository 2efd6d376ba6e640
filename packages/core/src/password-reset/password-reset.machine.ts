import type { CodeDeliveryDetails } from '../auth-types.js';
import type { Problem } from '../problems/problem.js';
import type { PasswordResetAction, PasswordResetState } from './password-reset.state.js';

export type PasswordResetEvent =
  | { readonly type: 'begun'; readonly action: PasswordResetAction; readonly username?: string }
  /** A code is on its way, or one that was sent before is to be entered. */
  | {
      readonly type: 'codeAwaited';
      readonly username: string;
      readonly sent: boolean;
      readonly codeDeliveryDetails?: CodeDeliveryDetails;
    }
  | { readonly type: 'confirmed' }
  | { readonly type: 'failed'; readonly problem: Problem }
  | { readonly type: 'startedOver' };

/** As in `password-reset.state.ts`, which is in another chunk: a module that two chunks share becomes a third. */
const start = {
  step: 'ENTER_USERNAME',
  username: '',
  busy: null,
  problem: null,
} as const satisfies PasswordResetState;

/** The state after an event. Pure: all I/O is in the flow. */
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
    case 'startedOver':
      return { ...start, username: state.username };
    default:
      return event satisfies never;
  }
}
