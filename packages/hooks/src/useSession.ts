'use client';
import type { SessionState, SessionStore } from '@cognito-mfa/core';
import { useMemo } from 'react';
import { useMfaContext } from './MfaContext.js';
import { useStore } from './useStore.js';

export interface UseSession extends Pick<SessionStore, 'signOut'> {
  readonly state: SessionState;
  reload(): Promise<SessionState>;
}

/** Who is signed in, the same for every component below one MfaProvider. */
export function useSession(): UseSession {
  const { session } = useMfaContext('useSession');
  const state = useStore(session);
  return useMemo(() => ({ state, signOut: session.signOut, reload: session.load }), [session, state]);
}
