import type { DeliveredFactor, MfaFactor, UpdateMfaPreferenceInput } from '@cognito-mfa/core';

export interface MfaFactorRowProps {
  factor: MfaFactor;
  /** The change under way, whichever factor it is about. */
  busy: UpdateMfaPreferenceInput | null;
  onUpdate: (input: UpdateMfaPreferenceInput) => void;
  /** Starts the set-up of an authenticator app; absent where there is none to offer. */
  onSetUpTotp?: (() => void) | undefined;
  isSettingUpTotp?: boolean;
  /** Starts the enrolment of a phone number or an address; absent where that is not offered. */
  onEnrol?: ((mfaType: DeliveredFactor, destination?: string) => void) | undefined;
  /** A set-up or an enrolment is on the screen already. */
  isSetupOpen?: boolean;
}
