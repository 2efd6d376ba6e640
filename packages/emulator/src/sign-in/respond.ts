import type { Caller } from '../model/caller.js';
import type { Client, Pool } from '../model/pool.js';
import type { Service } from '../model/service.js';
import type { PendingChallenge } from '../model/session.js';
import { checkSecretHash } from '../pool/secret-hash.js';
import { readRequiredParameter } from '../protocol/members.js';
import { invalidSession, missingParameter, noTotp, userDisabled, wrongPassword } from '../protocol/refusals.js';
import { findUser } from '../users/find-user.js';
import type { AnswerContext } from './answers/answer-context.js';
import { answerSelectChallenge, answerSelectMfaType, readChoice } from './answers/choice-answers.js';
import { answerEmailOtp, answerSmsMfa, answerSmsOtp, answerSoftwareToken, wrongCode } from './answers/code-answers.js';
import { answerCustom, answerCustomAsUnknown } from './answers/custom-answers.js';
import { answerDevicePasswordVerifier, answerDeviceSrp } from './answers/device-answers.js';
import { answerWebAuthn, passkeyRefused } from './answers/passkey-answers.js';
import { answerNewPassword, answerPasswordVerifier } from './answers/password-answers.js';
import { answerMfaSetup } from './answers/setup-answers.js';
import type { AuthResponse, UnknownSignIn } from './challenges/open-challenge.js';
import { simulateChallenge } from './challenges/unknown-user.js';

/** All challenges of the service model. */
export const challengeNames = [
  'SMS_MFA',
  'EMAIL_OTP',
  'SOFTWARE_TOKEN_MFA',
  'SELECT_MFA_TYPE',
  'MFA_SETUP',
  'PASSWORD_VERIFIER',
  'CUSTOM_CHALLENGE',
  'SELECT_CHALLENGE',
  'DEVICE_SRP_AUTH',
  'DEVICE_PASSWORD_VERIFIER',
  'ADMIN_NO_SRP_AUTH',
  'NEW_PASSWORD_REQUIRED',
  'SMS_OTP',
  'PASSWORD',
  'WEB_AUTHN',
  'PASSWORD_SRP',
] as const;

/** The answer to a challenge, as received. */
export interface ChallengeAnswer {
  readonly challengeName: string;
  readonly session: string | undefined;
  readonly responses: ReadonlyMap<string, string>;
  readonly caller: Caller;
  readonly metadata: ReadonlyMap<string, string>;
}

/**
 * Answers a challenge: finds the session, checks that it belongs to this user, client and challenge, and continues the
 * sign-in.
 *
 * @throws ServiceError for a wrong answer or session.
 */
export async function respond(
  service: Service,
  { pool, client }: { pool: Pool; client: Client },
  { challengeName, session: given, responses, caller, metadata }: ChallengeAnswer,
): Promise<AuthResponse> {
  const required = (name: string) => readRequiredParameter(responses, name);
  const typedName = required('USERNAME');
  const token = readSessionToken(challengeName, given, required);
  const session = service.sessions.find(token);
  const user = findUser(pool, session.username);
  const isTheirs =
    session.clientId === client.id &&
    session.sub === user?.sub &&
    (user ? findUser(pool, typedName) === user : typedName === session.username);
  if (!isTheirs) throw invalidSession();
  const challenge = readChallenge(session.challenge, challengeName, responses);
  if (!challenge) {
    if (challengeName === 'SOFTWARE_TOKEN_MFA' && user && !user.totp) throw noTotp();
    throw invalidSession();
  }
  checkSecretHash(client, [typedName, session.username], responses.get('SECRET_HASH'));
  const spend = () => service.sessions.spend(token);
  const signIn = { pool, client, context: session.context, caller, metadata };
  if (!user) {
    return answerAsUnknown(
      service,
      { ...signIn, user: { username: session.username } },
      { challenge, required, spend },
    );
  }
  if (!user.enabled) throw userDisabled();
  return answerChallenge(challenge, { service, session, signIn: { ...signIn, user }, responses, required, spend });
}

/**
 * Returns the challenge that an answer is for; `undefined` if it doesn't fit the session. After WEB_AUTHN the user can still pick
 * another challenge. Unsure: so does Cognito; aws-amplify does it. The model shows CREDENTIAL sent along with the choice, too.
 */
function readChallenge(
  pending: PendingChallenge,
  challengeName: string,
  responses: ReadonlyMap<string, string>,
): PendingChallenge | undefined {
  if (pending.name === challengeName) return pending;
  if (pending.name !== 'WEB_AUTHN' || challengeName !== 'SELECT_CHALLENGE') return undefined;
  const isAnswered = responses.get('ANSWER') === 'WEB_AUTHN' && responses.has('CREDENTIAL');
  return isAnswered ? pending : { name: 'SELECT_CHALLENGE', challenges: pending.challenges };
}

/** Answers the challenge of an unknown user as if they existed and the answer were wrong. */
async function answerAsUnknown(
  service: Service,
  signIn: UnknownSignIn,
  {
    challenge,
    required,
    spend,
  }: Pick<AnswerContext<'SMS_MFA'>, 'required' | 'spend'> & { challenge: PendingChallenge },
): Promise<AuthResponse> {
  switch (challenge.name) {
    case 'SELECT_CHALLENGE': {
      const choice = readChoice(challenge.challenges, required);
      spend();
      return simulateChallenge(service, signIn, choice, required);
    }
    case 'EMAIL_OTP':
      required('EMAIL_OTP_CODE');
      throw wrongCode();
    case 'SMS_OTP':
      required('SMS_OTP_CODE');
      throw wrongCode();
    case 'CUSTOM_CHALLENGE': {
      const answer = required('ANSWER');
      spend();
      return answerCustomAsUnknown(service, signIn, challenge, answer);
    }
    case 'WEB_AUTHN':
      required('CREDENTIAL');
      spend();
      throw passkeyRefused('the user has no such passkey');
    default:
      throw wrongPassword();
  }
}

/** Reads the session token. SRP answers carry it as the secret block; a Session sent along must be equal. */
function readSessionToken(
  challengeName: string,
  given: string | undefined,
  required: (name: string) => string,
): string {
  if (challengeName !== 'PASSWORD_VERIFIER' && challengeName !== 'DEVICE_PASSWORD_VERIFIER') {
    if (given === undefined) throw missingParameter('Session');
    return given;
  }
  const secretBlock = required('PASSWORD_CLAIM_SECRET_BLOCK');
  if (given !== undefined && given !== secretBlock) {
    throw invalidSession();
  }
  return secretBlock;
}

/** Passes the answer to the handler of its challenge. */
async function answerChallenge(
  challenge: PendingChallenge,
  context: Omit<AnswerContext<'SMS_MFA'>, 'challenge'>,
): Promise<AuthResponse> {
  switch (challenge.name) {
    case 'PASSWORD_VERIFIER':
      return answerPasswordVerifier({ ...context, challenge });
    case 'SMS_MFA':
      return answerSmsMfa({ ...context, challenge });
    case 'SMS_OTP':
      return answerSmsOtp({ ...context, challenge });
    case 'EMAIL_OTP':
      return answerEmailOtp({ ...context, challenge });
    case 'SOFTWARE_TOKEN_MFA':
      return answerSoftwareToken({ ...context, challenge });
    case 'SELECT_MFA_TYPE':
      return answerSelectMfaType({ ...context, challenge });
    case 'SELECT_CHALLENGE':
      return answerSelectChallenge({ ...context, challenge });
    case 'MFA_SETUP':
      return answerMfaSetup({ ...context, challenge });
    case 'NEW_PASSWORD_REQUIRED':
      return answerNewPassword({ ...context, challenge });
    case 'DEVICE_SRP_AUTH':
      return answerDeviceSrp({ ...context, challenge });
    case 'DEVICE_PASSWORD_VERIFIER':
      return answerDevicePasswordVerifier({ ...context, challenge });
    case 'WEB_AUTHN':
      return answerWebAuthn({ ...context, challenge });
    case 'CUSTOM_CHALLENGE':
      return answerCustom({ ...context, challenge });
    case 'CONFIRM_SIGN_UP':
      throw invalidSession();
    default:
      return challenge satisfies never;
  }
}
