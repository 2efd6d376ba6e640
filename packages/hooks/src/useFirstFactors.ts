'use client';
import type { AuthFactorType, PasskeySupport } from '@cognito-mfa/core';
import { useMemo } from 'react';
import { usePasskeySupport } from './usePasskeySupport.js';

/** A first factor, as a screen offers it. */
export type FirstFactor = 'PASSKEY' | 'PASSWORD' | 'EMAIL_CODE' | 'SMS_CODE';

/** A first factor with the challenge that `signIn` and `selectFirstFactor` take. */
export interface OfferedFirstFactor {
  readonly firstFactor: FirstFactor;
  readonly challenge: AuthFactorType;
}

/** The first factors to offer. */
export interface UseFirstFactors {
  readonly firstFactors: readonly OfferedFirstFactor[];
  /** The reason that passkeys are not offered; absent while that is unknown. */
  readonly passkeysHidden?: NonNullable<PasskeySupport['reason']>;
}

const challenges: Readonly<Record<FirstFactor, AuthFactorType>> = Object.freeze({
  PASSKEY: 'WEB_AUTHN',
  PASSWORD: 'PASSWORD_SRP',
  EMAIL_CODE: 'EMAIL_OTP',
  SMS_CODE: 'SMS_OTP',
});

/**
 * Returns the first factors that work on this page, in the given order. `available` are the challenges of a choice that
 * Cognito offers. A passkey is left out where the browser has none, and until that is known.
 *
 * @example
 * const { firstFactors } = useFirstFactors(['PASSKEY', 'PASSWORD', 'EMAIL_CODE']);
 */
export function useFirstFactors(
  wanted: readonly FirstFactor[],
  available?: readonly AuthFactorType[],
): UseFirstFactors {
  const support = usePasskeySupport('useFirstFactors', wanted.includes('PASSKEY'));
  const names = wanted.join();
  const offered = available?.join();
  return useMemo(() => {
    const isOffered = (challenge: AuthFactorType) => offered === undefined || offered.split(',').includes(challenge);
    const firstFactors = (names.split(',') as FirstFactor[])
      .filter((firstFactor) => firstFactor !== 'PASSKEY' || support?.isSupported)
      .filter((firstFactor) => challenges[firstFactor] && isOffered(challenges[firstFactor]))
      .map((firstFactor) => ({ firstFactor, challenge: challenges[firstFactor] }));
    return { firstFactors, ...(support?.reason && { passkeysHidden: support.reason }) };
  }, [names, offered, support]);
}
