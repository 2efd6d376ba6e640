import type { Problem } from '../problems/problem.js';

export type PasswordChangeAction = 'updatePassword' | 'secureOthers';

/** The state of a password change: a union on `step`. */
export type PasswordChangeState =
  | { readonly step: 'ENTER_PASSWORDS'; readonly busy: 'updatePassword' | null; readonly problem: Problem | null }
  /** The password is changed. Other sessions continue, and other devices are still remembered. */
  | { readonly step: 'SECURE_OTHERS'; readonly busy: 'secureOthers' | null; readonly problem: Problem | null }
  | { readonly step: 'DONE'; readonly securedOthers: boolean };

export type PasswordChangeEvent =
  | { readonly type: 'begun'; readonly action: PasswordChangeAction }
  | { readonly type: 'failed'; readonly problem: Problem }
  | { readonly type: 'changed' }
  | { readonly type: 'ended'; readonly securedOthers: boolean };

/**
 * Returns the state after an event. Pure: all I/O is in the flow.
 *
 * | step              | steps that can follow               |
 * | ----------------- | ----------------------------------- |
 * | `ENTER_PASSWORDS` | `SECURE_OTHERS`                     |
 * | `SECURE_OTHERS`   | `DONE`                              |
 * | `DONE`            | `ENTER_PASSWORDS`, on another start |
 */
export function nextPasswordChangeState(state: PasswordChangeState, event: PasswordChangeEvent): PasswordChangeState {
  switch (event.type) {
    case 'begun':
      return state.step === 'DONE' ? state : ({ ...state, busy: event.action, problem: null } as PasswordChangeState);
    case 'failed':
      return state.step === 'DONE' ? state : { ...state, busy: null, problem: event.problem };
    case 'changed':
      return { step: 'SECURE_OTHERS', busy: null, problem: null };
    case 'ended':
      return { step: 'DONE', securedOthers: event.securedOthers };
    default:
      return event satisfies never;
  }
}
