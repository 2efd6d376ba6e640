'use client';
import { createTotpSetupFlow, type TotpSetupFlow, type TotpSetupState } from '@cognito-mfa/core';
import { useEffect } from 'react';
import { useFlow } from './useFlow.js';

/** The state of a TOTP setup and its actions. */
export type UseTotpSetup = Omit<TotpSetupFlow, 'initial' | 'getSnapshot' | 'subscribe'> & {
  readonly state: TotpSetupState;
};

/**
 * Sets up an authenticator app for the signed-in user. The secret is dropped on unmount.
 *
 * @example
 * const { state, setUpTOTP, verifyTOTPSetup } = useTotpSetup();
 */
export function useTotpSetup(): UseTotpSetup {
  const [flow, totpSetup] = useFlow<TotpSetupState, TotpSetupFlow>('useTotpSetup', createTotpSetupFlow, true);
  useEffect(() => () => void flow.cancel(), [flow]);
  return totpSetup;
}
