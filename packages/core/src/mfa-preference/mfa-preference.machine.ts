import type { UpdateMfaPreferenceInput } from '../auth-client.js';
import type { Problem } from '../problems/problem.js';
import { type MfaFactor, withPreference } from './user-factors.js';

/** The state of the user's verification methods: a union on `step`. */
export type MfaPreferenceState =
  | { readonly step: 'LOADING' }
  | { readonly step: 'FAILED'; readonly problem: Problem }
  | {
      readonly step: 'READY';
      readonly factors: readonly MfaFactor[];
      /** True if a passkey counts as both factors. */
      readonly passkey: boolean;
      /** The change in progress. `factors` shows it once Cognito has made it. */
      readonly busy: UpdateMfaPreferenceInput | null;
      readonly problem: Problem | null;
    };

export type MfaPreferenceEvent =
  | { readonly type: 'loading' }
  | {
      readonly type: 'loaded';
      readonly factors: readonly MfaFactor[];
      readonly passkey: boolean;
      /** It follows a change, whose Problem stays. */
      readonly isOwed?: boolean;
    }
  | { readonly type: 'loadFailed'; readonly problem: Problem }
  | { readonly type: 'updating'; readonly input: UpdateMfaPreferenceInput }
  | { readonly type: 'updated' }
  /** Not sent: the change would have locked the user out. */
  | { readonly type: 'refused'; readonly problem: Problem }
  | { readonly type: 'updateFailed'; readonly problem: Problem };

/**
 * Returns the state after an event. Pure: all I/O is in the flow.
 *
 * | step      | steps that can follow                       |
 * | --------- | ------------------------------------------- |
 * | `LOADING` | `READY`, `FAILED`                           |
 * | `FAILED`  | `LOADING`, on another try                   |
 * | `READY`   | itself with each change, `FAILED` on reload |
 */
export function nextMfaPreferenceState(state: MfaPreferenceState, event: MfaPreferenceEvent): MfaPreferenceState {
  switch (event.type) {
    case 'loading':
      // The list stays on the screen while it reloads.
      return state.step === 'READY' ? state : { step: 'LOADING' };
    case 'loaded': {
      const { factors, passkey, isOwed } = event;
      const problem = isOwed && state.step === 'READY' ? state.problem : null;
      return { step: 'READY', factors, passkey, busy: null, problem };
    }
    case 'loadFailed':
      return { step: 'FAILED', problem: event.problem };
    case 'updating':
      return state.step === 'READY' ? { ...state, busy: event.input, problem: null } : state;
    case 'updated':
      if (state.step !== 'READY') return state;
      return {
        ...state,
        factors: withPreference(state.factors, state.busy ?? {}),
        passkey: state.busy?.passkey ? state.busy.passkey === 'ENABLED' : state.passkey,
        busy: null,
      };
    case 'refused':
      return state.step === 'READY' ? { ...state, problem: event.problem } : state;
    case 'updateFailed':
      return state.step === 'READY' ? { ...state, busy: null, problem: event.problem } : state;
    default:
      return event satisfies never;
  }
}
