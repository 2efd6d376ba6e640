import {
  type CognitoIdentityProviderClient,
  DescribeUserPoolClientCommand,
  ListUserPoolClientsCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { clientContext } from '../problems/client-context.js';
import { explainError } from '../problems/explain-error.js';
import type { ClientReport, PoolReport } from './finding.types.js';
import { judgeClient } from './judge-client.js';
import { judgePool } from './judge-pool.js';
import { readPool } from './read-pool.js';

/** Which pool to check. */
export interface CheckPoolOptions {
  readonly userPoolId: string;
  /** The client that matters; all of them when absent, of which one must do. */
  readonly userPoolClientId?: string | undefined;
}

/** Reads a pool and its clients and reports what the kit will and will not be able to do there. @throws AdminError. */
export async function checkPool(
  client: CognitoIdentityProviderClient,
  { userPoolId, userPoolClientId }: CheckPoolOptions,
): Promise<PoolReport> {
  try {
    const pool = await readPool(client, userPoolId);
    const ids = userPoolClientId === undefined ? await listClients(client, userPoolId) : [userPoolClientId];
    const clients: ClientReport[] = [];
    for (const ClientId of ids) {
      const found = await client.send(new DescribeUserPoolClientCommand({ UserPoolId: userPoolId, ClientId }));
      clients.push(judgeClient(found.UserPoolClient ?? {}));
    }
    const findings = judgePool(pool);
    const ok = clients.some(({ usable }) => usable) && findings.every(({ verdict }) => verdict !== 'bad');
    return { userPoolId, name: pool.name, ok, findings, clients };
  } catch (error) {
    throw explainError(error, { ...(await clientContext(client)), userPoolId });
  }
}

async function listClients(client: CognitoIdentityProviderClient, UserPoolId: string): Promise<string[]> {
  const ids: string[] = [];
  let NextToken: string | undefined;
  do {
    const page = await client.send(new ListUserPoolClientsCommand({ UserPoolId, MaxResults: 60, NextToken }));
    ids.push(...(page.UserPoolClients ?? []).flatMap(({ ClientId }) => ClientId ?? []));
    NextToken = page.NextToken;
  } while (NextToken);
  return ids;
}
