import { presentDevice } from '../devices/tracking.js';
import type { Client, Pool } from '../model/pool.js';
import type { Service } from '../model/service.js';
import type { User } from '../model/user.js';
import { checkSecretHash } from '../pool/secret-hash.js';
import { wrongPassword } from '../protocol/refusals.js';
import { issueTokens } from '../tokens/issue-tokens.js';
import { redeemRefreshToken } from '../tokens/redeem-refresh-token.js';
import { findUserQuietly, userKey } from '../users/find-user.js';
import { refuseWhileLocked } from '../users/lockout.js';
import { checkPassword, refuseBeforePassword } from './challenges/check-password.js';
import { continueSignIn } from './challenges/continue-sign-in.js';
import { beginFirstChallenge, firstChallenges } from './challenges/first-challenge.js';
import { type AuthResponse, openSession } from './challenges/open-challenge.js';
import { startSrp } from './challenges/start-srp.js';

/** What starts a sign-in. */
export interface FlowInput {
  readonly service: Service;
  readonly pool: Pool;
  readonly client: Client;
  readonly parameters: ReadonlyMap<string, string>;
  /** Reads one of AuthParameters. @throws ServiceError InvalidParameterException when it is missing. */
  readonly required: (name: string) => string;
}

/** One AuthFlow of InitiateAuth. */
export type Flow = (input: FlowInput) => Promise<AuthResponse>;

/** USER_SRP_AUTH: the password is proved and never sent. */
export async function startUserSrp({ service, pool, client, parameters, required }: FlowInput): Promise<AuthResponse> {
  const typedName = required('USERNAME');
  const srpA = required('SRP_A');
  checkSecretHash(client, [typedName], parameters.get('SECRET_HASH'));
  const user = findUserQuietly(pool, client, typedName, 'User does not exist.');
  const fresh = { tracksDevice: user !== undefined && isOwnName(pool, user, typedName), deviceKey: undefined };
  if (!user) return startSrp(service, { pool, client, context: fresh }, undefined, { typedName, srpA });
  refuseBeforePassword(user);
  refuseWhileLocked(service, user, 'password');
  const context = presentDevice(pool, user, fresh, parameters.get('DEVICE_KEY'));
  return startSrp(service, { pool, client, context }, user, { typedName, srpA });
}

/** USER_PASSWORD_AUTH: the password itself. Cognito tracks no devices here. */
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

/** USER_AUTH: the user, or PREFERRED_CHALLENGE, chooses how to begin. An unknown user is offered the same passwords. */
export async function startUserAuth({ service, pool, client, parameters, required }: FlowInput): Promise<AuthResponse> {
  const typedName = required('USERNAME');
  checkSecretHash(client, [typedName], parameters.get('SECRET_HASH'));
  const user = findUserQuietly(pool, client, typedName, 'User does not exist.');
  if (user) refuseBeforePassword(user);
  const fresh = { tracksDevice: user !== undefined && isOwnName(pool, user, typedName), deviceKey: undefined };
  const context = user ? presentDevice(pool, user, fresh, parameters.get('DEVICE_KEY')) : fresh;
  const challenges = firstChallenges(pool, user);
  const preferred = challenges.find((name) => name === parameters.get('PREFERRED_CHALLENGE'));
  if (user && preferred) return beginFirstChallenge(service, { pool, client, user, context }, preferred, required);
  const signIn = { pool, client, context, user: user ?? { username: typedName } };
  const Session = openSession(service, signIn, { name: 'SELECT_CHALLENGE', challenges });
  return { ChallengeName: 'SELECT_CHALLENGE', Session, ChallengeParameters: {}, AvailableChallenges: challenges };
}

/** REFRESH_TOKEN_AUTH: new access and ID tokens for a sign-in that still holds. */
export async function refresh({ service, pool, client, parameters, required }: FlowInput): Promise<AuthResponse> {
  const token = required('REFRESH_TOKEN');
  const { user, grant } = await redeemRefreshToken(service, { pool, client }, token, parameters.get('DEVICE_KEY'));
  const wrong = `SecretHash does not match for the client: ${client.id}`;
  checkSecretHash(client, [user.username, user.sub], parameters.get('SECRET_HASH'), wrong);
  const tokens = await issueTokens(service, { pool, client, user, grant }, false);
  return { ChallengeParameters: {}, AuthenticationResult: tokens };
}

/** Whether a user signs in by user name rather than by an alias, which is where Cognito tracks devices. */
function isOwnName(pool: Pool, user: User, typedName: string): boolean {
  return userKey(pool, typedName) === userKey(pool, user.username);
}
