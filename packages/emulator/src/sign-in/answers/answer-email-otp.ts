import { continueSignIn } from '../challenges/continue-sign-in.js';
import type { AuthResponse } from '../challenges/open-challenge.js';
import { acceptCode } from './accept-code.js';
import type { AnswerContext } from './answer.types.js';

/** Judges the code of an e-mail. Enrolment at sign-in switches the factor on and verifies the address. */
export async function answerEmailOtp(context: AnswerContext<'EMAIL_OTP'>): Promise<AuthResponse> {
  const { service, challenge } = context;
  const signIn = acceptCode(context, context.required('EMAIL_OTP_CODE'));
  if (challenge.role === 'setup') {
    signIn.user.attributes.set('email_verified', 'true');
    signIn.user.mfa.enabled.add('EMAIL_OTP');
  }
  return continueSignIn(service, signIn, 'factor');
}
