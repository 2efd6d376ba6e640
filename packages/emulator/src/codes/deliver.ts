import type { MessagePurpose } from '../model/outbox.js';
import type { Service } from '../model/service.js';
import type { Origin } from '../model/triggers.js';
import type { User } from '../model/user.js';
import { customizeMessage, fillMessage, hasSender, type MessageSource, startSender } from '../triggers/messages.js';

/** CodeDeliveryDetails on the wire. */
export interface CodeDeliveryDetails {
  readonly Destination: string;
  readonly DeliveryMedium: 'SMS' | 'EMAIL';
  readonly AttributeName: 'email' | 'phone_number';
}

/** The user whom a message is for, and the request that sends it. */
export interface Recipient {
  readonly origin: Origin;
  readonly user: User;
  readonly source: MessageSource;
}

const purposes: Readonly<Record<MessageSource, MessagePurpose>> = {
  SignUp: 'sign-up',
  AdminCreateUser: 'invitation',
  ResendCode: 'sign-up',
  ForgotPassword: 'reset-password',
  UpdateUserAttribute: 'verify-attribute',
  VerifyUserAttribute: 'verify-attribute',
  Authentication: 'sign-in',
};

/**
 * Puts a code into the outbox, addressed to the user's email or phone number by default, or hands it to the sender of the app.
 *
 * @throws ServiceError if CustomMessage fails. Then nothing is sent.
 */
export async function deliver(
  service: Service,
  { origin, user, source }: Recipient,
  attribute: 'email' | 'phone_number',
  code: string,
  destination = user.attributes.get(attribute) ?? '',
): Promise<CodeDeliveryDetails> {
  const medium = attribute === 'email' ? 'EMAIL' : 'SMS';
  const details = { Destination: mask(destination), DeliveryMedium: medium, AttributeName: attribute } as const;
  if (hasSender(service, medium)) {
    startSender(service, origin, user, { medium, code, source });
    return details;
  }
  const texts = await customizeMessage(service, origin, user, source);
  const text = medium === 'EMAIL' ? texts.email : texts.sms;
  const custom = {
    ...(text !== undefined && { text: fillMessage(text, code, user.username) }),
    ...(medium === 'EMAIL' &&
      texts.subject !== undefined && { subject: fillMessage(texts.subject, code, user.username) }),
  };
  const purpose = purposes[source];
  service.outbox.put({ username: user.username, medium, destination, code, ...custom, purpose, at: service.now() });
  return details;
}

/** Sends a temporary password by each requested medium that the user has an address for. */
export async function invite(
  service: Service,
  to: Recipient,
  password: string,
  media: readonly string[] = ['SMS', 'EMAIL'],
): Promise<void> {
  for (const [medium, attribute] of [
    ['SMS', 'phone_number'],
    ['EMAIL', 'email'],
  ] as const) {
    if (media.includes(medium) && to.user.attributes.has(attribute)) await deliver(service, to, attribute, password);
  }
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
