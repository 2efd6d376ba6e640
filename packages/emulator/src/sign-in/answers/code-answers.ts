import { presentDevice } from '../../devices/tracking.js';
import { spendTotp } from '../../mfa/totp.js';
import { sameText } from '../../protocol/bytes.js';
import { noTotp, ServiceError } from '../../protocol/refusals.js';
import { verifyAttribute } from '../../users/attributes.js';
import { clearFailures, countFailure, refuseWhileLocked } from '../../users/lockout.js';
import { continueSignIn } from '../challenges/continue-sign-in.js';
import type { AuthResponse, SignIn } from '../challenges/open-challenge.js';
import type { AnswerContext } from './answer-context.js';

/** Answers SMS_MFA. */
export async function answerSmsMfa(context: AnswerContext<'SMS_MFA'>): Promise<AuthResponse> {
  return continueSignIn(context.service, acceptCode(context, context.required('SMS_MFA_CODE')), 'factor');
}

/** Answers SMS_OTP, a first factor. Unsure: no second factor follows. */
export async function answerSmsOtp(context: AnswerContext<'SMS_OTP'>): Promise<AuthResponse> {
  return continueSignIn(context.service, acceptCode(context, context.required('SMS_OTP_CODE')), 'factor');
}

/** Answers EMAIL_OTP. If it completes enrollment, it verifies the email address and enables the factor. */
export async function answerEmailOtp(context: AnswerContext<'EMAIL_OTP'>): Promise<AuthResponse> {
  const { service, challenge } = context;
  const signIn = acceptCode(context, context.required('EMAIL_OTP_CODE'));
  if (challenge.role === 'setup') {
    verifyAttribute(signIn.pool, signIn.user, 'email', service.now());
    signIn.user.mfa.enabled.add('EMAIL_OTP');
  }
  return continueSignIn(service, signIn, 'factor');
}

/** Answers SOFTWARE_TOKEN_MFA. Each code works once. */
export function answerSoftwareToken(context: AnswerContext<'SOFTWARE_TOKEN_MFA'>): Promise<AuthResponse> {
  const { service, signIn, required, responses, spend } = context;
  const { pool, user } = signIn;
  const code = required('SOFTWARE_TOKEN_MFA_CODE');
  refuseWhileLocked(service, user, 'factor');
  if (!user.totp) throw noTotp();
  const presented = presentDevice(pool, user, signIn.context, responses.get('DEVICE_KEY'));
  const outcome = spendTotp(user.totp, code, service.now());
  if (outcome === 'already used') {
    throw new ServiceError('ExpiredCodeException', 'Your software token has already been used once.');
  }
  if (outcome === 'wrong') {
    countFailure(service, user, 'factor');
    throw new ServiceError('CodeMismatchException', 'Invalid code received for user');
  }
  spend();
  clearFailures(user, 'factor');
  return continueSignIn(service, { ...signIn, context: presented }, 'factor');
}

/** An answer with a code that was sent by text message or email. */
type CodeContext = AnswerContext<'SMS_MFA'> | AnswerContext<'SMS_OTP'> | AnswerContext<'EMAIL_OTP'>;

/**
 * Checks the code and ends the session. It also takes a DEVICE_KEY that comes with the code.
 *
 * @throws ServiceError CodeMismatchException, which leaves the session open.
 */
function acceptCode({ service, challenge, signIn, responses, spend }: CodeContext, code: string): SignIn {
  const { pool, user, context } = signIn;
  refuseWhileLocked(service, user, 'factor');
  const presented = presentDevice(pool, user, context, responses.get('DEVICE_KEY'));
  if (!sameText(challenge.code, code)) {
    countFailure(service, user, 'factor');
    throw new ServiceError('CodeMismatchException', 'Invalid code or auth state for the user.');
  }
  spend();
  clearFailures(user, 'factor');
  return { ...signIn, context: presented };
}
