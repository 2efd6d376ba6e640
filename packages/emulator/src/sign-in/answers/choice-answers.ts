import { invalidParameter } from '../../protocol/refusals.js';
import { beginFirstChallenge } from '../challenges/first-challenge.js';
import type { AuthResponse } from '../challenges/open-challenge.js';
import { challengeFactor } from '../challenges/second-factor.js';
import type { AnswerContext } from './answer-context.js';

/** Takes the way the user chooses to begin. A wrong password leaves the session open. */
export async function answerSelectChallenge(context: AnswerContext<'SELECT_CHALLENGE'>): Promise<AuthResponse> {
  const { service, challenge, signIn, required, spend } = context;
  const answer = required('ANSWER');
  const choice = challenge.challenges.find((candidate) => candidate === answer);
  // The text is unsure.
  if (!choice) throw invalidParameter('Invalid challenge given as ANSWER.');
  const response = await beginFirstChallenge(service, signIn, choice, required);
  spend();
  return response;
}

/** Takes the factor the user picks. */
export function answerSelectMfaType({
  service,
  challenge,
  signIn,
  required,
  spend,
}: AnswerContext<'SELECT_MFA_TYPE'>): AuthResponse {
  const answer = required('ANSWER');
  const factor = challenge.factors.find((candidate) => candidate === answer);
  // Exception and text are unsure; MFAMethodNotFoundException is modelled too.
  if (!factor) throw invalidParameter('Invalid MFA type given as ANSWER.');
  spend();
  return challengeFactor(service, signIn, factor);
}
