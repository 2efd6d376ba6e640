'use client';
import type { AuthClient, Store } from '@cognito-mfa/core';
import { useMemo } from 'react';
import { useMfaContext } from './MfaContext.js';
import { useStore } from './useStore.js';

/** Creates a flow for one component. Returns the flow, the result of the hook, and the client. */
export function useFlow<State, Flow extends Store<State>>(
  hook: string,
  create: (client: AuthClient) => Flow,
): readonly [flow: Flow, result: Flow & { readonly state: State }, client: AuthClient] {
  const { client } = useMfaContext(hook);
  const flow = useMemo(() => create(client), [client, create]);
  const state = useStore<State>(flow);
  return [flow, useMemo(() => ({ ...flow, state }), [flow, state]), client];
}
