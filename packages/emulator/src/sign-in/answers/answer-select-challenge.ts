import { invalidParameter } from '../../protocol/service-error.js';
import { beginFirstChallenge } from '../challenges/begin-first-challenge.js';
import type { AuthResponse } from '../challenges/open-challenge.js';
import type { AnswerContext } from './answer.types.js';

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
