'use client';
import type { SessionState, SessionStore } from '@cognito-mfa/core';
import { useMemo } from 'react';
import { useMfaContext } from './MfaContext.js';
import { useStore } from './useStore.js';

/** The session and its actions. */
export interface UseSession extends Pick<SessionStore, 'signOut'> {
  readonly state: SessionState;
  reload(): Promise<SessionState>;
}

/**
 * Returns the session. All components below one MfaProvider share it.
 *
 * @example
 * const { state, signOut } = useSession();
 */
export function useSession(): UseSession {
  const { session } = useMfaContext('useSession');
  const state = useStore(session);
  return useMemo(() => ({ state, signOut: session.signOut, reload: session.load }), [session, state]);
}
