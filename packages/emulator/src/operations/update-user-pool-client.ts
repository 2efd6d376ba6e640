import type { UserPoolClientProperties } from '../model/pool-description.js';
import { checkClientProperties } from '../pool/check-properties.js';
import { describeClient } from '../pool/describe-pool.js';
import { findPoolClient } from '../pool/find-pool.js';
import { checkSupportedProviders } from '../pool/identity-providers.js';
import { clientMembers } from '../pool/pool-members.js';
import { members } from '../protocol/common-members.js';
import { defined } from '../protocol/shape.js';
import { operation } from './operation.js';

const { GenerateSecret: _fixed, ...changeable } = clientMembers;

/** UpdateUserPoolClient: replaces the properties of an app client. As at AWS, omitted ones return to their defaults. */
export const updateUserPoolClient = operation({
  input: { ...changeable, UserPoolId: members.userPoolId, ClientId: members.clientId },
  run(service, { UserPoolId, ClientId, ...given }) {
    const { pool, client } = findPoolClient(service, UserPoolId, ClientId);
    const { GenerateSecret, ClientName } = client.properties;
    const properties = defined({ ClientName, GenerateSecret, ...defined(given) }) as UserPoolClientProperties;
    checkClientProperties(properties);
    checkSupportedProviders(pool, properties.SupportedIdentityProviders);
    client.properties = properties;
    client.modifiedAt = service.now();
    return { UserPoolClient: describeClient(client) };
  },
});
