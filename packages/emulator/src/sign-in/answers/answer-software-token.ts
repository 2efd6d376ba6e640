import { presentDevice } from '../../devices/present-device.js';
import { spendTotp } from '../../mfa/spend-totp.js';
import { noTotp, ServiceError } from '../../protocol/service-error.js';
import { noteFailure, noteSuccess, refuseWhileLocked } from '../../users/lockout.js';
import { continueSignIn } from '../challenges/continue-sign-in.js';
import type { AuthResponse } from '../challenges/open-challenge.js';
import type { AnswerContext } from './answer.types.js';

/** Judges the code of an authenticator app. Each code counts once. */
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
    noteFailure(service, user, 'factor');
    throw new ServiceError('CodeMismatchException', 'Invalid code received for user');
  }
  spend();
  noteSuccess(user, 'factor');
  return continueSignIn(service, { ...signIn, context: presented }, 'factor');
}
