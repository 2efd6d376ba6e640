'use client';
import { createPasswordResetFlow, type PasswordResetFlow, type PasswordResetState } from '@cognito-mfa/core';
import { useMemo } from 'react';
import { useMfaContext } from './MfaContext.js';
import { useStore } from './useStore.js';

export type UsePasswordReset = Omit<PasswordResetFlow, 'getSnapshot' | 'subscribe'> & {
  readonly state: PasswordResetState;
};

/** Drives the way to a new password for somebody who forgot theirs, or whom an administrator asks for another. */
export function usePasswordReset(): UsePasswordReset {
  const { client } = useMfaContext('usePasswordReset');
  const flow = useMemo(() => createPasswordResetFlow(client), [client]);
  const state = useStore(flow);
  return useMemo(() => ({ ...flow, state }), [flow, state]);
}
