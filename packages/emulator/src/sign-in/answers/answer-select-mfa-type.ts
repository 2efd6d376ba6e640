import { invalidParameter } from '../../protocol/service-error.js';
import { challengeFactor } from '../challenges/challenge-factor.js';
import type { AuthResponse } from '../challenges/open-challenge.js';
import type { AnswerContext } from './answer.types.js';

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
