import { invite } from '../codes/deliver.js';
import type { Pool } from '../model/pool.js';
import type { Service } from '../model/service.js';
import type { User } from '../model/user.js';
import { findPool } from '../pool/find-pool.js';
import { members } from '../protocol/common-members.js';
import { flag, list, text } from '../protocol/members.js';
import { ServiceError, userNotFound } from '../protocol/refusals.js';
import { randomText } from '../random/random-text.js';
import { runPreSignUp } from '../triggers/lifecycle.js';
import { createOrigin } from '../triggers/origin.js';
import { administrator } from '../users/attributes.js';
import { createUser, describeCandidate } from '../users/create-user.js';
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
  async run(service, input, caller) {
    const { UserPoolId, Username, UserAttributes: attributes = [], MessageAction, DesiredDeliveryMediums } = input;
    const { ForceAliasCreation: force = false, ValidationData, ClientMetadata } = input;
    const pool = findPool(service, UserPoolId);
    const password = input.TemporaryPassword ?? generateTemporaryPassword(service);
    const origin = createOrigin(pool, undefined, caller, ClientMetadata);
    const newUser = { username: Username, password, attributes, writer: administrator, force };
    const create = async () => {
      const { sub, ...candidate } = describeCandidate(service, pool, newUser);
      await runPreSignUp(service, origin, 'AdminCreateUser', candidate, ValidationData);
      return createUser(service, pool, { ...newUser, sub });
    };
    const user =
      MessageAction === 'RESEND'
        ? renewPassword(service, pool, invited(findUser(pool, Username), Username), password)
        : await create();
    user.status = 'FORCE_CHANGE_PASSWORD';
    user.temporaryPasswordAt = service.now();
    const to = { origin, user, source: 'AdminCreateUser' } as const;
    if (MessageAction !== 'SUPPRESS') await invite(service, to, password, DesiredDeliveryMediums);
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

/** Generates a temporary password. Each part satisfies one rule of a password policy. */
function generateTemporaryPassword({ random }: Service): string {
  const parts = ['ABCDEFGHJKLMNPQRSTUVWXYZ', 'abcdefghijkmnopqrstuvwxyz', '23456789', '!@#$%&*'];
  return parts.map((alphabet) => randomText(random, alphabet, 4)).join('');
}
