import type { Client, Pool } from '../model/pool.js';
import type { Service } from '../model/service.js';
import type { PendingChallenge } from '../model/session.js';
import type { User } from '../model/user.js';
import { invalidSession } from '../protocol/refusals.js';
import { findUser } from '../users/find-user.js';
import { openSession } from './challenges/open-challenge.js';

/** A session with an MFA_SETUP challenge, for AssociateSoftwareToken and VerifySoftwareToken. */
export interface SetupSession {
  readonly pool: Pool;
  readonly client: Client;
  readonly user: User;
  readonly challenge: Extract<PendingChallenge, { name: 'MFA_SETUP' }>;
  /** Replaces the session by one with `changes` and returns the new token. */
  readonly renew: (changes: Partial<Extract<PendingChallenge, { name: 'MFA_SETUP' }>>) => string;
}

/** Finds the MFA_SETUP session of a token. @throws ServiceError NotAuthorizedException. */
export function findSetupSession(service: Service, token: string): SetupSession {
  const session = service.sessions.find(token);
  const pool = service.pools.get(session.poolId);
  const client = pool?.clients.get(session.clientId);
  const user = pool && findUser(pool, session.username);
  const { challenge, context } = session;
  if (!pool || !client || !user || user.sub !== session.sub || challenge.name !== 'MFA_SETUP') {
    throw invalidSession();
  }
  const renew: SetupSession['renew'] = (changes) => {
    service.sessions.spend(token);
    return openSession(service, { pool, client, user, context }, { ...challenge, ...changes });
  };
  return { pool, client, user, challenge, renew };
}
