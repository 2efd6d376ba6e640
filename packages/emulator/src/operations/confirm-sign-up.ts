import { redeemCode } from '../codes/user-codes.js';
import type { Pool } from '../model/pool.js';
import type { User } from '../model/user.js';
import { findClient } from '../pool/find-pool.js';
import { checkSecretHash } from '../pool/secret-hash.js';
import { members } from '../protocol/common-members.js';
import { flag, structure } from '../protocol/members.js';
import { cannotConfirm, expiredCode, ServiceError } from '../protocol/refusals.js';
import { findUser, findUserQuietly } from '../users/find-user.js';
import { checkHourlyLimit } from '../users/hourly-limit.js';
import { operation } from './operation.js';

/** ConfirmSignUp: confirms a user with the code and verifies the attribute it was sent to. */
export const confirmSignUp = operation({
  input: {
    ClientId: members.clientId,
    SecretHash: members.secretHash,
    Username: members.username,
    ConfirmationCode: members.confirmationCode,
    ForceAliasCreation: flag(),
    UserContextData: structure({}),
    ClientMetadata: members.clientMetadata,
    Session: members.session,
  },
  run(service, { ClientId, SecretHash, Username, ConfirmationCode, ForceAliasCreation = false }) {
    const { pool, client } = findClient(service, ClientId);
    checkSecretHash(client, [Username], SecretHash);
    const user = findUserQuietly(pool, client, Username, 'Username/client id combination not found.');
    if (!user) throw expiredCode();
    if (user.status !== 'UNCONFIRMED') {
      throw cannotConfirm(user.status);
    }
    checkHourlyLimit(service, user, 'ConfirmSignUp');
    redeemCode(service, user, 'sign-up', ConfirmationCode, (attribute) =>
      claimAlias(pool, user, attribute, ForceAliasCreation),
    );
    user.status = 'CONFIRMED';
    user.modifiedAt = service.now();
    return {};
  },
});

/** Verifies the attribute. Only one confirmed user can have it as an alias; `force` takes it over. */
function claimAlias(pool: Pool, user: User, attribute: 'email' | 'phone_number', force: boolean): void {
  const isAlias = pool.properties.AliasAttributes?.includes(attribute) ?? false;
  const value = user.attributes.get(attribute) ?? '';
  const holder = isAlias ? findUser(pool, value) : undefined;
  if (holder && holder !== user) {
    if (!force) {
      throw new ServiceError('AliasExistsException', `An account with the given ${attribute} already exists.`);
    }
    holder.attributes.set(`${attribute}_verified`, 'false');
  }
  user.attributes.set(`${attribute}_verified`, 'true');
}
