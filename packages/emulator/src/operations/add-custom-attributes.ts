import type { SchemaAttribute } from '../model/pool-description.js';
import { findPool } from '../pool/find-pool.js';
import { schemaAttributes } from '../pool/pool-members.js';
import { members } from '../protocol/common-members.js';
import { invalidParameter } from '../protocol/refusals.js';
import { addCustomAttributes as add } from '../users/schema.js';
import { operation } from './operation.js';

/** AddCustomAttributes: adds attributes to the schema of a pool. They can't be changed or removed. */
export const addCustomAttributes = operation({
  input: { UserPoolId: members.userPoolId, CustomAttributes: schemaAttributes },
  run(service, { UserPoolId, CustomAttributes = [] }) {
    const pool = findPool(service, UserPoolId);
    if (CustomAttributes.length < 1 || CustomAttributes.length > 25) {
      const rule = CustomAttributes.length < 1 ? 'greater than or equal to 1' : 'less than or equal to 25';
      throw invalidParameter(
        `1 validation error detected: Value at 'customAttributes' failed to satisfy constraint: Member must have length ${rule}`,
      );
    }
    pool.properties = add(pool.properties, CustomAttributes as readonly SchemaAttribute[]);
    pool.modifiedAt = service.now();
    return {};
  },
});
