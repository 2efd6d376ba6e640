import { presentDevice } from '../../devices/present-device.js';
import { checkSecretHash } from '../../pool/find-client.js';
import { findUserQuietly } from '../../users/find-user.js';
import { beginFirstChallenge } from '../challenges/begin-first-challenge.js';
import { firstChallenges } from '../challenges/first-challenges.js';
import { type AuthResponse, openSession } from '../challenges/open-challenge.js';
import { refuseBeforePassword } from '../challenges/refuse-before-password.js';
import { isOwnName } from '../is-own-name.js';
import type { FlowInput } from './flow.types.js';

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
