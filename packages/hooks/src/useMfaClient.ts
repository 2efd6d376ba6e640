'use client';
import type { AuthClient } from '@cognito-mfa/core';
import { useMfaContext } from './MfaContext.js';
import { useStore } from './useStore.js';

/**
 * Returns the client of the provider, for verbs without a hook. Below a StepUpProvider it is guarded, and acts for the
 * signed-in user only.
 *
 * @example
 * const client = useMfaClient();
 * const attributes = await client.fetchUserAttributes();
 */
export function useMfaClient(): AuthClient {
  const { client, session, guard } = useMfaContext('useMfaClient');
  useStore(session);
  return guard ? guard(session.userClient()) : client;
}
