import { presentDevice } from '../../devices/present-device.js';
import { sameText } from '../../protocol/bytes.js';
import { ServiceError } from '../../protocol/service-error.js';
import { noteFailure, noteSuccess, refuseWhileLocked } from '../../users/lockout.js';
import type { SignIn } from '../challenges/open-challenge.js';
import type { AnswerContext } from './answer.types.js';

/** An answer that brings back a code that was sent. */
export type CodeContext = AnswerContext<'SMS_MFA'> | AnswerContext<'SMS_OTP'> | AnswerContext<'EMAIL_OTP'>;

/**
 * Accepts the right code, once, and a device that comes with it.
 *
 * @throws ServiceError CodeMismatchException, after which the right code may still come.
 */
export function acceptCode({ service, challenge, signIn, responses, spend }: CodeContext, code: string): SignIn {
  const { pool, user, context } = signIn;
  refuseWhileLocked(service, user, 'factor');
  const presented = presentDevice(pool, user, context, responses.get('DEVICE_KEY'));
  if (!sameText(challenge.code, code)) {
    noteFailure(service, user, 'factor');
    throw new ServiceError('CodeMismatchException', 'Invalid code or auth state for the user.');
  }
  spend();
  noteSuccess(user, 'factor');
  return { ...signIn, context: presented };
}
