import type { MfaType } from '../auth-types.js';
import { type Problem, problem } from '../problems/problem.js';
import type { SignInOutput } from '../sign-in-output.js';
import type { SignInAction, SignInState } from './sign-in.state.js';

export type SignInEvent =
  | { readonly type: 'begun'; readonly action: SignInAction; readonly username?: string }
  | {
      readonly type: 'answered';
      readonly output: SignInOutput;
      readonly username: string;
      readonly canRestart: boolean;
      readonly deviceRemembered?: 'not-asked' | 'remembered' | 'failed';
      /** The same step with a new Session: what the user entered is still to be sent. */
      readonly goesOn?: boolean;
    }
  | { readonly type: 'failed'; readonly problem: Problem }
  | { readonly type: 'expired' }
  /** Back to the credentials; a problem says why, when it was not the user's wish. */
  | { readonly type: 'startedOver'; readonly username?: string | undefined; readonly problem?: Problem | undefined };

/** As in `sign-in.state.ts`, which is in another chunk: a module that two chunks share becomes a third. */
const start = {
  step: 'ENTER_CREDENTIALS',
  username: '',
  busy: null,
  problem: null,
} as const satisfies SignInState;

/** The state after an event. Pure: all I/O is in the flow. */
export function nextSignInState(state: SignInState, event: SignInEvent): SignInState {
  switch (event.type) {
    case 'begun':
      if (!('busy' in state)) return state;
      return {
        ...state,
        busy: event.action,
        // A step whose Session is dead stays dead until the answer: nobody should type into it meanwhile.
        problem: state.problem?.retry === 'restart' ? state.problem : null,
        username: event.username ?? state.username,
      };
    case 'answered':
      return stateOf(event, state);
    case 'failed':
      if (!('busy' in state)) return state;
      // Behind the password it was a renewal that failed: the password in memory is not the right one any more.
      if ('session' in state && event.problem.code === 'wrong-credentials') {
        return { ...start, username: state.username, problem: event.problem };
      }
      return { ...state, busy: null, problem: event.problem };
    case 'expired':
      if (!('session' in state) || state.busy !== null || state.problem?.retry === 'restart') return state;
      // The answer renews the Session by itself, so nobody has to be told.
      if (state.canRestart && !endsForTheUser(state)) return state;
      return { ...state, problem: problem('session-expired') };
    case 'startedOver':
      return { ...start, username: event.username ?? state.username, problem: event.problem ?? null };
    default:
      return event satisfies never;
  }
}

/** What the user has at hand is of no use any more: a code that came by message, the secret of a set-up. */
function endsForTheUser(state: SignInState): boolean {
  return 'codeDeliveryDetails' in state || state.step.endsWith('_SETUP');
}

function stateOf(event: SignInEvent & { type: 'answered' }, before: SignInState): SignInState {
  const { username, canRestart, output } = event;
  const step = output.nextStep;
  const busy = event.goesOn && 'busy' in before ? before.busy : null;
  const quiet = { username, busy, problem: null };
  switch (step.signInStep) {
    case 'CONFIRM_SIGN_IN_WITH_SMS_CODE':
    case 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE':
    case 'CONFIRM_SIGN_IN_WITH_TOTP_CODE':
      return {
        ...quiet,
        step: step.signInStep,
        mfaType: mfaTypeOfStep[step.signInStep],
        session: step.session,
        canRestart,
        otherMFATypes: (output.otherMFATypes ?? []).filter((type) => type !== mfaTypeOfStep[step.signInStep]),
        // An authenticator app is not sent anything.
        codesSent: before.step === step.signInStep ? before.codesSent + Number('codeDeliveryDetails' in step) : 1,
        ...('codeDeliveryDetails' in step ? { codeDeliveryDetails: step.codeDeliveryDetails } : {}),
      };
    case 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION':
    case 'CONTINUE_SIGN_IN_WITH_MFA_SETUP_SELECTION':
      return {
        ...quiet,
        step: step.signInStep,
        session: step.session,
        canRestart,
        allowedMFATypes: step.allowedMFATypes,
      };
    case 'CONTINUE_SIGN_IN_WITH_TOTP_SETUP':
      return {
        ...quiet,
        step: step.signInStep,
        session: step.session,
        canRestart,
        totpSetupDetails: step.totpSetupDetails,
      };
    case 'CONTINUE_SIGN_IN_WITH_EMAIL_SETUP':
      return { ...quiet, step: step.signInStep, session: step.session, canRestart };
    case 'CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED':
      return {
        ...quiet,
        step: step.signInStep,
        session: step.session,
        canRestart,
        missingAttributes: step.missingAttributes,
      };
    case 'CONFIRM_SIGN_UP':
    case 'RESET_PASSWORD':
      return { step: step.signInStep, username };
    case 'DONE':
      return { step: 'DONE', username, deviceRemembered: event.deviceRemembered ?? 'not-asked' };
    default:
      return step satisfies never;
  }
}

const mfaTypeOfStep = {
  CONFIRM_SIGN_IN_WITH_SMS_CODE: 'SMS',
  CONFIRM_SIGN_IN_WITH_EMAIL_CODE: 'EMAIL',
  CONFIRM_SIGN_IN_WITH_TOTP_CODE: 'TOTP',
} as const satisfies Record<string, MfaType>;
