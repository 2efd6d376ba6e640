import type { CodeDeliveryDetails } from '../auth-client.js';
import type { Problem } from '../problems/problem.js';

export type FactorEnrolmentAction =
  | 'updateUserAttribute'
  | 'sendUserAttributeVerificationCode'
  | 'confirmUserAttribute'
  | 'updateMFAPreference';

/** The factors whose codes are delivered. An authenticator app has its own setup. */
export type DeliveredFactor = 'SMS' | 'EMAIL';

interface Interactive {
  readonly mfaType: DeliveredFactor;
  /** The phone number or email address; '' until known. */
  readonly destination: string;
  readonly busy: FactorEnrolmentAction | null;
  readonly problem: Problem | null;
}

/** The state of the enrolment of text messages or email, for a signed-in user: a union on `step`. */
export type FactorEnrolmentState =
  | { readonly step: 'NOT_STARTED' }
  | (Interactive & { readonly step: 'ENTER_ATTRIBUTE' })
  | (Interactive & {
      readonly step: 'CONFIRM_ATTRIBUTE_WITH_CODE';
      readonly codeDeliveryDetails: CodeDeliveryDetails;
      /** The number of codes sent, 1 with the first. */
      readonly codesSent: number;
    })
  /** The code was right, but the factor is not on yet. Switching it on needs no other code. */
  | (Interactive & { readonly step: 'ENABLE_FACTOR' })
  | { readonly step: 'DONE'; readonly mfaType: DeliveredFactor };

export type FactorEnrolmentEvent =
  | { readonly type: 'started'; readonly mfaType: DeliveredFactor; readonly destination: string }
  | { readonly type: 'begun'; readonly action: FactorEnrolmentAction; readonly destination?: string }
  | { readonly type: 'codeSent'; readonly codeDeliveryDetails: CodeDeliveryDetails }
  /** The code was right, or the destination was verified before; the factor is switched on next. */
  | { readonly type: 'verified' }
  | { readonly type: 'enabled' }
  | { readonly type: 'failed'; readonly problem: Problem }
  | { readonly type: 'changing' };

/**
 * Returns the state after an event. Pure: all I/O is in the flow.
 *
 * | step                          | steps that can follow                                          |
 * | ----------------------------- | -------------------------------------------------------------- |
 * | `NOT_STARTED`                 | `ENTER_ATTRIBUTE`                                              |
 * | `ENTER_ATTRIBUTE`             | `CONFIRM_ATTRIBUTE_WITH_CODE`; `ENABLE_FACTOR` if verified     |
 * | `CONFIRM_ATTRIBUTE_WITH_CODE` | itself with a new code, `ENABLE_FACTOR`, `ENTER_ATTRIBUTE`     |
 * | `ENABLE_FACTOR`               | `DONE`                                                         |
 *
 * Every step can go to `ENTER_ATTRIBUTE` when another enrolment starts, and to `NOT_STARTED` when the user cancels.
 */
export function nextFactorEnrolmentState(
  state: FactorEnrolmentState,
  event: FactorEnrolmentEvent,
): FactorEnrolmentState {
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
