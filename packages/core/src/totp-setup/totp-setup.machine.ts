import type { TotpSetupDetails } from '../auth-types.js';
import type { Problem } from '../problems/problem.js';
import type { TotpSetupAction, TotpSetupState } from './totp-setup.state.js';

export type TotpSetupEvent =
  | { readonly type: 'begun'; readonly action: TotpSetupAction }
  | { readonly type: 'associated'; readonly totpSetupDetails: TotpSetupDetails }
  /** The code was right; switching on comes next. */
  | { readonly type: 'verified' }
  | { readonly type: 'enabled' }
  | { readonly type: 'failed'; readonly problem: Problem }
  | { readonly type: 'cancelled' };

/** As in `totp-setup.state.ts`, which is in another chunk: a module that two chunks share becomes a third. */
const start = { step: 'NOT_STARTED', busy: null, problem: null } as const satisfies TotpSetupState;

/** The state after an event. Pure: all I/O is in the flow. */
export function nextTotpSetupState(state: TotpSetupState, event: TotpSetupEvent): TotpSetupState {
  switch (event.type) {
    case 'begun':
      return 'busy' in state ? { ...state, busy: event.action, problem: null } : state;
    case 'associated':
      return { step: 'VERIFY_TOTP_SETUP', totpSetupDetails: event.totpSetupDetails, busy: null, problem: null };
    case 'verified':
      return { step: 'ENABLE_TOTP', busy: 'updateMFAPreference', problem: null };
    case 'enabled':
      return { step: 'DONE' };
    case 'failed':
      return 'busy' in state ? { ...state, busy: null, problem: event.problem } : state;
    case 'cancelled':
      return start;
    default:
      return event satisfies never;
  }
}
