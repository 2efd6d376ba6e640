import type { PoolSessionConfiguration } from '../model/user-session.js';
import { findPool } from '../pool/find-pool.js';
import { poolSessionMembers } from '../pool/pool-members.js';
import { members } from '../protocol/common-members.js';
import { operation } from './operation.js';

/** SetUserPoolSessionConfiguration: turns a pool's session tracking on and off. A lower maximum ends nothing until a sign-in. */
export const setUserPoolSessionConfiguration = operation({
  input: { UserPoolId: members.userPoolId, ...poolSessionMembers },
  run(service, { UserPoolId, ...configuration }) {
    const pool = findPool(service, UserPoolId);
    pool.sessionConfiguration = configuration as PoolSessionConfiguration;
    return { UserPoolId, ...configuration };
  },
});
