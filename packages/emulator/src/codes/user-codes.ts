import type { Service } from '../model/service.js';
import type { User } from '../model/user.js';
import { sameText } from '../protocol/bytes.js';
import { codeMismatch, expiredCode } from '../protocol/refusals.js';
import { randomDigits } from '../random/random-text.js';
import { type CodeDeliveryDetails, deliver, type Recipient } from './deliver.js';

const hour = 60 * 60 * 1000;
const lifetimes = { 'sign-up': 24 * hour, 'verify-attribute': 24 * hour, 'reset-password': hour } as const;

/** The key of a pending code. There is one for each purpose, and one for each attribute to verify. */
export type CodeKey = 'sign-up' | 'reset-password' | 'verify-attribute:email' | 'verify-attribute:phone_number';

/**
 * Sends a new code. It replaces the pending one with the same key.
 *
 * @param newValue sends the code there, and lets the attribute become it.
 * @throws ServiceError if CustomMessage fails. Then the pending code stays.
 */
export async function sendCode(
  service: Service,
  to: Recipient,
  key: CodeKey,
  attribute: 'email' | 'phone_number',
  newValue = to.user.codes.get(key)?.newValue,
): Promise<CodeDeliveryDetails> {
  const value = randomDigits(service.random, 6);
  const details = await deliver(service, to, attribute, value, newValue);
  to.user.codes.set(key, { value, expiresAt: service.now() + lifetimes[purposeOf(key)], attribute, newValue });
  return details;
}

/**
 * Redeems a pending code.
 *
 * @param use called with the attribute the code was sent to and its new value, if any. If it throws, the code stays pending.
 * @throws ServiceError CodeMismatchException, which leaves the code pending; ExpiredCodeException.
 */
export function redeemCode(
  service: Service,
  user: User,
  key: CodeKey,
  value: string,
  use?: (attribute: 'email' | 'phone_number', newValue: string | undefined) => void,
): void {
  const code = user.codes.get(key);
  if (!code || code.expiresAt <= service.now()) {
    throw expiredCode();
  }
  if (!sameText(code.value, value)) {
    throw codeMismatch();
  }
  if (code.attribute) use?.(code.attribute, code.newValue);
  user.codes.delete(key);
}

function purposeOf(key: CodeKey): keyof typeof lifetimes {
  switch (key) {
    case 'sign-up':
    case 'reset-password':
      return key;
    case 'verify-attribute:email':
    case 'verify-attribute:phone_number':
      return 'verify-attribute';
    default:
      return key satisfies never;
  }
}
