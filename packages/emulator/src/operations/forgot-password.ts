import { pickRecoveryAttribute, refuseAdminOnlyRecovery } from '../codes/code-attribute.js';
import { simulateDelivery } from '../codes/deliver.js';
import { sendCode } from '../codes/user-codes.js';
import { migrateUser } from '../migration/migrate-user.js';
import { findClient } from '../pool/find-pool.js';
import { checkSecretHash } from '../pool/secret-hash.js';
import { members } from '../protocol/common-members.js';
import { structure } from '../protocol/members.js';
import { noRecoveryAttribute, resetNotPossible, userDisabled } from '../protocol/refusals.js';
import { createOrigin } from '../triggers/origin.js';
import { findUserQuietly } from '../users/find-user.js';
import { checkHourlyLimit } from '../users/hourly-limit.js';
import { operation } from './operation.js';

/** ForgotPassword: sends the code for ConfirmForgotPassword. */
export const forgotPassword = operation({
  input: {
    ClientId: members.clientId,
    SecretHash: members.secretHash,
    UserContextData: structure({}),
    Username: members.username,
    ClientMetadata: members.clientMetadata,
  },
  async run(service, { ClientId, SecretHash, Username, ClientMetadata }, caller) {
    const { pool, client } = findClient(service, ClientId);
    checkSecretHash(client, [Username], SecretHash);
    refuseAdminOnlyRecovery(pool);
    const origin = createOrigin(pool, client, caller, ClientMetadata);
    const user =
      (await migrateUser(service, origin, client, Username, { source: 'ForgotPassword' })) ??
      findUserQuietly(pool, client, Username, 'Username/client id combination not found.');
    if (!user) return { CodeDeliveryDetails: simulateDelivery(Username) };
    if (!user.enabled) throw userDisabled();
    if (user.status === 'FORCE_CHANGE_PASSWORD') {
      throw resetNotPossible();
    }
    const attribute = pickRecoveryAttribute(pool, user);
    if (!attribute) {
      throw noRecoveryAttribute();
    }
    checkHourlyLimit(service, user, 'ForgotPassword');
    const to = { origin, user, source: 'ForgotPassword' } as const;
    return { CodeDeliveryDetails: await sendCode(service, to, 'reset-password', attribute) };
  },
});
