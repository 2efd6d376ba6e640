import type {
  AuthAdditionalInfo,
  AuthFactorType,
  CodeDeliveryDetails,
  MfaType,
  SignInOutput,
  SignInSession,
  TotpSetupDetails,
} from '../auth-client.js';
import { factors, mfaTypes } from '../factors/factors.js';
import { type Problem, problem } from '../problems/problem.js';

/** The call in progress, named after the action that began it. */
export type SignInAction = 'signIn' | 'confirmSignIn' | 'resendSignInCode' | 'tryAnotherWay' | 'resume';

interface Interactive {
  readonly username: string;
  readonly busy: SignInAction | null;
  readonly problem: Problem | null;
}

interface Challenge extends Interactive {
  readonly session: SignInSession;
  /** False after a reload, which drops the password: a new code then needs a new sign-in. */
  readonly canRestart: boolean;
}

/** The shortest and the longest code. They differ where the length of a code is not known before it arrives. */
export interface CodeLength {
  readonly min: number;
  readonly max: number;
}

export interface SignInCodeStep extends Challenge {
  readonly step: 'CONFIRM_SIGN_IN_WITH_SMS_CODE' | 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE' | 'CONFIRM_SIGN_IN_WITH_TOTP_CODE';
  readonly mfaType: MfaType;
  readonly codeDeliveryDetails?: CodeDeliveryDetails;
  /** The other factors that the user can choose; empty if Cognito offered no choice. */
  readonly otherMFATypes: readonly MfaType[];
  /** The first factors that the user can choose instead, for a code as first factor; empty for a second factor. */
  readonly availableChallenges: readonly AuthFactorType[];
  /** The number of characters of the code. Cognito sends six digits by text message, and has been seen to send eight by email. */
  readonly codeLength: CodeLength;
  /** The number of codes sent for this step, so that a screen can announce a new one. */
  readonly codesSent: number;
}

/** The state of a sign-in: a union on `step`. Interactive steps stay on the screen while a call runs. */
export type SignInState =
  | (Interactive & { readonly step: 'ENTER_CREDENTIALS' })
  | SignInCodeStep
  /** The choice of a first factor. `problem` says why a passkey did not work. It does not expire, nor does the password. */
  | (Interactive & {
      readonly step: 'CONTINUE_SIGN_IN_WITH_FIRST_FACTOR_SELECTION';
      readonly availableChallenges: readonly AuthFactorType[];
    })
  | (Interactive & {
      readonly step: 'CONFIRM_SIGN_IN_WITH_PASSWORD';
      readonly availableChallenges: readonly AuthFactorType[];
    })
  | (Challenge & {
      readonly step: 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION';
      readonly allowedMFATypes: readonly MfaType[];
      /** The factor of the user's last sign-in in this browser. */
      readonly lastUsedMFAType?: MfaType;
      /** Masked destinations of the codes of earlier sign-ins in this browser. */
      readonly codeDestinations?: Readonly<Partial<Record<MfaType, string>>>;
    })
  | (Challenge & {
      readonly step: 'CONTINUE_SIGN_IN_WITH_MFA_SETUP_SELECTION';
      readonly allowedMFATypes: readonly MfaType[];
    })
  | (Challenge & { readonly step: 'CONTINUE_SIGN_IN_WITH_TOTP_SETUP'; readonly totpSetupDetails: TotpSetupDetails })
  | (Challenge & { readonly step: 'CONTINUE_SIGN_IN_WITH_EMAIL_SETUP' })
  | (Challenge & {
      readonly step: 'CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED';
      readonly missingAttributes: readonly string[];
    })
  /** A challenge of your own Lambda triggers, which has the names and texts of `additionalInfo`. */
  | (Challenge & {
      readonly step: 'CONFIRM_SIGN_IN_WITH_CUSTOM_CHALLENGE';
      readonly additionalInfo: AuthAdditionalInfo;
      /** 1 for the first challenge in a row, so that a screen can tell another one, which can follow a right or a wrong answer. */
      readonly round: number;
    })
  | { readonly step: 'CONFIRM_SIGN_UP'; readonly username: string }
  | { readonly step: 'RESET_PASSWORD'; readonly username: string }
  | {
      readonly step: 'DONE';
      readonly username: string;
      /** The outcome of remembering this device. */
      readonly deviceRemembered: DeviceRemembered;
    };

/**
 * The outcome of remembering a device. `unwanted`: the user did not ask for it, but the pool remembers every device, and the
 * request not to got no answer. The next refresh of the session sends it again.
 */
type DeviceRemembered = 'not-asked' | 'remembered' | 'failed' | 'unwanted';

/** The steps that answer a challenge from Cognito. */
export type SignInChallenge = Extract<SignInState, { readonly session: SignInSession }>;

export type SignInStep = SignInState['step'];

export type SignInEvent =
  | { readonly type: 'begun'; readonly action: SignInAction; readonly username?: string }
  | {
      readonly type: 'answered';
      readonly output: SignInOutput;
      readonly username: string;
      readonly canRestart: boolean;
      readonly deviceRemembered?: DeviceRemembered;
      /** The same step with a new Session: the user's input is about to be sent. */
      readonly goesOn?: boolean;
    }
  | { readonly type: 'failed'; readonly problem: Problem }
  | { readonly type: 'expired' };

/**
 * Returns the state after an event. Pure: all I/O is in the flow.
 *
 * | step                                        | steps that can follow                                                |
 * | ------------------------------------------- | -------------------------------------------------------------------- |
 * | `ENTER_CREDENTIALS`                         | each `CONFIRM_…` and `CONTINUE_…` step, `RESET_PASSWORD`, `DONE`     |
 * | `CONTINUE_SIGN_IN_WITH_FIRST_FACTOR_SELECTION` | `CONFIRM_SIGN_IN_WITH_PASSWORD`, a code step, `DONE`              |
 * | `CONFIRM_SIGN_IN_WITH_PASSWORD`             | each step that follows the password, the choice of a first factor    |
 * | `CONTINUE_SIGN_IN_WITH_MFA_SELECTION`       | the three code steps                                                 |
 * | `CONTINUE_SIGN_IN_WITH_MFA_SETUP_SELECTION` | the TOTP and the email setup                                         |
 * | `CONTINUE_SIGN_IN_WITH_TOTP_SETUP`          | `DONE`                                                               |
 * | `CONTINUE_SIGN_IN_WITH_EMAIL_SETUP`         | `CONFIRM_SIGN_IN_WITH_EMAIL_CODE`                                    |
 * | `CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED`| a selection, a code step, a setup, `DONE`                            |
 * | the three code steps                        | themselves with a new code, `CONTINUE_SIGN_IN_WITH_MFA_SELECTION`, `DONE` |
 * | `CONFIRM_SIGN_IN_WITH_CUSTOM_CHALLENGE`     | itself with another challenge, each step that follows the password   |
 * | `CONFIRM_SIGN_UP`, `RESET_PASSWORD`, `DONE` | none: another flow takes over                                        |
 *
 * Every step can return to `ENTER_CREDENTIALS`: the flow starts over, a renewal finds the password wrong, or the triggers of the
 * pool end the sign-in after a wrong answer to a custom challenge.
 */
export function nextSignInState(state: SignInState, event: SignInEvent): SignInState {
  switch (event.type) {
    case 'begun':
      if (!('busy' in state)) return state;
      return {
        ...state,
        busy: event.action,
        // A step whose Session is spent stays so until the answer, so that no input goes into it.
        problem: state.problem?.retry === 'restart' ? state.problem : null,
        username: event.username ?? state.username,
      };
    case 'answered':
      return stateOf(event, state);
    case 'failed':
      if (!('busy' in state)) return state;
      // After the password only a renewal can fail like this: the password in memory is no longer right.
      if ('session' in state && event.problem.code === 'wrong-credentials') {
        const isAnswer = 'additionalInfo' in state && state.busy === 'confirmSignIn';
        const found = isAnswer ? problem('challenge-failed') : event.problem;
        return { step: 'ENTER_CREDENTIALS', username: state.username, busy: null, problem: found };
      }
      // A trigger that refuses spends the Session of a custom challenge.
      if ('additionalInfo' in state && event.problem.code === 'refused-by-app') {
        return { ...state, busy: null, problem: { ...event.problem, retry: 'restart' } };
      }
      return { ...state, busy: null, problem: event.problem };
    case 'expired':
      if (!('session' in state) || state.busy !== null || state.problem?.retry === 'restart') return state;
      // The answer will renew the Session, so the user need not know.
      if (state.canRestart && !endsForTheUser(state)) return state;
      return { ...state, problem: problem('session-expired') };
    default:
      return event satisfies never;
  }
}

/**
 * Checks whether the user holds something that ends with the Session: a code that was sent, the secret of a setup, or a custom
 * challenge.
 */
function endsForTheUser(state: SignInState): boolean {
  return 'codeDeliveryDetails' in state || 'additionalInfo' in state || state.step.endsWith('_SETUP');
}

function stateOf(event: SignInEvent & { type: 'answered' }, before: SignInState): SignInState {
  const { username, canRestart, output } = event;
  const step = output.nextStep;
  const busy = event.goesOn && 'busy' in before ? before.busy : null;
  const quiet = { username, busy, problem: output.problem ?? null };
  switch (step.signInStep) {
    case 'CONFIRM_SIGN_IN_WITH_SMS_CODE':
    case 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE':
    case 'CONFIRM_SIGN_IN_WITH_TOTP_CODE':
      return {
        ...quiet,
        step: step.signInStep,
        mfaType: mfaTypeOfStep(step.signInStep),
        session: step.session,
        canRestart,
        otherMFATypes: (output.otherMFATypes ?? []).filter((type) => type !== mfaTypeOfStep(step.signInStep)),
        availableChallenges: output.availableChallenges ?? [],
        codeLength: { min: 6, max: mfaTypeOfStep(step.signInStep) === 'EMAIL' ? 8 : 6 },
        // Nothing is sent to an authenticator app.
        codesSent: before.step === step.signInStep ? before.codesSent + Number('codeDeliveryDetails' in step) : 1,
        ...('codeDeliveryDetails' in step ? { codeDeliveryDetails: step.codeDeliveryDetails } : {}),
      };
    case 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION':
    case 'CONTINUE_SIGN_IN_WITH_MFA_SETUP_SELECTION': {
      const { signInStep, ...offer } = step;
      return { ...quiet, ...offer, step: signInStep, canRestart } as SignInState;
    }
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
    case 'CONTINUE_SIGN_IN_WITH_FIRST_FACTOR_SELECTION':
    case 'CONFIRM_SIGN_IN_WITH_PASSWORD':
      return { ...quiet, step: step.signInStep, availableChallenges: step.availableChallenges };
    case 'CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED':
      return {
        ...quiet,
        step: step.signInStep,
        session: step.session,
        canRestart,
        missingAttributes: step.missingAttributes,
      };
    case 'CONFIRM_SIGN_IN_WITH_CUSTOM_CHALLENGE':
      return {
        ...quiet,
        step: step.signInStep,
        session: step.session,
        canRestart,
        additionalInfo: step.additionalInfo,
        round: before.step === step.signInStep ? before.round + 1 : 1,
      };
    case 'CONFIRM_SIGN_UP':
    case 'RESET_PASSWORD':
      return { step: step.signInStep, username };
    case 'DONE': {
      const isUnwanted = step.newDevice?.confirmationNecessary === false;
      return {
        step: 'DONE',
        username,
        deviceRemembered: event.deviceRemembered ?? (isUnwanted ? 'unwanted' : 'not-asked'),
      };
    }
    default:
      return step satisfies never;
  }
}

function mfaTypeOfStep(step: SignInCodeStep['step']): MfaType {
  return mfaTypes.find((mfaType) => factors[mfaType].step === step) as MfaType;
}
