import type { UserPoolProperties } from '../model/pool-description.js';
import { withSmsFactor } from '../pool/check-properties.js';
import { createPool } from '../pool/create-pool.js';
import { describePool } from '../pool/describe-pool.js';
import { apiPoolMembers } from '../pool/pool-members.js';
import { text } from '../protocol/members.js';
import { defined } from '../protocol/shape.js';
import { operation } from './operation.js';

/** CreateUserPool: creates an empty pool. SmsConfiguration enables SMS as its factor, until SetUserPoolMfaConfig. */
export const createUserPool = operation({
  input: {
    ...apiPoolMembers,
    PoolName: text({ required: true, min: 1, max: 128 }),
  },
  run(service, { PoolName, ...members }) {
    const properties = withSmsFactor({ ...defined(members), UserPoolName: PoolName } as UserPoolProperties);
    const pool = createPool({ userPool: properties, clients: [] }, service.random, service.now());
    service.pools.set(pool.id, pool);
    return { UserPool: describePool(pool) };
  },
});
