import type { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { AdminError } from '../problems/admin-error.js';
import { regionOf } from './region-of.js';

/** @throws AdminError `region` where the client looks for the pool in a region that its id rules out. */
export async function checkRegion(client: CognitoIdentityProviderClient, userPoolId: string): Promise<void> {
  const region = await client.config.region();
  const home = regionOf(userPoolId);
  if (region !== home) {
    throw new AdminError('region', `The pool ${userPoolId} is in ${home}, not in ${region}.`, `Use ${home}.`);
  }
}
