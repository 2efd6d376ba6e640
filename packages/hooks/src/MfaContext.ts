'use client';
import type { AuthClient, SessionStore } from '@cognito-mfa/core';
import { createContext, useContext } from 'react';

export interface MfaContextValue {
  readonly client: AuthClient;
  readonly session: SessionStore;
  /** The one flow of its kind below this provider, made by the first who asks. */
  shared<Flow>(create: (client: AuthClient) => Flow): Flow;
}

export const MfaContext = createContext<MfaContextValue | null>(null);

export function useMfaContext(hook: string): MfaContextValue {
  const value = useContext(MfaContext);
  if (!value) {
    throw new Error(
      `${hook} was called outside of <MfaProvider>, so it has no client to talk to. Wrap the app in <MfaProvider client={createCognitoClient({ ... })}>.`,
    );
  }
  return value;
}
