import type { CodeDeliveryDetails } from '../auth-types.js';
import type { Problem } from '../problems/problem.js';

export type FactorEnrolmentAction =
  | 'updateUserAttribute'
  | 'sendUserAttributeVerificationCode'
  | 'confirmUserAttribute'
  | 'updateMFAPreference';

/** The factors whose codes are sent: an authenticator app has a set-up of its own. */
export type DeliveredFactor = 'SMS' | 'EMAIL';

interface Interactive {
  readonly mfaType: DeliveredFactor;
  /** The phone number or e-mail address as far as it is known; '' at first. */
  readonly destination: string;
  readonly busy: FactorEnrolmentAction | null;
  readonly problem: Problem | null;
}

/** Where the enrolment of text messages or e-mail stands, for a signed-in user: a union on `step`. */
export type FactorEnrolmentState =
  | { readonly step: 'NOT_STARTED' }
  | (Interactive & { readonly step: 'ENTER_ATTRIBUTE' })
  | (Interactive & {
      readonly step: 'CONFIRM_ATTRIBUTE_WITH_CODE';
      readonly codeDeliveryDetails: CodeDeliveryDetails;
      /** 1 with the first code, one more with each that was asked for again. */
      readonly codesSent: number;
    })
  /** The code was right, but switching the factor on failed: only that half is left, the code is not asked again. */
  | (Interactive & { readonly step: 'ENABLE_FACTOR' })
  | { readonly step: 'DONE'; readonly mfaType: DeliveredFactor };

/** The beginning. */
export const factorEnrolmentStart = { step: 'NOT_STARTED' } as const satisfies FactorEnrolmentState;
