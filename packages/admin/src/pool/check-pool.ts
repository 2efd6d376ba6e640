import {
  type CognitoIdentityProviderClient,
  DescribeUserPoolClientCommand,
  ListUserPoolClientsCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { explainClientError } from '../problems/explain-error.js';
import { type ClientReport, judgeClient } from './judge-client.js';
import { type Finding, judgePool } from './judge-pool.js';
import type { PoolShape } from './pool-shape.js';
import { readPool } from './read-pool.js';

/** The findings about a pool and its clients. */
export interface PoolReport {
  readonly userPoolId: string;
  readonly name: string;
  /** True if an app can sign in: a client is usable, and no finding about the pool is bad. */
  readonly ok: boolean;
  /** The settings of an app that its screens follow: spread it into the configuration of `createCognitoClient`. */
  readonly shape: PoolShape;
  readonly findings: readonly Finding[];
  readonly clients: readonly ClientReport[];
}

/** Options of {@link checkPool}. */
export interface CheckPoolOptions {
  readonly userPoolId: string;
  /** The client to check. Default: all of them, of which one has to be usable. */
  readonly userPoolClientId?: string | undefined;
}

/**
 * Reads a pool and its clients, and reports what the kit can and can't do with them.
 *
 * @example
 * const { ok, findings } = await checkPool(client, { userPoolId: 'eu-central-1_AbCdEfGhI' });
 *
 * @throws AdminError.
 */
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
      clients.push(judgeClient(found.UserPoolClient ?? {}, pool));
    }
    const findings = judgePool(pool);
    const ok = clients.some(({ usable }) => usable) && findings.every(({ verdict }) => verdict !== 'bad');
    return { userPoolId, name: pool.name, ok, shape: pool.shape, findings, clients };
  } catch (error) {
    throw await explainClientError(error, client, { userPoolId });
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
