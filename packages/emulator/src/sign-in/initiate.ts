import type { Client } from '../model/pool.js';
import { listAllowedFlows } from '../pool/allowed-flows.js';
import { invalidParameter } from '../protocol/refusals.js';
import { type Flow, startCustomAuth, startRefresh, startUserAuth, startUserPassword, startUserSrp } from './flows.js';

/** All flows of the service model. */
export const flowNames = [
  'USER_SRP_AUTH',
  'REFRESH_TOKEN_AUTH',
  'REFRESH_TOKEN',
  'CUSTOM_AUTH',
  'ADMIN_NO_SRP_AUTH',
  'USER_PASSWORD_AUTH',
  'ADMIN_USER_PASSWORD_AUTH',
  'USER_AUTH',
] as const;

/**
 * Picks the flow for an AuthFlow.
 *
 * @param by only AdminInitiateAuth may use the ADMIN flows.
 * @throws ServiceError InvalidParameterException if the client's ExplicitAuthFlows don't include it.
 */
export function chooseFlow(name: string, client: Client, by: 'user' | 'administrator'): Flow {
  const allowed = listAllowedFlows(client.properties);
  const notEnabled = () => invalidParameter(`${name} flow not enabled for this client`);
  switch (name) {
    case 'USER_SRP_AUTH':
      if (!allowed.includes('ALLOW_USER_SRP_AUTH'))
        throw invalidParameter('USER_SRP_AUTH is not enabled for the client.');
      return startUserSrp;
    case 'USER_PASSWORD_AUTH':
      if (!allowed.includes('ALLOW_USER_PASSWORD_AUTH')) throw notEnabled();
      return startUserPassword;
    case 'ADMIN_NO_SRP_AUTH':
    case 'ADMIN_USER_PASSWORD_AUTH':
      if (by === 'user') throw invalidParameter('Initiate Auth method not supported.');
      if (!allowed.includes('ALLOW_ADMIN_USER_PASSWORD_AUTH')) throw notEnabled();
      return startUserPassword;
    case 'USER_AUTH':
      if (!allowed.includes('ALLOW_USER_AUTH')) throw notEnabled();
      return startUserAuth;
    case 'REFRESH_TOKEN_AUTH':
    case 'REFRESH_TOKEN':
      // This flow doesn't work with rotation, not even as a default.
      if (client.properties.RefreshTokenRotation?.Feature === 'ENABLED') throw notEnabled();
      if (!allowed.includes('ALLOW_REFRESH_TOKEN_AUTH')) throw notEnabled();
      return startRefresh;
    default:
      // CUSTOM_AUTH is left. It looks for its functions first.
      return startCustomAuth;
  }
}
