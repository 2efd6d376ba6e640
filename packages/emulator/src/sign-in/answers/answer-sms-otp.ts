import { continueSignIn } from '../challenges/continue-sign-in.js';
import type { AuthResponse } from '../challenges/open-challenge.js';
import { acceptCode } from './accept-code.js';
import type { AnswerContext } from './answer.types.js';

/** Judges the first factor of USER_AUTH by text message. A code as first factor is not followed by a second (unsure). */
export async function answerSmsOtp(context: AnswerContext<'SMS_OTP'>): Promise<AuthResponse> {
  return continueSignIn(context.service, acceptCode(context, context.required('SMS_OTP_CODE')), 'factor');
}
