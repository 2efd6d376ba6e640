'use client';
import { type AuthClient, createSessionStore } from '@cognito-mfa/core';
import { type ReactNode, useEffect, useMemo } from 'react';
import { MfaContext, type MfaContextValue } from './MfaContext.js';

export interface MfaProviderProps {
  /** The client of createCognitoClient, made once outside of components. */
  client: AuthClient;
  children: ReactNode;
}

/** Gives the hooks below it the client, and one view of the session that they share. */
export function MfaProvider({ client, children }: MfaProviderProps) {
  const value = useMemo(() => contextOf(client), [client]);
  useEffect(() => {
    void value.session.load();
  }, [value]);
  return <MfaContext.Provider value={value}>{children}</MfaContext.Provider>;
}

function contextOf(client: AuthClient): MfaContextValue {
  if (typeof client?.subscribe !== 'function') {
    throw new Error(
      '<MfaProvider> got no client. Give it what createCognitoClient() or createAmplifyClient(auth) made.',
    );
  }
  const flows = new Map<unknown, unknown>();
  return {
    client,
    session: createSessionStore(client),
    shared<Flow>(create: (client: AuthClient) => Flow): Flow {
      if (!flows.has(create)) flows.set(create, create(client));
      return flows.get(create) as Flow;
    },
  };
}
