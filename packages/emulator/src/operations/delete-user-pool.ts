import { findPool } from '../pool/find-pool.js';
import { members } from '../protocol/common-members.js';
import { invalidParameter } from '../protocol/refusals.js';
import { operation } from './operation.js';

/** DeleteUserPool: deletes a pool and everything in it, unless deletion protection is active or it has a domain. */
export const deleteUserPool = operation({
  input: { UserPoolId: members.userPoolId },
  run(service, { UserPoolId }) {
    const pool = findPool(service, UserPoolId);
    if (pool.properties.DeletionProtection === 'ACTIVE') {
      throw invalidParameter(
        'The user pool cannot be deleted because deletion protection is activated. Deletion protection must be inactivated first.',
      );
    }
    if (pool.domains.size > 0) {
      throw invalidParameter('User pool cannot be deleted. It has a domain configured that should be deleted first.');
    }
    service.pools.delete(pool.id);
    return {};
  },
});
