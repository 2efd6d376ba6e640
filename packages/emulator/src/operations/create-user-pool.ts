import type { UserPoolProperties } from '../model/pool-description.js';
import { createPool } from '../pool/create-pool.js';
import { describePool } from '../pool/describe-pool.js';
import { sharedPoolMembers } from '../pool/pool-members.js';
import { structure, text, textMap } from '../protocol/members.js';
import { defined } from '../protocol/shape.js';
import { operation } from './operation.js';

/** CreateUserPool: creates an empty pool. SmsConfiguration enables SMS as its factor, until SetUserPoolMfaConfig. */
export const createUserPool = operation({
  input: {
    ...sharedPoolMembers,
    PoolName: text({ required: true, min: 1, max: 128 }),
    SmsConfiguration: structure({}),
    UserPoolTags: textMap(),
  },
  run(service, { PoolName, SmsConfiguration, UserPoolTags, ...members }) {
    const properties = {
      ...defined(members),
      UserPoolName: PoolName,
      ...(SmsConfiguration && { EnabledMfas: ['SMS_MFA'] }),
      ...(UserPoolTags.size > 0 && { UserPoolTags: Object.fromEntries(UserPoolTags) }),
    } as UserPoolProperties;
    const pool = createPool({ userPool: properties, clients: [] }, service.random, service.now());
    service.pools.set(pool.id, pool);
    return { UserPool: describePool(pool) };
  },
});
