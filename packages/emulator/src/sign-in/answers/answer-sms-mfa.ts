import { continueSignIn } from '../challenges/continue-sign-in.js';
import type { AuthResponse } from '../challenges/open-challenge.js';
import { acceptCode } from './accept-code.js';
import type { AnswerContext } from './answer.types.js';

/** Judges the code of a text message. */
export async function answerSmsMfa(context: AnswerContext<'SMS_MFA'>): Promise<AuthResponse> {
  return continueSignIn(context.service, acceptCode(context, context.required('SMS_MFA_CODE')), 'factor');
}
