import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { type PoolState, readPool } from '../pool/read-pool.js';
import { regionOf } from '../pool/region.js';
import { AdminError } from '../problems/admin-error.js';
import { explainClientError } from '../problems/explain-error.js';
import { readUser, type UserState } from '../user/read-user.js';
import type { Arguments } from './arguments.js';

/**
 * Creates the SDK client from the connection options. Treats an endpoint on this machine as the emulator, which needs no
 * credentials.
 *
 * @throws AdminError `usage`, `region`.
 */
export function createClient(given: Arguments, userPoolId?: string): CognitoIdentityProviderClient {
  const [region, profile, endpoint] = [given.text('region'), given.text('profile'), given.text('endpoint')];
  const home = userPoolId === undefined ? undefined : regionOf(userPoolId);
  if (home !== undefined && region !== undefined && home !== region) {
    throw new AdminError('region', `The pool ${userPoolId} is in ${home}, not in ${region}.`, 'Omit --region.');
  }
  if (endpoint !== undefined && !URL.canParse(endpoint)) {
    throw new AdminError('usage', `"${endpoint}" is not a URL.`, 'Pass one such as http://localhost:9329.');
  }
  const local = isLocal(endpoint);
  const known = region ?? home ?? (local ? 'us-east-1' : undefined);
  const client = new CognitoIdentityProviderClient({
    // The SDK waits for ever by default.
    requestHandler: { connectionTimeout: 5000, requestTimeout: 15_000 },
    ...(known !== undefined && { region: known }),
    ...(profile !== undefined && { profile }),
    ...(endpoint !== undefined && { endpoint }),
    ...(local && { credentials: { accessKeyId: 'emulator', secretAccessKey: 'emulator' } }),
  });
  refuseHttp(client);
  return client;
}

/**
 * Refuses requests that would carry credentials over plain HTTP to another machine. The endpoint can also come from the
 * environment or from the AWS configuration, so this looks at each request before it is signed.
 */
function refuseHttp(client: CognitoIdentityProviderClient): void {
  client.middlewareStack.add(
    (next) => (given) => {
      const { protocol, hostname } = given.request as { readonly protocol: string; readonly hostname: string };
      if (protocol !== 'https:' && !isLoopback(hostname)) {
        throw new AdminError(
          'usage',
          `The endpoint ${protocol}//${hostname} is not encrypted, so it would show your credentials to the network.`,
          'Use https. Plain http is only for the emulator on this machine.',
        );
      }
      return next(given);
    },
    { step: 'build', name: 'refuseHttp' },
  );
}

/** Returns true for an endpoint on this machine. */
export function isLocal(endpoint: string | undefined): boolean {
  if (endpoint === undefined || !URL.canParse(endpoint)) return false;
  return isLoopback(new URL(endpoint).hostname);
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

/** The user that a command is about. */
export interface UserTarget {
  readonly client: CognitoIdentityProviderClient;
  readonly userPoolId: string;
  readonly username: string;
}

/** Reads the target of a command about a user. @throws AdminError `usage`, `region`. */
export function userTarget(given: Arguments): UserTarget {
  const [username = ''] = given.operands;
  const userPoolId = given.required('user-pool-id');
  return { userPoolId, username, client: createClient(given, userPoolId) };
}

/** Loads a user and the pool. @throws AdminError. */
export async function loadUser(target: UserTarget): Promise<{ readonly pool: PoolState; readonly user: UserState }> {
  const { client, userPoolId, username } = target;
  try {
    const pool = await readPool(client, userPoolId);
    return { pool, user: await readUser(client, pool, username) };
  } catch (error) {
    throw await explainClientError(error, client, { userPoolId, username });
  }
}
