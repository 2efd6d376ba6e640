import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { regionOf } from '../pool/region-of.js';
import { AdminError } from '../problems/admin-error.js';
import { isLocal } from './is-local.js';

/** What the options say about where to talk to. */
export interface ClientOptions {
  readonly userPoolId?: string | undefined;
  readonly region?: string | undefined;
  readonly profile?: string | undefined;
  readonly endpoint?: string | undefined;
}

/** Makes the client of the AWS SDK. An endpoint on this machine is the emulator, which wants no credentials. */
export function createClient({ userPoolId, region, profile, endpoint }: ClientOptions): CognitoIdentityProviderClient {
  const home = userPoolId === undefined ? undefined : regionOf(userPoolId);
  if (home !== undefined && region !== undefined && home !== region) {
    throw new AdminError('region', `The pool ${userPoolId} is in ${home}, not in ${region}.`, 'Leave --region out.');
  }
  if (endpoint !== undefined && !URL.canParse(endpoint)) {
    throw new AdminError('usage', `"${endpoint}" is no URL.`, 'One looks like http://localhost:9329.');
  }
  const local = isLocal(endpoint);
  const known = region ?? home ?? (local ? 'us-east-1' : undefined);
  return new CognitoIdentityProviderClient({
    ...(known !== undefined && { region: known }),
    ...(profile !== undefined && { profile }),
    ...(endpoint !== undefined && { endpoint }),
    ...(local && { credentials: { accessKeyId: 'emulator', secretAccessKey: 'emulator' } }),
  });
}
