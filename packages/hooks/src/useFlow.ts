'use client';
import type { AuthClient, Store } from '@cognito-mfa/core';
import { useMemo } from 'react';
import { useMfaContext } from './MfaContext.js';
import { useStore } from './useStore.js';

/** The flow of one component, what a hook gives of it, and the client that it talks through. */
export function useFlow<State, Flow extends Store<State>>(
  hook: string,
  create: (client: AuthClient) => Flow,
): readonly [flow: Flow, result: Flow & { readonly state: State }, client: AuthClient] {
  const { client } = useMfaContext(hook);
  const flow = useMemo(() => create(client), [client, create]);
  const state = useStore<State>(flow);
  return [flow, useMemo(() => ({ ...flow, state }), [flow, state]), client];
}
