import { redeemCode } from '../codes/user-codes.js';
import type { Client, Pool } from '../model/pool.js';
import type { Service } from '../model/service.js';
import type { User } from '../model/user.js';
import { findClient } from '../pool/find-pool.js';
import { checkSecretHash } from '../pool/secret-hash.js';
import { listAllowedFirstFactors } from '../pool/sign-in-policy.js';
import { members } from '../protocol/common-members.js';
import { flag, structure } from '../protocol/members.js';
import { cannotConfirm, expiredCode } from '../protocol/refusals.js';
import { openSession } from '../sign-in/challenges/open-challenge.js';
import { runPostConfirmation } from '../triggers/lifecycle.js';
import { createOrigin } from '../triggers/origin.js';
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
  async run(service, input, caller) {
    const { ClientId, SecretHash, Username, ConfirmationCode, ForceAliasCreation = false, ClientMetadata } = input;
    const { pool, client } = findClient(service, ClientId);
    checkSecretHash(client, [Username], SecretHash);
    const user = findUserQuietly(pool, client, Username, 'Username/client id combination not found.');
    if (!user) throw expiredCode();
    if (user.status !== 'UNCONFIRMED') {
      throw cannotConfirm(user.status);
    }
    checkHourlyLimit(service, user, 'ConfirmSignUp');
    let factor: 'EMAIL_OTP' | 'SMS_OTP' | undefined;
    redeemCode(service, user, 'sign-up', ConfirmationCode, (attribute) => {
      verifyAttribute(pool, user, attribute, service.now(), { force: ForceAliasCreation });
      factor = attribute === 'email' ? 'EMAIL_OTP' : 'SMS_OTP';
    });
    user.status = 'CONFIRMED';
    user.modifiedAt = service.now();
    await runPostConfirmation(service, createOrigin(pool, client, caller, ClientMetadata), user, 'ConfirmSignUp');
    return openConfirmation(service, { pool, client, user }, factor);
  },
});

/**
 * Opens a session that signs the user in by USER_AUTH without another code. Unsure: only where the client allows USER_AUTH and the
 * pool the code as a first factor.
 */
function openConfirmation(
  service: Service,
  { pool, client, user }: { pool: Pool; client: Client; user: User },
  factor: 'EMAIL_OTP' | 'SMS_OTP' | undefined,
): { readonly Session?: string } {
  if (factor === undefined || !listAllowedFirstFactors(pool.properties).includes(factor)) return {};
  if (!client.properties.ExplicitAuthFlows?.includes('ALLOW_USER_AUTH')) return {};
  const context = { tracksDevice: false, deviceKey: undefined, methods: [] };
  return { Session: openSession(service, { pool, client, user, context }, { name: 'CONFIRM_SIGN_UP', factor }) };
}
