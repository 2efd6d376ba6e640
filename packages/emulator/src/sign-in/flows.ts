import { presentDevice } from '../devices/tracking.js';
import { migrateUser } from '../migration/migrate-user.js';
import type { Caller } from '../model/caller.js';
import type { Client, Pool } from '../model/pool.js';
import type { Service } from '../model/service.js';
import type { AuthMethod, FirstChallenge, SignInContext } from '../model/session.js';
import type { User } from '../model/user.js';
import { listAllowedFlows } from '../pool/allowed-flows.js';
import { checkSecretHash } from '../pool/secret-hash.js';
import { invalidParameter, invalidSession, userDisabled, wrongPassword } from '../protocol/refusals.js';
import { refreshTokens } from '../tokens/refresh-tokens.js';
import { runPreAuthentication } from '../triggers/lifecycle.js';
import { createOrigin } from '../triggers/origin.js';
import { findUser, findUserQuietly } from '../users/find-user.js';
import { refuseWhileLocked } from '../users/lockout.js';
import { checkPassword, refuseAfterPassword, refuseBeforePassword } from './challenges/check-password.js';
import { continueSignIn, followDefinition } from './challenges/continue-sign-in.js';
import { challengeCustom, defineChallenge, requireCustomAuth } from './challenges/custom-auth.js';
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
  /** The ClientMetadata of the request: validation data for its triggers. */
  readonly validationData: ReadonlyMap<string, string>;
}

/** A function that runs one AuthFlow of InitiateAuth. */
export type Flow = (input: FlowInput) => Promise<AuthResponse>;

/** Runs USER_SRP_AUTH: the client proves the password without sending it. */
export async function startUserSrp(input: FlowInput): Promise<AuthResponse> {
  const { service, pool, client, parameters, required } = input;
  const typedName = required('USERNAME');
  const srpA = required('SRP_A');
  checkSecretHash(client, [typedName], parameters.get('SECRET_HASH'));
  const user = await admitUser(input, findUserQuietly(pool, client, typedName, noSuchUser), typedName);
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
export async function startUserPassword(input: FlowInput): Promise<AuthResponse> {
  const { service, pool, client, parameters, required, caller } = input;
  const typedName = required('USERNAME');
  const password = required('PASSWORD');
  checkSecretHash(client, [typedName], parameters.get('SECRET_HASH'));
  const migrated = await migrate(input, typedName, password);
  const user = await admitUser(input, migrated ?? findUserQuietly(pool, client, typedName, noSuchUser), typedName);
  if (!user) throw wrongPassword();
  checkPassword(service, pool, user, password);
  const context = presentDevice(pool, user, noDevice, parameters.get('DEVICE_KEY'));
  return continueSignIn(service, { pool, client, user, context, caller, metadata: noMetadata() }, 'pwd');
}

const noSuchUser = 'User does not exist.';

/** Asks the UserMigration function for a user whom the pool doesn't have. */
function migrate({ service, pool, client, caller, validationData }: FlowInput, typedName: string, password: string) {
  const origin = createOrigin(pool, client, caller, noMetadata());
  return migrateUser(service, origin, client, typedName, { source: 'Authentication', password, validationData });
}

/**
 * Asks PreAuthentication whether a user may try to sign in.
 *
 * @returns the user, found anew: the function takes its time.
 * @throws ServiceError if the function objects.
 */
async function admitUser(
  { service, pool, client, caller, validationData }: FlowInput,
  user: User | undefined,
  typedName: string,
): Promise<User | undefined> {
  if (!service.triggers.has('PreAuthentication')) return user;
  const hides = client.properties.PreventUserExistenceErrors === 'ENABLED';
  const origin = createOrigin(pool, client, caller, noMetadata());
  await runPreAuthentication(service, origin, user ?? typedName, hides, validationData);
  return user && findUser(pool, user.username) === user ? user : undefined;
}

/** Runs USER_AUTH: PREFERRED_CHALLENGE or the user picks the first challenge. */
export async function startUserAuth(input: FlowInput): Promise<AuthResponse> {
  const { service, pool, client, parameters, required, caller } = input;
  const typedName = required('USERNAME');
  checkSecretHash(client, [typedName], parameters.get('SECRET_HASH'));
  const preferred = parameters.get('PREFERRED_CHALLENGE');
  const migrated = preferred === 'PASSWORD' ? await migrate(input, typedName, required('PASSWORD')) : undefined;
  const user = await admitUser(input, migrated ?? findUserQuietly(pool, client, typedName, noSuchUser), typedName);
  if (!user) {
    const signIn = { pool, client, user: { username: typedName }, context: noDevice, caller, metadata: noMetadata() };
    const answer = await challengeUnknownUser(service, signIn, preferred, required);
    return withChallenges(answer, preferred, listPoolChallenges(pool));
  }
  refuseBeforePassword(user);
  const signIn = {
    ...{ pool, client, user, caller, metadata: noMetadata() },
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

/**
 * Runs CUSTOM_AUTH: functions of the app choose, make and check the challenges. With CHALLENGE_NAME=SRP_A they can ask for the
 * password first. Unsure: PreAuthentication also runs without SRP; disabled and unconfirmed users are refused before the functions.
 */
export async function startCustomAuth(input: FlowInput): Promise<AuthResponse> {
  const { service, pool, client, parameters, required, caller } = input;
  requireCustomAuth(service, 'DefineAuthChallenge');
  if (!listAllowedFlows(client.properties).includes('ALLOW_CUSTOM_AUTH')) {
    // Unsure: the message.
    throw invalidParameter('CUSTOM_AUTH is not enabled for the client.');
  }
  const typedName = required('USERNAME');
  checkSecretHash(client, [typedName], parameters.get('SECRET_HASH'));
  const withSrp = (parameters.get('CHALLENGE_NAME') ?? parameters.get('ChallengeName')) === 'SRP_A';
  const srpA = withSrp ? required('SRP_A') : '';
  const user = await admitUser(input, findUserQuietly(pool, client, typedName, noSuchUser), typedName);
  if (user && !user.enabled) throw userDisabled();
  if (user) refuseAfterPassword(service, pool, user);
  const custom = withSrp ? [{ challengeName: 'SRP_A', challengeResult: true, challengeMetadata: null }] : [];
  const presented = user ? presentDevice(pool, user, noDevice, parameters.get('DEVICE_KEY')) : noDevice;
  const shared = { pool, client, caller, metadata: noMetadata(), context: { ...presented, custom } };
  const signIn = { ...shared, user: user ?? { username: typedName } };
  const definition = await defineChallenge(service, signIn, !user);
  if (definition === 'PASSWORD_VERIFIER' && withSrp) {
    return startSrp(service, signIn, user, { typedName, srpA });
  }
  if (user) return followDefinition(service, { ...shared, user }, definition);
  if (definition === 'CUSTOM_CHALLENGE') return challengeCustom(service, signIn, true);
  throw wrongPassword();
}

/** Runs REFRESH_TOKEN_AUTH: issues new access and ID tokens. PreTokenGeneration gets no metadata. */
export async function startRefresh(input: FlowInput): Promise<AuthResponse> {
  const { service, pool, client, parameters, required, caller } = input;
  const wrong = `SecretHash does not match for the client: ${client.id}`;
  const tokens = await refreshTokens(
    service,
    { pool, client },
    {
      ...{ token: required('REFRESH_TOKEN'), deviceKey: parameters.get('DEVICE_KEY'), caller, metadata: noMetadata() },
      by: 'InitiateAuth',
      check: ({ username, sub }) => checkSecretHash(client, [username, sub], parameters.get('SECRET_HASH'), wrong),
    },
  );
  return { ChallengeParameters: {}, AuthenticationResult: tokens };
}

/** The context of a sign-in that has not presented a device. */
const noDevice: SignInContext = { tracksDevice: true, deviceKey: undefined, methods: [] };

/** Stands for the ClientMetadata of InitiateAuth, which doesn't reach the triggers that take metadata. */
function noMetadata(): ReadonlyMap<string, string> {
  return new Map();
}
