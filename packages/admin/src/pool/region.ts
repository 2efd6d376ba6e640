import type { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { AdminError } from '../problems/admin-error.js';

/**
 * Returns the region of a user pool, which is the first part of its ID.
 *
 * @example
 * regionOf('eu-central-1_AbCdEfGhI'); // 'eu-central-1'
 *
 * @throws AdminError `usage` for an invalid ID.
 */
export function regionOf(userPoolId: string): string {
  const [, region] = /^([a-z]{2,}(?:-[a-z]+)+-\d+)_[0-9a-zA-Z]+$/.exec(userPoolId) ?? [];
  if (!region) {
    throw new AdminError('usage', `"${userPoolId}" is not a user pool ID.`, 'Pass one such as eu-central-1_AbCdEfGhI.');
  }
  return region;
}

/** Checks that the client uses the region of the pool. @throws AdminError `region` otherwise. */
export async function checkRegion(client: CognitoIdentityProviderClient, userPoolId: string): Promise<void> {
  const region = await client.config.region();
  const home = regionOf(userPoolId);
  if (region !== home) {
    throw new AdminError('region', `The pool ${userPoolId} is in ${home}, not in ${region}.`, `Use ${home}.`);
  }
}
