import type { ExplicitAuthFlow, UserPoolClientProperties } from '../model/pool-description.js';

/** A sign-in flow by its name since 2019. */
export type AllowedFlow = Extract<ExplicitAuthFlow, `ALLOW_${string}`>;

/** The flows of a client without ExplicitAuthFlows. */
export const defaultFlows: readonly AllowedFlow[] = [
  'ALLOW_REFRESH_TOKEN_AUTH',
  'ALLOW_USER_SRP_AUTH',
  'ALLOW_CUSTOM_AUTH',
];

/**
 * Lists the flows that a client allows, by their names since 2019. With the older names, refresh is always on, and so are SRP
 * and custom challenges (unsure), unless the client has only the latter.
 */
export function listAllowedFlows({ ExplicitAuthFlows = [] }: UserPoolClientProperties): readonly AllowedFlow[] {
  if (ExplicitAuthFlows.length === 0) return defaultFlows;
  const allowed = ExplicitAuthFlows.filter(isAllowedFlow);
  if (allowed.length > 0) return allowed;
  if (ExplicitAuthFlows.includes('CUSTOM_AUTH_FLOW_ONLY')) return ['ALLOW_CUSTOM_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'];
  return [
    ...defaultFlows,
    ...(ExplicitAuthFlows.includes('USER_PASSWORD_AUTH') ? ['ALLOW_USER_PASSWORD_AUTH' as const] : []),
    ...(ExplicitAuthFlows.includes('ADMIN_NO_SRP_AUTH') ? ['ALLOW_ADMIN_USER_PASSWORD_AUTH' as const] : []),
  ];
}

/** Returns true for a name since 2019. A client has either these or the older ones. */
export function isAllowedFlow(flow: ExplicitAuthFlow): flow is AllowedFlow {
  return flow.startsWith('ALLOW_');
}
