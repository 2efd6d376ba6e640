import type { CodeDeliveryDetails, MfaType, TotpSetupDetails } from '../auth-types.js';
import type { Problem } from '../problems/problem.js';
import type { SignInSession } from '../sign-in-output.js';

/** The call that is under way, by the action that began it. */
export type SignInAction = 'signIn' | 'confirmSignIn' | 'resendSignInCode' | 'tryAnotherWay' | 'resume';

interface Interactive {
  readonly username: string;
  readonly busy: SignInAction | null;
  readonly problem: Problem | null;
}

interface Challenge extends Interactive {
  readonly session: SignInSession;
  /** False after a reload: the password is gone, so a new code needs a new sign-in. */
  readonly canRestart: boolean;
}

export interface SignInCodeStep extends Challenge {
  readonly step: 'CONFIRM_SIGN_IN_WITH_SMS_CODE' | 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE' | 'CONFIRM_SIGN_IN_WITH_TOTP_CODE';
  readonly mfaType: MfaType;
  readonly codeDeliveryDetails?: CodeDeliveryDetails;
  /** The factors that the user could choose instead; empty when Cognito asked for this one. */
  readonly otherMFATypes: readonly MfaType[];
  /** Counts the codes sent for this step, so that a screen can say that a new one is on its way. */
  readonly codesSent: number;
}

/** Where the sign-in stands: a union on `step`. Interactive steps stay on the screen while a call runs. */
export type SignInState =
  | (Interactive & { readonly step: 'ENTER_CREDENTIALS' })
  | SignInCodeStep
  | (Challenge & { readonly step: 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION'; readonly allowedMFATypes: readonly MfaType[] })
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
  | { readonly step: 'CONFIRM_SIGN_UP'; readonly username: string }
  | { readonly step: 'RESET_PASSWORD'; readonly username: string }
  | {
      readonly step: 'DONE';
      readonly username: string;
      /** What became of the wish to remember this device. */
      readonly deviceRemembered: 'not-asked' | 'remembered' | 'failed';
    };

/** The steps that answer a challenge of Cognito. */
export type SignInChallenge = Extract<SignInState, { readonly session: SignInSession }>;

export type SignInStep = SignInState['step'];

/** The beginning: nobody has typed anything. */
export const signInStart = {
  step: 'ENTER_CREDENTIALS',
  username: '',
  busy: null,
  problem: null,
} as const satisfies SignInState;
