import type { MessagePurpose } from '../model/outbox.js';
import type { Service } from '../model/service.js';
import type { User } from '../model/user.js';
import { sameText } from '../protocol/bytes.js';
import { codeMismatch, expiredCode } from '../protocol/refusals.js';
import { randomDigits } from '../random/random-text.js';
import { type CodeDeliveryDetails, deliver } from './deliver.js';

const hour = 60 * 60 * 1000;
const lifetimes = { 'sign-up': 24 * hour, 'verify-attribute': 24 * hour, 'reset-password': hour } as const;

/** Which of a user's pending codes: one a purpose, and one for each attribute to verify. */
export type CodeKey = 'sign-up' | 'reset-password' | 'verify-attribute:email' | 'verify-attribute:phone_number';

/** Sends a new code; the one before it for the same purpose no longer counts. */
export function sendCode(
  service: Service,
  user: User,
  key: CodeKey,
  attribute: 'email' | 'phone_number',
): CodeDeliveryDetails {
  const purpose = purposeOf(key);
  const value = randomDigits(service.random, 6);
  user.codes.set(key, { value, expiresAt: service.now() + lifetimes[purpose], attribute });
  return deliver(service, user, attribute, value, purpose satisfies MessagePurpose);
}

/**
 * Takes a code back and forgets it.
 *
 * @param use is told the attribute it had gone to; when it throws, the code still counts.
 * @throws ServiceError CodeMismatchException (the right one may still come) or ExpiredCodeException.
 */
export function takeCode(
  service: Service,
  user: User,
  key: CodeKey,
  value: string,
  use?: (attribute: 'email' | 'phone_number') => void,
): void {
  const code = user.codes.get(key);
  if (!code || code.expiresAt <= service.now()) {
    throw expiredCode();
  }
  if (!sameText(code.value, value)) {
    throw codeMismatch();
  }
  if (code.attribute) use?.(code.attribute);
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
