import { deliver } from '../codes/deliver.js';
import type { Pool } from '../model/pool.js';
import type { Service } from '../model/service.js';
import type { User } from '../model/user.js';
import { findPool } from '../pool/find-pool.js';
import { members } from '../protocol/common-members.js';
import { flag, list, text } from '../protocol/members.js';
import { ServiceError, userNotFound } from '../protocol/refusals.js';
import { randomText } from '../random/random-text.js';
import { administrator } from '../users/attributes.js';
import { createUser } from '../users/create-user.js';
import { describeUser } from '../users/describe-user.js';
import { findUser } from '../users/find-user.js';
import { makePassword } from '../users/passwords.js';
import { operation } from './operation.js';

/** AdminCreateUser: creates a user and sends a temporary password, or resends a new one. */
export const adminCreateUser = operation({
  input: {
    UserPoolId: members.userPoolId,
    Username: members.username,
    UserAttributes: members.attributes,
    ValidationData: members.attributes,
    TemporaryPassword: members.optionalPassword,
    ForceAliasCreation: flag(),
    MessageAction: text({ oneOf: ['RESEND', 'SUPPRESS'] }),
    DesiredDeliveryMediums: list(text({ required: true, oneOf: ['SMS', 'EMAIL'] })),
    ClientMetadata: members.clientMetadata,
  },
  run(service, input) {
    const { UserPoolId, Username, UserAttributes: attributes = [], MessageAction, DesiredDeliveryMediums } = input;
    const { ForceAliasCreation: force = false } = input;
    const pool = findPool(service, UserPoolId);
    const password = input.TemporaryPassword ?? generateTemporaryPassword(service);
    const user =
      MessageAction === 'RESEND'
        ? renewPassword(service, pool, invited(findUser(pool, Username), Username), password)
        : createUser(service, pool, { username: Username, password, attributes, writer: administrator, force });
    user.status = 'FORCE_CHANGE_PASSWORD';
    user.temporaryPasswordAt = service.now();
    if (MessageAction !== 'SUPPRESS') invite(service, user, password, DesiredDeliveryMediums);
    return { User: describeUser(user) };
  },
});

function renewPassword(service: Service, pool: Pool, user: User, password: string): User {
  user.password = makePassword(pool, user.username, password, service.random);
  return user;
}

function invited(user: User | undefined, username: string): User {
  if (!user) throw userNotFound();
  if (user.status !== 'FORCE_CHANGE_PASSWORD') {
    throw new ServiceError(
      'UnsupportedUserStateException',
      `Resend not possible. ${username} status is not FORCE_CHANGE_PASSWORD`,
    );
  }
  return user;
}

/** Sends the temporary password by each requested medium that the user has an address for. */
function invite(service: Service, user: User, password: string, media: readonly string[] = ['SMS', 'EMAIL']): void {
  for (const [medium, attribute] of [
    ['SMS', 'phone_number'],
    ['EMAIL', 'email'],
  ] as const) {
    if (media.includes(medium) && user.attributes.has(attribute)) {
      deliver(service, user, attribute, password, 'invitation');
    }
  }
}

/** Generates a temporary password. Each part satisfies one rule of a password policy. */
function generateTemporaryPassword({ random }: Service): string {
  const parts = ['ABCDEFGHJKLMNPQRSTUVWXYZ', 'abcdefghijkmnopqrstuvwxyz', '23456789', '!@#$%&*'];
  return parts.map((alphabet) => randomText(random, alphabet, 4)).join('');
}
