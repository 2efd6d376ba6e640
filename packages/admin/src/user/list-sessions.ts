import {
  AdminListUserSessionsCommand,
  type AdminListUserSessionsCommandOutput,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import type { PoolState } from '../pool/read-pool.js';

/** A session of a user. Device and place are guesses of Cognito: pass them through {@link printable} before showing them. */
export interface UserSession {
  readonly id: string;
  /** `TOKEN`: the life of a refresh token. `SSO`: the browser's cookie of managed login. */
  readonly type: string;
  readonly userPoolClientId: string | undefined;
  /** Browser and system, such as `Chrome 125 / macOS 15.0`. */
  readonly device: string | undefined;
  readonly ip: string | undefined;
  /** City and country. */
  readonly place: string | undefined;
  readonly createdAt: Date | undefined;
  readonly lastActiveAt: Date | undefined;
}

/**
 * Lists the active sessions of a user. Returns an empty list if the pool doesn't track sessions. Cognito's list can lag by a few
 * seconds.
 *
 * @example
 * const sessions = await listSessions(client, await readPool(client, userPoolId), 'ann');
 *
 * @throws Errors of the SDK, such as UserNotFoundException.
 */
export async function listSessions(
  client: CognitoIdentityProviderClient,
  pool: Pick<PoolState, 'id' | 'tracksSessions'>,
  username: string,
): Promise<UserSession[]> {
  if (!pool.tracksSessions) return [];
  const sessions: UserSession[] = [];
  let NextToken: string | undefined;
  do {
    const page = await client.send(
      new AdminListUserSessionsCommand({ UserPoolId: pool.id, Username: username, NextToken }),
    );
    sessions.push(...(page.Sessions ?? []).map(sessionOf));
    NextToken = page.NextToken;
  } while (NextToken);
  return sessions;
}

type ListedSession = NonNullable<AdminListUserSessionsCommandOutput['Sessions']>[number];

function sessionOf(session: ListedSession): UserSession {
  const { City, Country } = session.LastLocation ?? {};
  return {
    id: session.SessionId ?? '',
    type: session.SessionType ?? 'TOKEN',
    userPoolClientId: session.ClientId,
    device: session.DeviceType,
    ip: session.LastIPAddress,
    place: [City, Country].filter(Boolean).join(', ') || undefined,
    createdAt: session.CreateDate,
    lastActiveAt: session.LastActiveDate,
  };
}
