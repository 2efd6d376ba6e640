import type { Service } from '../model/service.js';
import type { Origin } from '../model/triggers.js';
import type { User } from '../model/user.js';
import { invalidParameter } from '../protocol/refusals.js';
import { describeAttributes, describeMap } from './event.js';
import { readText } from './response.js';

/** The reason of a message, as the triggers name it. */
export type MessageSource =
  | 'SignUp'
  | 'AdminCreateUser'
  | 'ResendCode'
  | 'ForgotPassword'
  | 'UpdateUserAttribute'
  | 'VerifyUserAttribute'
  | 'Authentication';

/** The texts of a message with a code. A medium without its own has the pool's. */
export interface MessageTexts {
  readonly sms: string | undefined;
  readonly email: string | undefined;
  readonly subject: string | undefined;
}

const codeMark = '{####}';
const nameMark = '{username}';

/**
 * Asks CustomMessage for the texts of a message. A text without the code's mark has no effect, so the pool's is sent. Unsure:
 * nothing but the sender runs for a medium that has one.
 *
 * @throws ServiceError InvalidParameterException for an empty text.
 */
export async function customizeMessage(
  { triggers }: Service,
  origin: Origin,
  user: User,
  source: MessageSource,
): Promise<MessageTexts> {
  const isInvitation = source === 'AdminCreateUser';
  const response = await triggers.run('CustomMessage', {
    ...{ origin, userName: user.username, source: `CustomMessage_${source}` },
    request: {
      userAttributes: describeAttributes(origin.pool, user),
      codeParameter: codeMark,
      linkParameter: '{##Click Here##}',
      usernameParameter: isInvitation ? nameMark : null,
      clientMetadata: describeMap(origin.metadata),
    },
    response: { smsMessage: null, emailMessage: null, emailSubject: null },
  });
  const marks = isInvitation ? [codeMark, nameMark] : [codeMark];
  const read = (name: string) => {
    const text = readText(response, name);
    if (text === '') throw invalidParameter('The message is empty.');
    return text;
  };
  const whole = (text: string | undefined) => (marks.every((mark) => text?.includes(mark)) ? text : undefined);
  return { sms: whole(read('smsMessage')), email: whole(read('emailMessage')), subject: read('emailSubject') };
}

/** Puts the code and the username into a text. */
export function fillMessage(text: string, code: string, username: string): string {
  return text.replaceAll(codeMark, () => code).replaceAll(nameMark, () => username);
}

/** Returns true if a sender of the app delivers by this medium. */
export function hasSender({ triggers }: Service, medium: 'SMS' | 'EMAIL'): boolean {
  return triggers.has(medium === 'SMS' ? 'CustomSMSSender' : 'CustomEmailSender');
}

/** Hands a code to the sender of the app. The code is in plain text, because the emulator has no KMS. */
export function startSender(
  { triggers }: Service,
  origin: Origin,
  user: User,
  { medium, code, source }: { readonly medium: 'SMS' | 'EMAIL'; readonly code: string; readonly source: MessageSource },
): void {
  const name = medium === 'SMS' ? 'CustomSMSSender' : 'CustomEmailSender';
  triggers.start(name, {
    ...{ origin, userName: user.username, source: `${name}_${source}` },
    request: {
      type: medium === 'SMS' ? 'customSMSSenderRequestV1' : 'customEmailSenderRequestV1',
      code,
      clientMetadata: describeMap(origin.metadata) ?? null,
      userAttributes: describeAttributes(origin.pool, user),
    },
    response: {},
  });
}
