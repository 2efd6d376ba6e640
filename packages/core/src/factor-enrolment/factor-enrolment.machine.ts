import type { CodeDeliveryDetails } from '../auth-types.js';
import type { Problem } from '../problems/problem.js';
import type { DeliveredFactor, FactorEnrolmentAction, FactorEnrolmentState } from './factor-enrolment.state.js';

export type FactorEnrolmentEvent =
  | { readonly type: 'started'; readonly mfaType: DeliveredFactor; readonly destination: string }
  | { readonly type: 'begun'; readonly action: FactorEnrolmentAction; readonly destination?: string }
  | { readonly type: 'codeSent'; readonly codeDeliveryDetails: CodeDeliveryDetails }
  /** The code was right, or the destination was proved before; switching on comes next. */
  | { readonly type: 'verified' }
  | { readonly type: 'enabled' }
  | { readonly type: 'failed'; readonly problem: Problem }
  | { readonly type: 'changing' }
  | { readonly type: 'cancelled' };

/** As in `factor-enrolment.state.ts`, which is in another chunk: a module that two chunks share becomes a third. */
const start = { step: 'NOT_STARTED' } as const satisfies FactorEnrolmentState;

/** The state after an event. Pure: all I/O is in the flow. */
export function nextFactorEnrolmentState(
  state: FactorEnrolmentState,
  event: FactorEnrolmentEvent,
): FactorEnrolmentState {
  if (event.type === 'cancelled') return start;
  if (event.type === 'started') {
    const { mfaType, destination } = event;
    return { step: 'ENTER_ATTRIBUTE', mfaType, destination, busy: null, problem: null };
  }
  if (!('busy' in state)) return state;
  const { mfaType, destination } = state;
  const quiet = { mfaType, destination, busy: null, problem: null };
  switch (event.type) {
    case 'begun':
      return { ...state, destination: event.destination ?? destination, busy: event.action, problem: null };
    case 'codeSent': {
      const codesSent = state.step === 'CONFIRM_ATTRIBUTE_WITH_CODE' ? state.codesSent + 1 : 1;
      const { codeDeliveryDetails } = event;
      return { ...quiet, step: 'CONFIRM_ATTRIBUTE_WITH_CODE', codeDeliveryDetails, codesSent };
    }
    case 'verified':
      return { ...quiet, step: 'ENABLE_FACTOR', busy: 'updateMFAPreference' };
    case 'enabled':
      return { step: 'DONE', mfaType };
    case 'failed':
      return { ...state, busy: null, problem: event.problem };
    case 'changing':
      return state.step === 'CONFIRM_ATTRIBUTE_WITH_CODE' ? { ...quiet, step: 'ENTER_ATTRIBUTE' } : state;
    default:
      return event satisfies never;
  }
}
