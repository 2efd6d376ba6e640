import { presentDevice } from '../devices/tracking.js';
import type { Client, Pool } from '../model/pool.js';
import type { Service } from '../model/service.js';
import type { SignInContext } from '../model/session.js';
import type { User } from '../model/user.js';
import { checkSecretHash } from '../pool/secret-hash.js';
import { wrongPassword } from '../protocol/refusals.js';
import { issueTokens } from '../tokens/issue-tokens.js';
import { redeemRefreshToken } from '../tokens/redeem-refresh-token.js';
import { findUserQuietly, userKey } from '../users/find-user.js';
import { refuseWhileLocked } from '../users/lockout.js';
import { checkPassword, refuseBeforePassword } from './challenges/check-password.js';
import { continueSignIn } from './challenges/continue-sign-in.js';
import { beginFirstChallenge, listFirstChallenges } from './challenges/first-challenge.js';
import { type AuthResponse, openSession } from './challenges/open-challenge.js';
import { startSrp } from './challenges/start-srp.js';

/** The input of a flow. */
export interface FlowInput {
  readonly service: Service;
  readonly pool: Pool;
  readonly client: Client;
  readonly parameters: ReadonlyMap<string, string>;
  /** Reads a required entry of AuthParameters. @throws ServiceError InvalidParameterException if it is missing. */
  readonly required: (name: string) => string;
}

/** A function that runs one AuthFlow of InitiateAuth. */
export type Flow = (input: FlowInput) => Promise<AuthResponse>;

/** Runs USER_SRP_AUTH: the client proves the password without sending it. */
export async function startUserSrp({ service, pool, client, parameters, required }: FlowInput): Promise<AuthResponse> {
  const typedName = required('USERNAME');
  const srpA = required('SRP_A');
  checkSecretHash(client, [typedName], parameters.get('SECRET_HASH'));
  const user = findUserQuietly(pool, client, typedName, 'User does not exist.');
  const fresh = createContext(pool, user, typedName);
  if (!user) return startSrp(service, { pool, client, context: fresh }, undefined, { typedName, srpA });
  refuseBeforePassword(user);
  refuseWhileLocked(service, user, 'password');
  const context = presentDevice(pool, user, fresh, parameters.get('DEVICE_KEY'));
  return startSrp(service, { pool, client, context }, user, { typedName, srpA });
}

/** Runs USER_PASSWORD_AUTH: the client sends the password. Cognito doesn't track devices in this flow. */
export async function startUserPassword({
  service,
  pool,
  client,
  parameters,
  required,
}: FlowInput): Promise<AuthResponse> {
  const typedName = required('USERNAME');
  const password = required('PASSWORD');
  checkSecretHash(client, [typedName], parameters.get('SECRET_HASH'));
  const user = findUserQuietly(pool, client, typedName, 'User does not exist.');
  if (!user) throw wrongPassword();
  checkPassword(service, pool, user, password);
  const context = { tracksDevice: false, deviceKey: undefined };
  return continueSignIn(service, { pool, client, user, context }, 'password');
}

/**
 * Runs USER_AUTH: PREFERRED_CHALLENGE or the user picks the first challenge. An unknown user is offered the password
 * challenges, so the answer doesn't give them away.
 */
export async function startUserAuth({ service, pool, client, parameters, required }: FlowInput): Promise<AuthResponse> {
  const typedName = required('USERNAME');
  checkSecretHash(client, [typedName], parameters.get('SECRET_HASH'));
  const user = findUserQuietly(pool, client, typedName, 'User does not exist.');
  if (user) refuseBeforePassword(user);
  const fresh = createContext(pool, user, typedName);
  const context = user ? presentDevice(pool, user, fresh, parameters.get('DEVICE_KEY')) : fresh;
  const challenges = listFirstChallenges(pool, user);
  const preferred = challenges.find((name) => name === parameters.get('PREFERRED_CHALLENGE'));
  if (user && preferred) return beginFirstChallenge(service, { pool, client, user, context }, preferred, required);
  const signIn = { pool, client, context, user: user ?? { username: typedName } };
  const Session = openSession(service, signIn, { name: 'SELECT_CHALLENGE', challenges });
  return { ChallengeName: 'SELECT_CHALLENGE', Session, ChallengeParameters: {}, AvailableChallenges: challenges };
}

/** Runs REFRESH_TOKEN_AUTH: issues new access and ID tokens. */
export async function refreshTokens({ service, pool, client, parameters, required }: FlowInput): Promise<AuthResponse> {
  const token = required('REFRESH_TOKEN');
  const { user, grant } = await redeemRefreshToken(service, { pool, client }, token, parameters.get('DEVICE_KEY'));
  const wrong = `SecretHash does not match for the client: ${client.id}`;
  checkSecretHash(client, [user.username, user.sub], parameters.get('SECRET_HASH'), wrong);
  const tokens = await issueTokens(service, { pool, client, user, grant }, false);
  return { ChallengeParameters: {}, AuthenticationResult: tokens };
}

/** Starts the context of a sign-in. Cognito tracks devices only if the user types the username and not an alias. */
function createContext(pool: Pool, user: User | undefined, typedName: string): SignInContext {
  const tracksDevice = user !== undefined && userKey(pool, typedName) === userKey(pool, user.username);
  return { tracksDevice, deviceKey: undefined };
}
