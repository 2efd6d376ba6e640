'use client';
import type { SessionState, SessionStore } from '@cognito-mfa/core';
import { useMemo } from 'react';
import { useMfaContext } from './MfaContext.js';
import { useStore } from './useStore.js';

/** The session and its actions. */
export interface UseSession extends Pick<SessionStore, 'signOut'> {
  readonly state: SessionState;
  /** Reads the session again, for example after a failure or a refresh of the tokens. */
  reload(): Promise<SessionState>;
}

/**
 * Returns the session: the user, the name that they signed in with (`loginId`), and the claims of the ID token. All components
 * below one MfaProvider share it.
 *
 * @example
 * const { state, signOut } = useSession();
 * if (state.step === 'SIGNED_IN') greet(state.claims?.given_name ?? state.loginId);
 */
export function useSession(): UseSession {
  const { session } = useMfaContext('useSession');
  const state = useStore(session);
  return useMemo(() => ({ state, signOut: session.signOut, reload: session.load }), [session, state]);
}
