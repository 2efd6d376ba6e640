import type { Client, Pool } from '../model/pool.js';
import type { Service } from '../model/service.js';
import type { PendingChallenge } from '../model/session.js';
import { checkSecretHash } from '../pool/secret-hash.js';
import { readRequiredParameter } from '../protocol/members.js';
import {
  invalidParameter,
  invalidSession,
  missingParameter,
  noTotp,
  userDisabled,
  wrongPassword,
} from '../protocol/refusals.js';
import { findUser } from '../users/find-user.js';
import type { AnswerContext } from './answers/answer-context.js';
import { answerSelectChallenge, answerSelectMfaType } from './answers/choice-answers.js';
import { answerEmailOtp, answerSmsMfa, answerSmsOtp, answerSoftwareToken } from './answers/code-answers.js';
import { answerDevicePasswordVerifier, answerDeviceSrp } from './answers/device-answers.js';
import { answerNewPassword, answerPasswordVerifier } from './answers/password-answers.js';
import { answerMfaSetup } from './answers/setup-answers.js';
import type { AuthResponse } from './challenges/open-challenge.js';

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
  { challengeName, session: given, responses }: ChallengeAnswer,
): Promise<AuthResponse> {
  if (challengeName === 'CUSTOM_CHALLENGE' || challengeName === 'WEB_AUTHN') {
    throw invalidParameter(`${challengeName} is not supported by this emulator.`);
  }
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
  if (session.challenge.name !== challengeName) {
    if (challengeName === 'SOFTWARE_TOKEN_MFA' && user && !user.totp) throw noTotp();
    throw invalidSession();
  }
  checkSecretHash(client, [typedName, session.username], responses.get('SECRET_HASH'));
  if (!user) throw wrongPassword();
  if (!user.enabled) throw userDisabled();
  return answerChallenge({
    service,
    session,
    signIn: { pool, client, user, context: session.context },
    responses,
    required,
    spend: () => service.sessions.spend(token),
  });
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
async function answerChallenge(context: Omit<AnswerContext<'SMS_MFA'>, 'challenge'>): Promise<AuthResponse> {
  const challenge: PendingChallenge = context.session.challenge;
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
    default:
      return challenge satisfies never;
  }
}
