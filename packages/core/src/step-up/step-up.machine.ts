import type { SignInState } from '../sign-in/sign-in.state.js';
import type { StepUpState } from './step-up.state.js';

export type StepUpEvent =
  /** The check moved on. */
  | { readonly type: 'checking'; readonly check: SignInState }
  | { readonly type: 'granted'; readonly expiresAt: number }
  /** The check was left; a grant that was there before it is still good until `expiresAt`. */
  | { readonly type: 'cancelled'; readonly expiresAt?: number }
  /** The grant is over, or the session that it belongs to. */
  | { readonly type: 'ended' };

export const stepUpStart = { step: 'IDLE' } as const satisfies StepUpState;

/** The state after an event. Pure: all I/O is in the flow. */
export function nextStepUpState(state: StepUpState, event: StepUpEvent): StepUpState {
  switch (event.type) {
    case 'checking':
      // The end of the sign-in is not the grant yet.
      return event.check.step === 'DONE' ? state : event.check;
    case 'granted':
    case 'cancelled':
      return event.expiresAt === undefined ? stepUpStart : { step: 'GRANTED', expiresAt: event.expiresAt };
    case 'ended':
      return stepUpStart;
    default:
      return event satisfies never;
  }
}
