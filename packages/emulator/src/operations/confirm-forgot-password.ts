import { redeemCode } from '../codes/user-codes.js';
import { findClient } from '../pool/find-pool.js';
import { checkSecretHash } from '../pool/secret-hash.js';
import { members } from '../protocol/common-members.js';
import { structure } from '../protocol/members.js';
import { codeMismatch, userDisabled } from '../protocol/refusals.js';
import { runPostConfirmation } from '../triggers/lifecycle.js';
import { createOrigin } from '../triggers/origin.js';
import { checkPasswordPolicy } from '../users/check-password-policy.js';
import { findUserQuietly } from '../users/find-user.js';
import { checkHourlyLimit } from '../users/hourly-limit.js';
import { checkPasswordHistory, setPassword } from '../users/passwords.js';
import { operation } from './operation.js';

/** ConfirmForgotPassword: sets a new password with the code. Devices and tokens stay valid. */
export const confirmForgotPassword = operation({
  input: {
    ClientId: members.clientId,
    SecretHash: members.secretHash,
    Username: members.username,
    ConfirmationCode: members.confirmationCode,
    Password: members.password,
    UserContextData: structure({}),
    ClientMetadata: members.clientMetadata,
  },
  async run(service, { ClientId, SecretHash, Username, ConfirmationCode, Password, ClientMetadata }, caller) {
    const { pool, client } = findClient(service, ClientId);
    checkSecretHash(client, [Username], SecretHash);
    const user = findUserQuietly(pool, client, Username, 'Username/client id combination not found.');
    if (!user) {
      throw codeMismatch();
    }
    if (!user.enabled) throw userDisabled();
    checkHourlyLimit(service, user, 'ConfirmForgotPassword');
    checkPasswordPolicy(pool, Password);
    checkPasswordHistory(pool, user, Password);
    redeemCode(service, user, 'reset-password', ConfirmationCode);
    setPassword(service, pool, user, Password);
    const origin = createOrigin(pool, client, caller, ClientMetadata);
    await runPostConfirmation(service, origin, user, 'ConfirmForgotPassword');
    return {};
  },
});
