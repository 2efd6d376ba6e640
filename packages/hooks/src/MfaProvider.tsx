'use client';
import { type AuthClient, createSessionStore } from '@cognito-mfa/core';
import { type ReactNode, useEffect, useMemo } from 'react';
import { MfaContext, type MfaContextValue } from './MfaContext.js';

/** Props of {@link MfaProvider}. */
export interface MfaProviderProps {
  /** The client from `createCognitoClient`. Create it once, outside of components. */
  client: AuthClient;
  children: ReactNode;
}

/**
 * Provides the client to the hooks below it, and one session that they share.
 *
 * @example
 * const client = createCognitoClient({ userPoolId: 'eu-central-1_AbCdEf123', userPoolClientId: '1example23456789' });
 * <MfaProvider client={client}><App /></MfaProvider>
 */
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
      '<MfaProvider> got no client. Pass the result of createCognitoClient() or createAmplifyClient(auth).',
    );
  }
  const flows = new Map<unknown, unknown>();
  let owner: AuthClient;
  return {
    client,
    session: createSessionStore(client),
    shared<Flow>(create: (client: AuthClient) => Flow, client: AuthClient): Flow {
      if (client !== owner) flows.clear();
      owner = client;
      if (!flows.has(create)) flows.set(create, create(client));
      return flows.get(create) as Flow;
    },
  };
}
