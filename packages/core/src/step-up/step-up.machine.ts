import type { SignInState } from '../sign-in/sign-in.machine.js';
import type { GuardedAction } from './guarded-actions.js';

/**
 * The state of a step-up: a union on `step`. A running check has the steps of a sign-in. On `ENTER_CREDENTIALS`, `username`
 * is the signed-in user, so the screen asks only for the password. `guardedAction` is what the check is for, if it has a name.
 */
export type StepUpState =
  /** No check is running and nothing is granted. */
  | { readonly step: 'IDLE' }
  | (Exclude<SignInState, { readonly step: 'DONE' }> & { readonly guardedAction?: GuardedAction })
  /** Guarded actions run without a check until `expiresAt`, epoch milliseconds. */
  | { readonly step: 'GRANTED'; readonly expiresAt: number };

export type StepUpEvent =
  /** The check moved on to another state. */
  | { readonly type: 'checking'; readonly check: SignInState; readonly guardedAction?: GuardedAction }
  | { readonly type: 'granted'; readonly expiresAt: number }
  /** The user left the check; an earlier grant is still good until `expiresAt`. */
  | { readonly type: 'cancelled'; readonly expiresAt?: number }
  /** The grant, or the session that it belongs to, has ended. */
  | { readonly type: 'ended' };

export const stepUpStart = { step: 'IDLE' } as const satisfies StepUpState;

/**
 * Returns the state after an event. Pure: all I/O is in the flow.
 *
 * | step                 | steps that can follow                                 |
 * | -------------------- | ----------------------------------------------------- |
 * | `IDLE`               | `ENTER_CREDENTIALS`                                   |
 * | the steps of a check | those of a sign-in, `GRANTED`; `IDLE` if the user leaves |
 * | `GRANTED`            | `ENTER_CREDENTIALS` for a fresh check, `IDLE` at its end |
 */
export function nextStepUpState(state: StepUpState, event: StepUpEvent): StepUpState {
  switch (event.type) {
    case 'checking':
      // A finished sign-in is not a grant yet.
      if (event.check.step === 'DONE') return state;
      return event.guardedAction ? { ...event.check, guardedAction: event.guardedAction } : event.check;
    case 'granted':
    case 'cancelled':
      return event.expiresAt === undefined ? stepUpStart : { step: 'GRANTED', expiresAt: event.expiresAt };
    case 'ended':
      return stepUpStart;
    default:
      return event satisfies never;
  }
}
