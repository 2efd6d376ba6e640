import { AdminError } from '../problems/admin-error.js';

/**
 * The region of a user pool, which its id begins with.
 *
 * @throws AdminError `usage` for something that is no id.
 */
export function regionOf(userPoolId: string): string {
  const [, region] = /^([a-z]{2}(?:-[a-z]+)+-\d)_[0-9a-zA-Z]+$/.exec(userPoolId) ?? [];
  if (!region) {
    throw new AdminError('usage', `"${userPoolId}" is no id of a user pool.`, 'One looks like eu-central-1_AbCdEfGhI.');
  }
  return region;
}
