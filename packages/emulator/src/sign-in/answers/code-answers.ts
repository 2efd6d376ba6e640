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
  return continueSignIn(context.service, acceptCode(context, context.required('SMS_MFA_CODE')), 'sms');
}

/** Answers SMS_OTP, a first factor. No second factor follows. It confirms an unconfirmed user. */
export async function answerSmsOtp(context: AnswerContext<'SMS_OTP'>): Promise<AuthResponse> {
  const signIn = acceptCode(context, context.required('SMS_OTP_CODE'));
  return continueSignIn(context.service, confirmBy('phone_number', signIn), 'sms');
}

/**
 * Answers EMAIL_OTP. If it completes enrollment, it verifies the email address and enables the factor. As a first factor it
 * confirms an unconfirmed user.
 */
export async function answerEmailOtp(context: AnswerContext<'EMAIL_OTP'>): Promise<AuthResponse> {
  const { service, challenge } = context;
  const signIn = acceptCode(context, context.required('EMAIL_OTP_CODE'));
  if (challenge.role === 'setup') {
    verifyAttribute(signIn.pool, signIn.user, 'email', service.now());
    signIn.user.mfa.enabled.add('EMAIL_OTP');
  }
  return continueSignIn(service, challenge.role === 'first' ? confirmBy('email', signIn) : signIn, 'email_otp');
}

/** Completes a first factor: confirms the user and verifies the address. Unsure: no device is tracked after a code. */
function confirmBy(attribute: 'email' | 'phone_number', signIn: SignIn): SignIn {
  const { pool, user, context } = signIn;
  if (user.status === 'UNCONFIRMED') {
    user.status = 'CONFIRMED';
    user.codes.delete('sign-up');
    user.attributes.set(`${attribute}_verified`, 'true');
    pool.aliases.add(user);
  }
  return { ...signIn, context: { ...context, tracksDevice: false, deviceKey: undefined } };
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
  return continueSignIn(service, { ...signIn, context: presented }, 'otp');
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
    throw wrongCode();
  }
  spend();
  clearFailures(user, 'factor');
  return { ...signIn, context: presented };
}

/** Refuses a wrong code. The session stays open. */
export function wrongCode(): ServiceError {
  return new ServiceError('CodeMismatchException', 'Invalid code or auth state for the user.');
}
