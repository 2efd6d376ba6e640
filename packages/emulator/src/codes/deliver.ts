import type { MessagePurpose } from '../model/outbox.js';
import type { Service } from '../model/service.js';
import type { User } from '../model/user.js';

/** CodeDeliveryDetails on the wire. */
export interface CodeDeliveryDetails {
  readonly Destination: string;
  readonly DeliveryMedium: 'SMS' | 'EMAIL';
  readonly AttributeName: 'email' | 'phone_number';
}

/** Puts a code into the outbox, addressed to the user's email or phone number by default. */
export function deliver(
  service: Service,
  user: User,
  attribute: 'email' | 'phone_number',
  code: string,
  purpose: MessagePurpose,
  destination = user.attributes.get(attribute) ?? '',
): CodeDeliveryDetails {
  const medium = attribute === 'email' ? 'EMAIL' : 'SMS';
  service.outbox.put({ username: user.username, medium, destination, code, purpose, at: service.now() });
  return { Destination: mask(destination), DeliveryMedium: medium, AttributeName: attribute };
}

/** Masks an email address or phone number as Cognito does: `j***@e***`, `+*******0839`. */
export function mask(destination: string): string {
  const at = destination.indexOf('@');
  if (at >= 0) return `${destination.charAt(0)}***@${destination.charAt(at + 1)}***`;
  const hidden = Math.max(destination.length - 5, 0);
  return `+${'*'.repeat(hidden)}${destination.slice(-4)}`;
}

/** Simulates the delivery of a code to an unknown user. The same name always gives the same details. */
export function simulateDelivery(username: string): CodeDeliveryDetails {
  const address = username.includes('@') ? username : `${username}@example.com`;
  return { Destination: mask(address), DeliveryMedium: 'EMAIL', AttributeName: 'email' };
}
