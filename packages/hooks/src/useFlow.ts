'use client';
import type { AuthClient, Store } from '@cognito-mfa/core';
import { useMemo } from 'react';
import { useMfaContext } from './MfaContext.js';
import { useStore } from './useStore.js';

/**
 * Creates a flow for one component. Returns the flow, the result of the hook, and the client. With `isOfUser`, the flow belongs
 * to the signed-in user: another user, or a sign-out, gets a new one, and the actions of the old one refuse to act.
 */
export function useFlow<State, Flow extends Store<State>>(
  hook: string,
  create: (client: AuthClient) => Flow,
  isOfUser = false,
): readonly [flow: Flow, result: Flow & { readonly state: State }, client: AuthClient] {
  const { client: anyUser, session, guard } = useMfaContext(hook);
  useStore(session);
  const userClient = session.userClient();
  const client = isOfUser ? (guard?.(userClient) ?? userClient) : anyUser;
  const flow = useMemo(() => create(client), [client, create]);
  const state = useStore<State>(flow);
  return [flow, useMemo(() => ({ ...flow, state }), [flow, state]), client];
}
