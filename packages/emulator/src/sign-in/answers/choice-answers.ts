import { invalidParameter } from '../../protocol/refusals.js';
import { beginFirstChallenge } from '../challenges/first-challenge.js';
import type { AuthResponse } from '../challenges/open-challenge.js';
import { challengeFactor } from '../challenges/second-factor.js';
import type { AnswerContext } from './answer-context.js';

/** Answers SELECT_CHALLENGE with the user's first challenge. A wrong password leaves the session open. */
export async function answerSelectChallenge(context: AnswerContext<'SELECT_CHALLENGE'>): Promise<AuthResponse> {
  const { service, challenge, signIn, required, spend } = context;
  const answer = required('ANSWER');
  const choice = challenge.challenges.find((candidate) => candidate === answer);
  // Unsure: the message.
  if (!choice) throw invalidParameter('Invalid challenge given as ANSWER.');
  const response = await beginFirstChallenge(service, signIn, choice, required);
  spend();
  return response;
}

/** Answers SELECT_MFA_TYPE with the user's second factor. */
export function answerSelectMfaType({
  service,
  challenge,
  signIn,
  required,
  spend,
}: AnswerContext<'SELECT_MFA_TYPE'>): AuthResponse {
  const answer = required('ANSWER');
  const factor = challenge.factors.find((candidate) => candidate === answer);
  // Unsure: the exception and its message. MFAMethodNotFoundException is modeled too.
  if (!factor) throw invalidParameter('Invalid MFA type given as ANSWER.');
  spend();
  return challengeFactor(service, signIn, factor);
}
