'use client';
import { type AuthClient, createSessionStore } from '@cognito-mfa/core';
import { type ReactNode, useEffect, useMemo } from 'react';
import { MfaContext } from './MfaContext.js';

export interface MfaProviderProps {
  /** The client of createCognitoClient, made once outside of components. */
  client: AuthClient;
  children: ReactNode;
}

/** Gives the hooks below it the client, and one view of the session that they share. */
export function MfaProvider({ client, children }: MfaProviderProps) {
  const value = useMemo(() => ({ client, session: createSessionStore(client) }), [client]);
  useEffect(() => {
    void value.session.load();
  }, [value]);
  return <MfaContext.Provider value={value}>{children}</MfaContext.Provider>;
}
