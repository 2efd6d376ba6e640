import { redeemCode } from '../codes/user-codes.js';
import { findClient } from '../pool/find-pool.js';
import { checkSecretHash } from '../pool/secret-hash.js';
import { members } from '../protocol/common-members.js';
import { flag, structure } from '../protocol/members.js';
import { cannotConfirm, expiredCode } from '../protocol/refusals.js';
import { verifyAttribute } from '../users/attributes.js';
import { findUserQuietly } from '../users/find-user.js';
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
      verifyAttribute(pool, user, attribute, service.now(), { force: ForceAliasCreation }),
    );
    user.status = 'CONFIRMED';
    user.modifiedAt = service.now();
    return {};
  },
});
