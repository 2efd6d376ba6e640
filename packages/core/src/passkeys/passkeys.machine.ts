import type { AuthWebAuthnCredential, PasskeySupport } from '../auth-client.js';
import type { Problem } from '../problems/problem.js';

/** The change in progress, named after its action. */
export type PasskeysAction = 'addPasskey' | 'renamePasskey' | 'removePasskey';

/** The state of the user's passkeys: a union on `step`. */
export type PasskeysState =
  | { readonly step: 'LOADING' }
  | { readonly step: 'FAILED'; readonly problem: Problem }
  | {
      readonly step: 'READY';
      readonly passkeys: readonly AuthWebAuthnCredential[];
      /** Passkeys in this browser. Those of the user can be listed and removed anywhere. */
      readonly support: PasskeySupport;
      /**
       * True if the user has a second factor beside which a passkey does not count as both. Cognito then takes no passkey at a
       * sign-in: it wants the password and a code.
       */
      readonly isShutOut: boolean;
      readonly busy: PasskeysAction | null;
      /** The passkey that is being renamed or removed. */
      readonly busyId: string | null;
      readonly problem: Problem | null;
      /** The id of the passkey that was just added, so that a screen can announce and name it. */
      readonly addedId: string | null;
    };

export type PasskeysEvent =
  | { readonly type: 'loading' }
  | {
      readonly type: 'loaded';
      readonly passkeys: readonly AuthWebAuthnCredential[];
      readonly support: PasskeySupport;
      readonly isShutOut: boolean;
      readonly addedId?: string;
      /** It follows a change, whose Problem and new passkey stay. */
      readonly isOwed?: boolean;
    }
  | { readonly type: 'loadFailed'; readonly problem: Problem }
  | { readonly type: 'begun'; readonly action: PasskeysAction; readonly credentialId?: string }
  | { readonly type: 'failed'; readonly problem: Problem };

/**
 * Returns the state after an event. Pure: all I/O is in the flow.
 *
 * | step      | steps that can follow                       |
 * | --------- | ------------------------------------------- |
 * | `LOADING` | `READY`, `FAILED`                           |
 * | `FAILED`  | `LOADING`, on another try                   |
 * | `READY`   | itself with each change, `FAILED` on reload |
 */
export function nextPasskeysState(state: PasskeysState, event: PasskeysEvent): PasskeysState {
  switch (event.type) {
    case 'loading':
      // The list stays on the screen while it reloads.
      return state.step === 'READY' ? state : { step: 'LOADING' };
    case 'loaded': {
      const { passkeys, support, isShutOut, isOwed } = event;
      const { addedId = null, problem = null } = isOwed && state.step === 'READY' ? state : { addedId: event.addedId };
      return { step: 'READY', passkeys, support, isShutOut, addedId, busy: null, busyId: null, problem };
    }
    case 'loadFailed':
      return { step: 'FAILED', problem: event.problem };
    case 'begun':
      if (state.step !== 'READY') return state;
      return { ...state, busy: event.action, busyId: event.credentialId ?? null, problem: null, addedId: null };
    case 'failed':
      return state.step === 'READY' ? { ...state, busy: null, busyId: null, problem: event.problem } : state;
    default:
      return event satisfies never;
  }
}
