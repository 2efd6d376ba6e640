import type { AnswerContext } from '../answer.types.js';
import type { AuthResponse } from '../challenge-response.js';
import { continueSignIn } from '../continue-sign-in.js';
import { acceptCode } from './accept-code.js';

/** Judges the code of a text message. */
export async function answerSmsMfa(context: AnswerContext<'SMS_MFA'>): Promise<AuthResponse> {
  return continueSignIn(context.service, acceptCode(context, context.required('SMS_MFA_CODE')), 'factor');
}
