'use client';
import { type AuthClient, createGuardedClient, createStepUpFlow, type GuardedAction } from '@cognito-mfa/core';
import { type ReactNode, useMemo } from 'react';
import { MfaContext, type MfaContextValue, useMfaContext } from './MfaContext.js';

/** Props of {@link StepUpProvider}. */
export interface StepUpProviderProps {
  /**
   * The actions that need a check; an empty list guards nothing. Default: those of the StepUpProvider above, or
   * `defaultGuardedActions`.
   */
  guardedActions?: readonly GuardedAction[] | undefined;
  children: ReactNode;
}

/**
 * Guards the hooks below it: an action that changes what proves the user runs after a step-up check. Needs a dialog for the
 * check, such as `StepUpDialog` of the components.
 *
 * @example
 * <StepUpProvider guardedActions={['turn-off-factor', 'replace-authenticator']}>
 *   <MySettings />
 * </StepUpProvider>
 */
export function StepUpProvider({ guardedActions, children }: StepUpProviderProps) {
  const above = useMfaContext('StepUpProvider');
  // A list in JSX is a new one on each render, and a new client would start the hooks anew.
  const list = guardedActions?.join();
  const value = useMemo((): MfaContextValue => {
    if (above.guard && list === undefined) return above;
    const options = list === undefined ? {} : { guardedActions: list.split(',') as GuardedAction[] };
    const clients = new WeakMap<AuthClient, AuthClient>();
    return {
      ...above,
      guard(userClient) {
        const stepUp = above.shared(createStepUpFlow, userClient);
        const guarded = clients.get(userClient) ?? createGuardedClient(userClient, stepUp, options);
        clients.set(userClient, guarded);
        return guarded;
      },
    };
  }, [above, list]);
  return <MfaContext.Provider value={value}>{children}</MfaContext.Provider>;
}
