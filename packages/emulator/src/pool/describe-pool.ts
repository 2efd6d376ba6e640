import type { Client, Pool } from '../model/pool.js';

/** Describes a pool as UserPoolType. */
export function describePool(pool: Pool): Readonly<Record<string, unknown>> {
  const { UserPoolName, EnabledMfas: _factors, Schema, ...properties } = pool.properties;
  return {
    ...properties,
    Id: pool.id,
    Name: UserPoolName ?? '',
    Arn: `arn:aws:cognito-idp:${pool.region}:000000000000:userpool/${pool.id}`,
    MfaConfiguration: properties.MfaConfiguration ?? 'OFF',
    SchemaAttributes: Schema ?? [],
    EstimatedNumberOfUsers: pool.users.size,
    CreationDate: pool.createdAt / 1000,
    LastModifiedDate: pool.modifiedAt / 1000,
  };
}

/** Describes an app client as UserPoolClientType. */
export function describeClient(client: Client): Readonly<Record<string, unknown>> {
  const { GenerateSecret: _generated, ...properties } = client.properties;
  return {
    ...properties,
    UserPoolId: client.poolId,
    ClientId: client.id,
    ClientName: properties.ClientName ?? '',
    ...(client.secret !== undefined && { ClientSecret: client.secret }),
    CreationDate: client.createdAt / 1000,
    LastModifiedDate: client.modifiedAt / 1000,
  };
}
