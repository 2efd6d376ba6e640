'use client';
import {
  type AuthClient,
  createSecurityOverviewFlow,
  type SecurityOverviewFlow,
  type SecurityOverviewOptions,
  type SecurityOverviewState,
} from '@cognito-mfa/core';
import { useCallback, useEffect, useMemo } from 'react';
import { keepLoaded } from './keep-loaded.js';
import { useFlow } from './useFlow.js';

/** The security check-up and its action. */
export interface UseSecurityOverview {
  readonly state: SecurityOverviewState;
  reload(): Promise<SecurityOverviewState>;
}

/**
 * Tells what is good and what is weak about the signed-in user's account. Loads on mount, and again after changes elsewhere on the
 * page or in other tabs.
 *
 * @example
 * const { state } = useSecurityOverview();
 */
export function useSecurityOverview({ offersPasskeys = false }: SecurityOverviewOptions = {}): UseSecurityOverview {
  const create = useCallback(
    (client: AuthClient) => createSecurityOverviewFlow(client, { offersPasskeys }),
    [offersPasskeys],
  );
  const [flow, { state }, client] = useFlow<SecurityOverviewState, SecurityOverviewFlow>(
    'useSecurityOverview',
    create,
    true,
  );
  useEffect(() => {
    const overview = keepLoaded(flow.load);
    const unsubscribe = client.subscribe(({ type }) => {
      if (type !== 'signedIn' && type !== 'signedOut') overview.changed();
    });
    return () => {
      unsubscribe();
      overview.stop();
    };
  }, [flow, client]);
  return useMemo(() => ({ state, reload: flow.load }), [flow, state]);
}
