import { presentDevice } from '../devices/tracking.js';
import type { Caller } from '../model/caller.js';
import type { Client, Pool } from '../model/pool.js';
import type { Service } from '../model/service.js';
import type { AuthMethod, FirstChallenge, SignInContext } from '../model/session.js';
import type { User } from '../model/user.js';
import { checkSecretHash } from '../pool/secret-hash.js';
import { invalidParameter, invalidSession, wrongPassword } from '../protocol/refusals.js';
import { issueTokens } from '../tokens/issue-tokens.js';
import { redeemRefreshToken } from '../tokens/redeem-refresh-token.js';
import { touchSession } from '../user-sessions/track-sessions.js';
import { findUserQuietly } from '../users/find-user.js';
import { refuseWhileLocked } from '../users/lockout.js';
import { checkPassword, refuseBeforePassword } from './challenges/check-password.js';
import { continueSignIn } from './challenges/continue-sign-in.js';
import {
  beginFirstChallenge,
  listFirstChallenges,
  listPoolChallenges,
  needsPassword,
} from './challenges/first-challenge.js';
import type { AuthResponse, SignIn } from './challenges/open-challenge.js';
import { startSrp } from './challenges/start-srp.js';
import { challengeUnknownUser, selectChallenge } from './challenges/unknown-user.js';

/** The input of a flow. */
export interface FlowInput {
  readonly service: Service;
  readonly pool: Pool;
  readonly client: Client;
  readonly parameters: ReadonlyMap<string, string>;
  /** Reads a required entry of AuthParameters. @throws ServiceError InvalidParameterException if it is missing. */
  readonly required: (name: string) => string;
  /** The session of ConfirmSignUp. */
  readonly session: string | undefined;
  readonly caller: Caller;
}

/** A function that runs one AuthFlow of InitiateAuth. */
export type Flow = (input: FlowInput) => Promise<AuthResponse>;

/** Runs USER_SRP_AUTH: the client proves the password without sending it. */
export async function startUserSrp({ service, pool, client, parameters, required }: FlowInput): Promise<AuthResponse> {
  const typedName = required('USERNAME');
  const srpA = required('SRP_A');
  checkSecretHash(client, [typedName], parameters.get('SECRET_HASH'));
  const user = findUserQuietly(pool, client, typedName, 'User does not exist.');
  if (!user) return startSrp(service, { pool, client, context: noDevice }, undefined, { typedName, srpA });
  refuseBeforePassword(user);
  refuseWhileLocked(service, user, 'password');
  const context = presentDevice(pool, user, noDevice, parameters.get('DEVICE_KEY'));
  return startSrp(service, { pool, client, context }, user, { typedName, srpA });
}

/**
 * Runs USER_PASSWORD_AUTH: the client sends the password. Unsure: devices are tracked as in SRP. The AWS CLI's examples show
 * NewDeviceMetadata after this flow, while Amplify's guide and amplify-android#2614 say that there is none.
 */
export async function startUserPassword({
  service,
  pool,
  client,
  parameters,
  required,
  caller,
}: FlowInput): Promise<AuthResponse> {
  const typedName = required('USERNAME');
  const password = required('PASSWORD');
  checkSecretHash(client, [typedName], parameters.get('SECRET_HASH'));
  const user = findUserQuietly(pool, client, typedName, 'User does not exist.');
  if (!user) throw wrongPassword();
  checkPassword(service, pool, user, password);
  const context = presentDevice(pool, user, noDevice, parameters.get('DEVICE_KEY'));
  return continueSignIn(service, { pool, client, user, context, caller }, 'pwd');
}

/** Runs USER_AUTH: PREFERRED_CHALLENGE or the user picks the first challenge. */
export async function startUserAuth(input: FlowInput): Promise<AuthResponse> {
  const { service, pool, client, parameters, required, caller } = input;
  const typedName = required('USERNAME');
  checkSecretHash(client, [typedName], parameters.get('SECRET_HASH'));
  const user = findUserQuietly(pool, client, typedName, 'User does not exist.');
  const preferred = parameters.get('PREFERRED_CHALLENGE');
  if (!user) {
    const signIn = { pool, client, user: { username: typedName }, context: noDevice, caller };
    const answer = await challengeUnknownUser(service, signIn, preferred, required);
    return withChallenges(answer, preferred, listPoolChallenges(pool));
  }
  refuseBeforePassword(user);
  const signIn = {
    ...{ pool, client, user, caller },
    context: presentDevice(pool, user, noDevice, parameters.get('DEVICE_KEY')),
  };
  const method = redeemConfirmation(input, signIn, preferred);
  if (method) return continueSignIn(service, signIn, method);
  const challenges = listFirstChallenges(pool, user);
  const choice = challenges.find((name) => name === preferred);
  if (!choice) refuseUnavailable(pool, user, preferred);
  const answer = choice
    ? await beginFirstChallenge(service, signIn, choice, required)
    : selectChallenge(service, signIn, challenges);
  return withChallenges(answer, preferred, challenges);
}

/** Adds AvailableChallenges. A code stands alone, as recorded. A password has led to tokens or to a second factor. */
function withChallenges(
  answer: AuthResponse,
  preferred: string | undefined,
  challenges: readonly FirstChallenge[],
): AuthResponse {
  if (preferred === 'PASSWORD' && answer.ChallengeName !== 'SELECT_CHALLENGE') return answer;
  const isCode = answer.ChallengeName === 'EMAIL_OTP' || answer.ChallengeName === 'SMS_OTP';
  return { ...answer, AvailableChallenges: isCode ? [answer.ChallengeName ?? ''] : challenges };
}

/**
 * Refuses a preferred challenge that the pool allows but not this sign-in. One that the user merely doesn't have is no error:
 * SELECT_CHALLENGE follows.
 *
 * @throws ServiceError InvalidParameterException. Unsure: the exception of the first, the end of the second message.
 */
function refuseUnavailable(pool: Pool, user: User, preferred: string | undefined): void {
  const isOther = preferred === 'EMAIL_OTP' || preferred === 'SMS_OTP' || preferred === 'WEB_AUTHN';
  if (!isOther || !listPoolChallenges(pool).includes(preferred)) return;
  if (needsPassword(pool, user)) throw invalidParameter('Password Challenge is Required to SignIn');
  const hasAddress = user.attributes.has('email') || user.attributes.has('phone_number');
  if (preferred !== 'WEB_AUTHN' && !hasAddress) {
    throw invalidParameter('Cannot send code to either email or phone number.');
  }
}

/**
 * Redeems the session of ConfirmSignUp, once: the code that confirmed the user also signs them in.
 *
 * @returns the method; `undefined` without such a session, or if the client prefers another challenge.
 * @throws ServiceError NotAuthorizedException for a session that is unknown, used, expired or another user's.
 */
function redeemConfirmation(
  { service, session: token }: FlowInput,
  { client, user }: SignIn,
  preferred: string | undefined,
): AuthMethod | undefined {
  if (token === undefined) return undefined;
  const { clientId, sub, challenge } = service.sessions.find(token);
  if (clientId !== client.id || sub !== user.sub || challenge.name !== 'CONFIRM_SIGN_UP') throw invalidSession();
  if (challenge.factor !== preferred) return undefined;
  service.sessions.spend(token);
  return challenge.factor === 'EMAIL_OTP' ? 'email_otp' : 'sms';
}

/** Runs REFRESH_TOKEN_AUTH: issues new access and ID tokens. */
export async function refreshTokens({
  service,
  pool,
  client,
  parameters,
  required,
  caller,
}: FlowInput): Promise<AuthResponse> {
  const token = required('REFRESH_TOKEN');
  const { user, grant } = await redeemRefreshToken(service, { pool, client }, token, parameters.get('DEVICE_KEY'));
  const wrong = `SecretHash does not match for the client: ${client.id}`;
  checkSecretHash(client, [user.username, user.sub], parameters.get('SECRET_HASH'), wrong);
  touchSession(service, grant, caller);
  const tokens = await issueTokens(service, { pool, client, user, grant }, false);
  return { ChallengeParameters: {}, AuthenticationResult: tokens };
}

/** The context of a sign-in that has not presented a device. */
const noDevice: SignInContext = { tracksDevice: true, deviceKey: undefined, methods: [] };
