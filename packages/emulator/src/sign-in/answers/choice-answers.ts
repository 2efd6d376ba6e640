import type { FirstChallenge } from '../../model/session.js';
import { invalidParameter } from '../../protocol/refusals.js';
import { beginFirstChallenge } from '../challenges/first-challenge.js';
import type { AuthResponse } from '../challenges/open-challenge.js';
import { challengeFactor } from '../challenges/second-factor.js';
import type { AnswerContext } from './answer-context.js';

/** Answers SELECT_CHALLENGE with the user's first challenge. A wrong password ends the session. */
export async function answerSelectChallenge(context: AnswerContext<'SELECT_CHALLENGE'>): Promise<AuthResponse> {
  const { service, challenge, signIn, required, spend } = context;
  const choice = readChoice(challenge.challenges, required);
  spend();
  return beginFirstChallenge(service, signIn, choice, required);
}

/** Reads ANSWER. @throws ServiceError InvalidParameterException, which leaves the session open. Unsure: the message. */
export function readChoice(challenges: readonly FirstChallenge[], required: (name: string) => string): FirstChallenge {
  const answer = required('ANSWER');
  const choice = challenges.find((candidate) => candidate === answer);
  if (!choice) throw invalidParameter('Invalid challenge given as ANSWER.');
  if (choice === 'PASSWORD') required('PASSWORD');
  if (choice === 'PASSWORD_SRP') required('SRP_A');
  return choice;
}

/** Answers SELECT_MFA_TYPE with the user's second factor. */
export async function answerSelectMfaType({
  service,
  challenge,
  signIn,
  required,
  spend,
}: AnswerContext<'SELECT_MFA_TYPE'>): Promise<AuthResponse> {
  const answer = required('ANSWER');
  const factor = challenge.factors.find((candidate) => candidate === answer);
  // Unsure: the exception and its message. MFAMethodNotFoundException is modeled too.
  if (!factor) throw invalidParameter('Invalid MFA type given as ANSWER.');
  spend();
  return challengeFactor(service, signIn, factor);
}
