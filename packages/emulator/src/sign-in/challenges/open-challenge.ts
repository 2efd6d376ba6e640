import type { Caller } from '../../model/caller.js';
import type { Client, Pool } from '../../model/pool.js';
import type { Service } from '../../model/service.js';
import type { PendingChallenge, SignInContext } from '../../model/session.js';
import type { Origin } from '../../model/triggers.js';
import type { User } from '../../model/user.js';
import type { AuthenticationResult } from '../../tokens/issue-tokens.js';
import { createOrigin } from '../../triggers/origin.js';

/** The answer of InitiateAuth and RespondToAuthChallenge. */
export interface AuthResponse {
  readonly ChallengeName?: string;
  readonly Session?: string;
  readonly ChallengeParameters: Readonly<Record<string, string>>;
  readonly AvailableChallenges?: readonly string[];
  readonly AuthenticationResult?: AuthenticationResult;
}

/** A sign-in in progress. */
export interface SignIn {
  readonly pool: Pool;
  readonly client: Client;
  readonly user: User;
  readonly context: SignInContext;
  readonly caller: Caller;
  /** The ClientMetadata of RespondToAuthChallenge; empty for that of InitiateAuth, which reaches other triggers. */
  readonly metadata: ReadonlyMap<string, string>;
}

/** A sign-in whose user may be unknown: then there is only the name that the client sent. */
export type UnknownSignIn = Omit<SignIn, 'user'> & {
  readonly user: Pick<User, 'username'> & Partial<Pick<User, 'sub'>>;
};

/** Returns the origin of the triggers of a sign-in. */
export function originOf({ pool, client, caller, metadata }: UnknownSignIn): Origin {
  return createOrigin(pool, client, caller, metadata);
}

/** Opens a session for a challenge and returns the challenge. */
export function openChallenge(
  service: Service,
  signIn: UnknownSignIn,
  pending: PendingChallenge,
  parameters: Readonly<Record<string, string>>,
): AuthResponse {
  const Session = openSession(service, signIn, pending);
  return { ChallengeName: pending.name, Session, ChallengeParameters: parameters };
}

/** Opens a session for a challenge and returns its token. */
export function openSession(
  service: Service,
  { pool, client, user, context }: Omit<UnknownSignIn, 'caller' | 'metadata'>,
  pending: PendingChallenge,
): string {
  const minutes = client.properties.AuthSessionValidity ?? 3;
  return service.sessions.open({
    poolId: pool.id,
    clientId: client.id,
    username: user.username,
    sub: user.sub,
    context,
    challenge: pending,
    expiresAt: service.now() + minutes * 60_000,
  });
}
