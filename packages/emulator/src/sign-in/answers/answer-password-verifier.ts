import { presentDevice } from '../../devices/present-device.js';
import { wrongPassword } from '../../protocol/service-error.js';
import { verifyClaim } from '../../srp/verify-claim.js';
import { noteFailure, noteSuccess, refuseWhileLocked } from '../../users/lockout.js';
import { poolName } from '../../users/passwords.js';
import { continueSignIn } from '../challenges/continue-sign-in.js';
import type { AuthResponse } from '../challenges/open-challenge.js';
import { refuseAfterPassword } from '../challenges/refuse-after-password.js';
import type { AnswerContext } from './answer.types.js';

/** Judges the proof of a password. A device the user does not have is refused without ending the session. */
export async function answerPasswordVerifier(context: AnswerContext<'PASSWORD_VERIFIER'>): Promise<AuthResponse> {
  const { service, signIn, challenge, required, responses, spend } = context;
  const { pool, user } = signIn;
  const claim = {
    group: poolName(pool),
    id: user.username,
    secretBlock: required('PASSWORD_CLAIM_SECRET_BLOCK'),
    timestamp: required('TIMESTAMP'),
    signature: required('PASSWORD_CLAIM_SIGNATURE'),
  };
  refuseWhileLocked(service, user, 'password');
  if (!challenge.exchange || !verifyClaim(challenge.exchange, claim)) {
    noteFailure(service, user, 'password');
    spend();
    throw wrongPassword();
  }
  const presented = presentDevice(pool, user, signIn.context, responses.get('DEVICE_KEY'));
  refuseAfterPassword(service, pool, user);
  spend();
  noteSuccess(user, 'password');
  return continueSignIn(service, { ...signIn, context: presented }, 'password');
}
