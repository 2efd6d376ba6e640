import type { CodeDeliveryDetails, MfaType, TotpSetupDetails } from './auth-types.js';

/** The life of Cognito's Session of a step. */
export interface SignInSession {
  /** When the step ends, epoch milliseconds. */
  readonly expiresAt: number;
}

/** What the user has to do next, under Amplify's names. */
export type SignInNextStep =
  | {
      readonly signInStep: 'CONFIRM_SIGN_IN_WITH_SMS_CODE';
      readonly codeDeliveryDetails: CodeDeliveryDetails;
      readonly session: SignInSession;
    }
  | {
      readonly signInStep: 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE';
      readonly codeDeliveryDetails: CodeDeliveryDetails;
      readonly session: SignInSession;
    }
  | {
      readonly signInStep: 'CONFIRM_SIGN_IN_WITH_TOTP_CODE';
      readonly friendlyDeviceName?: string;
      readonly session: SignInSession;
    }
  | {
      readonly signInStep: 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION';
      readonly allowedMFATypes: readonly MfaType[];
      readonly session: SignInSession;
    }
  | {
      readonly signInStep: 'CONTINUE_SIGN_IN_WITH_MFA_SETUP_SELECTION';
      readonly allowedMFATypes: readonly MfaType[];
      readonly session: SignInSession;
    }
  | {
      readonly signInStep: 'CONTINUE_SIGN_IN_WITH_TOTP_SETUP';
      readonly totpSetupDetails: TotpSetupDetails;
      readonly session: SignInSession;
    }
  | { readonly signInStep: 'CONTINUE_SIGN_IN_WITH_EMAIL_SETUP'; readonly session: SignInSession }
  | {
      readonly signInStep: 'CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED';
      readonly missingAttributes: readonly string[];
      readonly session: SignInSession;
    }
  | { readonly signInStep: 'CONFIRM_SIGN_UP' }
  | { readonly signInStep: 'RESET_PASSWORD' }
  | {
      readonly signInStep: 'DONE';
      /** Present when the pool tracks devices and this one was new; `confirmationNecessary` when the user is to be asked. */
      readonly newDevice?: { readonly id: string; readonly confirmationNecessary: boolean };
    };

export interface SignInOutput {
  readonly isSignedIn: boolean;
  readonly nextStep: SignInNextStep;
  /** The factors that a selection offered before this step, so that another can be chosen. */
  readonly otherMFATypes?: readonly MfaType[];
}
