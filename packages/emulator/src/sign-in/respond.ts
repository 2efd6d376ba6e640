import type { Client, Pool } from '../model/pool.js';
import type { Service } from '../model/service.js';
import { checkSecretHash } from '../pool/find-client.js';
import { requiredParameter } from '../protocol/members.js';
import {
  invalidParameter,
  invalidSession,
  missingParameter,
  noTotp,
  userDisabled,
  wrongPassword,
} from '../protocol/service-error.js';
import { findUser } from '../users/find-user.js';
import { judge } from './answers/judge.js';
import type { AuthResponse } from './challenges/open-challenge.js';

/** An answer to a challenge as it arrives. */
export interface ChallengeAnswer {
  readonly challengeName: string;
  readonly session: string | undefined;
  readonly responses: ReadonlyMap<string, string>;
}

/** Finds the session an answer belongs to, checks that it is this user's, client's and challenge's, and has it judged. */
export async function respond(
  service: Service,
  { pool, client }: { pool: Pool; client: Client },
  { challengeName, session: given, responses }: ChallengeAnswer,
): Promise<AuthResponse> {
  if (challengeName === 'CUSTOM_CHALLENGE' || challengeName === 'WEB_AUTHN') {
    throw invalidParameter(`${challengeName} is not supported by this emulator.`);
  }
  const required = (name: string) => requiredParameter(responses, name);
  const typedName = required('USERNAME');
  const token = sessionToken(challengeName, given, required);
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
  return judge({
    service,
    session,
    signIn: { pool, client, user, context: session.context },
    responses,
    required,
    spend: () => service.sessions.spend(token),
  });
}

/** SRP answers bring their state back as the secret block, and need no Session; one that comes must be the same. */
function sessionToken(challengeName: string, given: string | undefined, required: (name: string) => string): string {
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
