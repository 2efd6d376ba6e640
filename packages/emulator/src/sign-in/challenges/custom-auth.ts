import type { Service } from '../../model/service.js';
import type { CustomStep } from '../../model/session.js';
import type { TriggerName } from '../../model/triggers.js';
import type { User } from '../../model/user.js';
import { invalidParameter, wrongPassword } from '../../protocol/refusals.js';
import { describeAttributes, describeMap } from '../../triggers/event.js';
import { readFlag, readText, readTextMap, unrecognizable } from '../../triggers/response.js';
import { type AuthResponse, openChallenge, originOf, type UnknownSignIn } from './open-challenge.js';

/** The challenges that DefineAuthChallenge can ask for, and tokens. */
const definitions = ['CUSTOM_CHALLENGE', 'PASSWORD_VERIFIER', 'NEW_PASSWORD_REQUIRED'] as const;

/** The decision of DefineAuthChallenge. */
export type ChallengeDefinition = (typeof definitions)[number] | 'tokens';

/** Checks that the functions of CUSTOM_AUTH are there. @throws ServiceError InvalidParameterException. */
export function requireCustomAuth({ triggers }: Service, ...names: readonly TriggerName[]): void {
  if (names.every((name) => triggers.has(name))) return;
  throw invalidParameter('Custom auth lambda trigger is not configured for the user pool.');
}

/** Adds a step to the history that the functions see. */
export function addStep<In extends UnknownSignIn>(signIn: In, step: CustomStep): In {
  const { context } = signIn;
  return context.custom ? { ...signIn, context: { ...context, custom: [...context.custom, step] } } : signIn;
}

/**
 * Asks DefineAuthChallenge what follows.
 *
 * @param isUnknown whether the pool lacks the user. The function is told, and its tokens become a refusal.
 * @throws ServiceError NotAuthorizedException if the function fails the sign-in; InvalidLambdaResponseException if it decides
 *   nothing.
 */
export async function defineChallenge(
  service: Service,
  signIn: UnknownSignIn,
  isUnknown: boolean,
): Promise<ChallengeDefinition> {
  requireCustomAuth(service, 'DefineAuthChallenge');
  const response = await service.triggers.run('DefineAuthChallenge', {
    ...describeCall(signIn, 'DefineAuthChallenge_Authentication'),
    request: {
      ...describeUser(signIn, isUnknown),
      session: signIn.context.custom ?? [],
      clientMetadata: describeMap(signIn.metadata),
    },
    response: { challengeName: null, issueTokens: null, failAuthentication: null },
  });
  const [fails, issues] = [readFlag(response, 'failAuthentication'), readFlag(response, 'issueTokens')];
  if (fails || (issues && isUnknown)) throw wrongPassword();
  if (issues) return 'tokens';
  const name = readText(response, 'challengeName');
  const challenge = definitions.find((known) => known === name);
  if (!challenge) throw unrecognizable();
  return challenge;
}

/** Opens a CUSTOM_CHALLENGE with what CreateAuthChallenge makes up. */
export async function challengeCustom(
  service: Service,
  signIn: UnknownSignIn,
  isUnknown: boolean,
): Promise<AuthResponse> {
  requireCustomAuth(service, 'CreateAuthChallenge', 'VerifyAuthChallengeResponse');
  const response = await service.triggers.run('CreateAuthChallenge', {
    ...describeCall(signIn, 'CreateAuthChallenge_Authentication'),
    request: {
      ...describeUser(signIn, isUnknown),
      challengeName: 'CUSTOM_CHALLENGE',
      session: signIn.context.custom ?? [],
    },
    response: { publicChallengeParameters: null, privateChallengeParameters: null, challengeMetadata: null },
  });
  const pending = {
    name: 'CUSTOM_CHALLENGE',
    privateParameters: readTextMap(response, 'privateChallengeParameters') ?? {},
    metadata: readText(response, 'challengeMetadata') ?? null,
  } as const;
  const { username } = signIn.user;
  const parameters = { USERNAME: username, ...readTextMap(response, 'publicChallengeParameters') };
  return openChallenge(service, signIn, pending, parameters);
}

/**
 * Asks VerifyAuthChallengeResponse about an answer.
 *
 * @returns the sign-in with the step in its history. Unsure: a wrong answer doesn't count towards a lockout.
 */
export async function verifyCustom<In extends UnknownSignIn>(
  service: Service,
  signIn: In,
  { privateParameters, metadata }: { privateParameters: Readonly<Record<string, string>>; metadata: string | null },
  answer: string,
  isUnknown: boolean,
): Promise<In> {
  requireCustomAuth(service, 'VerifyAuthChallengeResponse');
  const response = await service.triggers.run('VerifyAuthChallengeResponse', {
    ...describeCall(signIn, 'VerifyAuthChallengeResponse_Authentication'),
    request: {
      ...describeUser(signIn, isUnknown),
      privateChallengeParameters: privateParameters,
      challengeAnswer: answer,
      clientMetadata: describeMap(signIn.metadata),
    },
    response: { answerCorrect: null },
  });
  const challengeResult = readFlag(response, 'answerCorrect');
  return addStep(signIn, { challengeName: 'CUSTOM_CHALLENGE', challengeResult, challengeMetadata: metadata });
}

function describeCall(signIn: UnknownSignIn, source: string) {
  return { origin: originOf(signIn), userName: signIn.user.username, source };
}

/** Describes the user in an event. A client that hides unknown users is told about each. */
function describeUser({ pool, client, user }: UnknownSignIn, isUnknown: boolean) {
  const hides = client.properties.PreventUserExistenceErrors === 'ENABLED';
  return {
    userAttributes: isUnknown ? {} : describeAttributes(pool, user as User),
    ...(hides && { userNotFound: isUnknown }),
  };
}
