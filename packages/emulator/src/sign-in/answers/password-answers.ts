import { presentDevice } from '../../devices/tracking.js';
import { invalidParameter, wrongPassword } from '../../protocol/refusals.js';
import { verifyClaim } from '../../srp/server-exchange.js';
import { listRequiredAttributes, readAttributes, writeAttributes } from '../../users/attributes.js';
import { checkPasswordPolicy } from '../../users/check-password-policy.js';
import { clearFailures, countFailure, refuseWhileLocked } from '../../users/lockout.js';
import { checkPasswordHistory, poolName, replacePassword } from '../../users/passwords.js';
import { refuseAfterPassword } from '../challenges/check-password.js';
import { continueSignIn } from '../challenges/continue-sign-in.js';
import type { AuthResponse } from '../challenges/open-challenge.js';
import type { AnswerContext } from './answer-context.js';

/** Answers PASSWORD_VERIFIER: checks the SRP proof of the password. An unknown DEVICE_KEY leaves the session open. */
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
    countFailure(service, user, 'password');
    spend();
    throw wrongPassword();
  }
  const presented = presentDevice(pool, user, signIn.context, responses.get('DEVICE_KEY'));
  refuseAfterPassword(service, pool, user);
  spend();
  clearFailures(user, 'password');
  return continueSignIn(service, { ...signIn, context: presented }, 'pwd');
}

const prefix = 'userAttributes.';

/** Answers NEW_PASSWORD_REQUIRED: replaces the temporary password and adds the required attributes. */
export async function answerNewPassword(context: AnswerContext<'NEW_PASSWORD_REQUIRED'>): Promise<AuthResponse> {
  const { service, signIn, required, responses, spend } = context;
  const { pool, client, user } = signIn;
  const password = required('NEW_PASSWORD');
  checkPasswordPolicy(pool, password, 'does not conform to policy');
  checkPasswordHistory(pool, user, password);
  const given = [...responses].flatMap(([name, Value]) =>
    name.startsWith(prefix) ? [{ Name: name.slice(prefix.length), Value }] : [],
  );
  const attributes = readAttributes(pool, given, { by: 'user', client }, user);
  const missing = listRequiredAttributes(pool).find((name) => !user.attributes.has(name) && !attributes.get(name));
  // Unsure: the message.
  if (missing) throw invalidParameter(`Invalid attributes given, ${missing} is missing`);
  const presented = presentDevice(pool, user, signIn.context, responses.get('DEVICE_KEY'));
  writeAttributes(pool, user, attributes, service.now());
  spend();
  replacePassword(pool, user, password, service.random);
  user.temporaryPasswordAt = undefined;
  user.status = 'CONFIRMED';
  return continueSignIn(service, { ...signIn, context: presented }, 'new password');
}
