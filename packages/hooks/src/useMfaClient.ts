'use client';
import type { AuthClient } from '@cognito-mfa/core';
import { useMfaContext } from './MfaContext.js';

/**
 * Returns the client of the provider, for verbs without a hook.
 *
 * @example
 * const client = useMfaClient();
 * const attributes = await client.fetchUserAttributes();
 */
export function useMfaClient(): AuthClient {
  return useMfaContext('useMfaClient').client;
}
