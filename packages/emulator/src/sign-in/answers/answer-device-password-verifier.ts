import { findDevice } from '../../devices/tracking.js';
import { wrongPassword } from '../../protocol/service-error.js';
import { verifyClaim } from '../../srp/verify-claim.js';
import { continueSignIn } from '../challenges/continue-sign-in.js';
import type { AuthResponse } from '../challenges/open-challenge.js';
import type { AnswerContext } from './answer.types.js';

/** Judges the proof of a device. */
export async function answerDevicePasswordVerifier(
  context: AnswerContext<'DEVICE_PASSWORD_VERIFIER'>,
): Promise<AuthResponse> {
  const { service, challenge, signIn, required, spend } = context;
  const device = findDevice(signIn.user, required('DEVICE_KEY'));
  const right = verifyClaim(challenge.exchange, {
    group: device.groupKey,
    id: device.key,
    secretBlock: required('PASSWORD_CLAIM_SECRET_BLOCK'),
    timestamp: required('TIMESTAMP'),
    signature: required('PASSWORD_CLAIM_SIGNATURE'),
  });
  spend();
  if (!right || device.key !== challenge.deviceKey) throw wrongPassword();
  return continueSignIn(service, signIn, 'device');
}
