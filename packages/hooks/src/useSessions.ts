'use client';
import { createUserSessionsFlow, type UserSessionsFlow, type UserSessionsState } from '@cognito-mfa/core';
import { useEffect, useMemo } from 'react';
import { isOwnChange, keepLoaded } from './keep-loaded.js';
import { useFlow } from './useFlow.js';

/** The sessions of the user on all devices, and their actions. */
export interface UseSessions extends Omit<UserSessionsFlow, 'initial' | 'getSnapshot' | 'subscribe' | 'load'> {
  readonly state: UserSessionsState;
  reload(): Promise<UserSessionsState>;
}

/**
 * Lists the sessions of the signed-in user on all devices. Loads the first page on mount, and again after changes in other tabs
 * and when the page comes back. If this session was ended elsewhere, that load ends it here too.
 *
 * @example
 * const { state, revokeUserSession, revokeOtherSessions } = useSessions();
 */
export function useSessions(): UseSessions {
  const [flow, sessions, client] = useFlow<UserSessionsState, UserSessionsFlow>(
    'useSessions',
    createUserSessionsFlow,
    true,
  );
  useEffect(() => {
    const list = keepLoaded(flow.load);
    const unsubscribe = client.subscribe((event) => {
      if (event.type === 'userSessionsChanged' && !isOwnChange(event, flow.getSnapshot())) list.changed();
    });
    const cameBack = () => {
      if (document.visibilityState === 'visible') list.changed();
    };
    document.addEventListener('visibilitychange', cameBack);
    return () => {
      document.removeEventListener('visibilitychange', cameBack);
      unsubscribe();
      list.stop();
    };
  }, [flow, client]);
  return useMemo(() => ({ ...sessions, reload: flow.load }), [sessions, flow]);
}
