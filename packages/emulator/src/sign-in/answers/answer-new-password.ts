import { presentDevice } from '../../devices/present-device.js';
import { invalidParameter } from '../../protocol/service-error.js';
import { readAttributes, requiredAttributes, writeAttributes } from '../../users/attributes.js';
import { checkPasswordPolicy } from '../../users/check-password-policy.js';
import { makePassword } from '../../users/passwords.js';
import { continueSignIn } from '../challenges/continue-sign-in.js';
import type { AuthResponse } from '../challenges/open-challenge.js';
import type { AnswerContext } from './answer.types.js';

const prefix = 'userAttributes.';

/** Replaces a temporary password and fills in the attributes the pool requires. */
export async function answerNewPassword(context: AnswerContext<'NEW_PASSWORD_REQUIRED'>): Promise<AuthResponse> {
  const { service, signIn, required, responses, spend } = context;
  const { pool, user } = signIn;
  const password = required('NEW_PASSWORD');
  checkPasswordPolicy(pool, password, 'does not conform to policy');
  const given = [...responses].flatMap(([name, Value]) =>
    name.startsWith(prefix) ? [{ Name: name.slice(prefix.length), Value }] : [],
  );
  const attributes = readAttributes(pool, given, 'user');
  const missing = requiredAttributes(pool).find((name) => !user.attributes.has(name) && !attributes.get(name));
  // The text is unsure.
  if (missing) throw invalidParameter(`Invalid attributes given, ${missing} is missing`);
  const presented = presentDevice(pool, user, signIn.context, responses.get('DEVICE_KEY'));
  const record = makePassword(pool, user.username, password, service.random);
  spend();
  user.password = record;
  user.temporaryPasswordAt = undefined;
  user.status = 'CONFIRMED';
  writeAttributes(pool, user, attributes, service.now());
  return continueSignIn(service, { ...signIn, context: presented }, 'new password');
}
