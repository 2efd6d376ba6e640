import type { UserPoolProperties } from '../model/pool-description.js';
import { checkPoolProperties } from '../pool/check-properties.js';
import { findPool } from '../pool/find-pool.js';
import { sharedPoolMembers } from '../pool/pool-members.js';
import { members } from '../protocol/common-members.js';
import { text } from '../protocol/members.js';
import { defined } from '../protocol/shape.js';
import { operation } from './operation.js';

const {
  AliasAttributes: _alias,
  UsernameAttributes: _name,
  UsernameConfiguration: _case,
  Schema: _schema,
  ...changeable
} = sharedPoolMembers;

/** UpdateUserPool: replaces the mutable properties of a pool. As at AWS, omitted ones return to their defaults. */
export const updateUserPool = operation({
  input: { ...changeable, UserPoolId: members.userPoolId, PoolName: text({ min: 1, max: 128 }) },
  run(service, { UserPoolId, PoolName, ...changes }) {
    const pool = findPool(service, UserPoolId);
    const {
      AliasAttributes,
      UsernameAttributes,
      UsernameConfiguration,
      Schema,
      EnabledMfas,
      UserPoolTags,
      UserPoolName,
    } = pool.properties;
    const fixed = { AliasAttributes, UsernameAttributes, UsernameConfiguration, Schema, EnabledMfas, UserPoolTags };
    const properties = defined({ ...fixed, ...changes, UserPoolName: PoolName ?? UserPoolName }) as UserPoolProperties;
    checkPoolProperties(properties);
    pool.properties = properties;
    pool.modifiedAt = service.now();
    return {};
  },
});
