import type { UserPoolClientProperties } from '../model/pool-description.js';
import { addClient } from '../pool/create-pool.js';
import { describeClient } from '../pool/describe-pool.js';
import { findPool } from '../pool/find-pool.js';
import { checkSupportedProviders } from '../pool/identity-providers.js';
import { clientMembers } from '../pool/pool-members.js';
import { members } from '../protocol/common-members.js';
import { text } from '../protocol/members.js';
import { invalidParameter } from '../protocol/refusals.js';
import { defined } from '../protocol/shape.js';
import { operation } from './operation.js';

/** CreateUserPoolClient: adds an app client to a pool. */
export const createUserPoolClient = operation({
  input: {
    ...clientMembers,
    UserPoolId: members.userPoolId,
    ClientName: text({ required: true, min: 1, max: 128 }),
    ClientSecret: text({ min: 1, max: 64, pattern: '[\\w+]+', sensitive: true }),
  },
  run(service, { UserPoolId, ClientSecret: clientSecret, ...given }) {
    const pool = findPool(service, UserPoolId);
    if (clientSecret !== undefined && given.GenerateSecret) {
      // Unsure: the message.
      throw invalidParameter('ClientSecret cannot be given together with GenerateSecret.');
    }
    const properties = defined(given) as UserPoolClientProperties;
    const description = { properties, ...(clientSecret !== undefined && { clientSecret }) };
    checkSupportedProviders(pool, properties.SupportedIdentityProviders);
    return { UserPoolClient: describeClient(addClient(pool, description, service.random, service.now())) };
  },
});
