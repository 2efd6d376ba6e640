import type { Store } from '../flow/store.js';
import type { DeliveredFactor, FactorEnrolmentState } from './factor-enrolment.state.js';

/** The enrolment of text messages or e-mail as a store with actions, which never reject for a Problem. */
export interface FactorEnrolmentFlow extends Store<FactorEnrolmentState> {
  /** Asks for a phone number or an e-mail address; `destination` is one that is known already. */
  start(mfaType: DeliveredFactor, destination?: string): FactorEnrolmentState;
  /**
   * Gives the user this phone number or address and sends a code there. One that is proved already is switched on at once.
   * A phone number may be written as people write it, with the country code.
   */
  updateUserAttribute(destination: string): Promise<FactorEnrolmentState>;
  /** Sends another code. */
  sendUserAttributeVerificationCode(): Promise<FactorEnrolmentState>;
  /** Proves the destination and switches the factor on. */
  confirmUserAttribute(code: string): Promise<FactorEnrolmentState>;
  /** Does the half that is left when the code was right but switching on failed. */
  enableFactor(): Promise<FactorEnrolmentState>;
  /** Back to the destination, to mend it. */
  changeAttribute(): FactorEnrolmentState;
  /** Back to the beginning. A number or address that was given stays with the user, unverified. */
  cancel(): FactorEnrolmentState;
}
