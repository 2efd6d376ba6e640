import { pickConfirmationAttribute } from '../codes/code-attribute.js';
import { simulateDelivery } from '../codes/deliver.js';
import { sendCode } from '../codes/user-codes.js';
import { findClient } from '../pool/find-pool.js';
import { checkSecretHash } from '../pool/secret-hash.js';
import { members } from '../protocol/common-members.js';
import { structure } from '../protocol/members.js';
import { invalidParameter } from '../protocol/refusals.js';
import { createOrigin } from '../triggers/origin.js';
import { findUserQuietly } from '../users/find-user.js';
import { checkHourlyLimit } from '../users/hourly-limit.js';
import { operation } from './operation.js';

/** ResendConfirmationCode: sends a new sign-up code. */
export const resendConfirmationCode = operation({
  input: {
    ClientId: members.clientId,
    SecretHash: members.secretHash,
    Username: members.username,
    UserContextData: structure({}),
    ClientMetadata: members.clientMetadata,
  },
  async run(service, { ClientId, SecretHash, Username, ClientMetadata }, caller) {
    const { pool, client } = findClient(service, ClientId);
    checkSecretHash(client, [Username], SecretHash);
    const user = findUserQuietly(pool, client, Username, 'Username/client id combination not found.');
    if (!user) return { CodeDeliveryDetails: simulateDelivery(Username) };
    if (user.status !== 'UNCONFIRMED') throw invalidParameter('User is already confirmed.');
    checkHourlyLimit(service, user, 'ResendConfirmationCode');
    const attribute = pickConfirmationAttribute(pool, user);
    // Unsure: the message.
    if (!attribute) throw invalidParameter('Cannot resend codes. Auto verification not turned on.');
    const origin = createOrigin(pool, client, caller, ClientMetadata);
    const to = { origin, user, source: 'ResendCode' } as const;
    return { CodeDeliveryDetails: await sendCode(service, to, 'sign-up', attribute) };
  },
});
