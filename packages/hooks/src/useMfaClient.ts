'use client';
import type { AuthClient } from '@cognito-mfa/core';
import { useMfaContext } from './MfaContext.js';

/** The client that MfaProvider was given, for the verbs that no hook covers. */
export function useMfaClient(): AuthClient {
  return useMfaContext('useMfaClient').client;
}
