'use client';
import type { AuthClient, SessionStore } from '@cognito-mfa/core';
import { createContext, useContext } from 'react';

/** The value that {@link MfaContext} provides to the hooks. */
export interface MfaContextValue {
  readonly client: AuthClient;
  /** Puts the client of a user behind the guard of a StepUpProvider; absent outside of one. */
  readonly guard?: (userClient: AuthClient) => AuthClient;
  readonly session: SessionStore;
  /** Returns the flow of its kind that all components with a client share, and creates it on first use. */
  shared<Flow>(create: (client: AuthClient) => Flow, client: AuthClient): Flow;
}

/** Provides the client to the hooks. `null` outside of a provider. */
export const MfaContext = createContext<MfaContextValue | null>(null);

/** Reads the context. @throws Error that names `hook` outside of a provider. */
export function useMfaContext(hook: string): MfaContextValue {
  const value = useContext(MfaContext);
  if (!value) {
    throw new Error(
      `${hook} was called outside of <MfaProvider>, so it has no client to talk to. Wrap the app in <MfaProvider client={createCognitoClient({ ... })}>.`,
    );
  }
  return value;
}
