import { invalidSession } from '../../protocol/refusals.js';
import { readAttributes, writeAttributes } from '../../users/attributes.js';
import { continueSignIn } from '../challenges/continue-sign-in.js';
import type { AuthResponse } from '../challenges/open-challenge.js';
import { challengeFactor } from '../challenges/second-factor.js';
import type { AnswerContext } from './answer-context.js';

/** Answers MFA_SETUP with an email address, or with an authenticator app that VerifySoftwareToken has verified. */
export async function answerMfaSetup(context: AnswerContext<'MFA_SETUP'>): Promise<AuthResponse> {
  const { service, challenge, signIn, responses, spend } = context;
  const { pool, client, user } = signIn;
  const email = responses.get('EMAIL');
  if (email && challenge.factors.includes('EMAIL_OTP')) {
    const attributes = readAttributes(pool, [{ Name: 'email', Value: email }], { by: 'user', client }, user);
    writeAttributes(pool, user, attributes, service.now());
    spend();
    return challengeFactor(service, signIn, 'EMAIL_OTP', 'setup');
  }
  // Unsure: the message for a session without a verified app.
  if (!challenge.verified) throw invalidSession();
  spend();
  return continueSignIn(service, signIn, 'otp');
}
