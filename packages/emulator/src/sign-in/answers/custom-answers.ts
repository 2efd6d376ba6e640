import type { Service } from '../../model/service.js';
import type { PendingChallenge } from '../../model/session.js';
import { followDefinition } from '../challenges/continue-sign-in.js';
import { challengeCustom, defineChallenge, verifyCustom } from '../challenges/custom-auth.js';
import type { AuthResponse, UnknownSignIn } from '../challenges/open-challenge.js';
import type { AnswerContext } from './answer-context.js';

/**
 * Answers CUSTOM_CHALLENGE: a function checks the answer, and another decides what follows. The session ends with the first
 * answer, even if a function fails; a wrong answer may get a new challenge with a new one.
 */
export async function answerCustom(context: AnswerContext<'CUSTOM_CHALLENGE'>): Promise<AuthResponse> {
  const { service, challenge, signIn, required, spend } = context;
  const answer = required('ANSWER');
  spend();
  const verified = await verifyCustom(service, signIn, challenge, answer, false);
  return followDefinition(service, verified, await defineChallenge(service, verified, false));
}

/** Answers CUSTOM_CHALLENGE for an unknown user. The functions run as for others, and there are no tokens. */
export async function answerCustomAsUnknown(
  service: Service,
  signIn: UnknownSignIn,
  challenge: Extract<PendingChallenge, { name: 'CUSTOM_CHALLENGE' }>,
  answer: string,
): Promise<AuthResponse> {
  const verified = await verifyCustom(service, signIn, challenge, answer, true);
  await defineChallenge(service, verified, true);
  return challengeCustom(service, verified, true);
}
