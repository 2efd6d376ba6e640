import { pickConfirmationAttribute } from '../codes/code-attribute.js';
import { sendCode } from '../codes/user-codes.js';
import type { Pool } from '../model/pool.js';
import { findClient } from '../pool/find-pool.js';
import { checkSecretHash } from '../pool/secret-hash.js';
import { listAllowedFirstFactors } from '../pool/sign-in-policy.js';
import { members } from '../protocol/common-members.js';
import { structure } from '../protocol/members.js';
import { invalidParameter, notAuthorized } from '../protocol/refusals.js';
import { createUser } from '../users/create-user.js';
import { operation } from './operation.js';

/** SignUp: creates an unconfirmed user and sends the confirmation code. Where codes are first factors, no password is needed. */
export const signUp = operation({
  input: {
    ClientId: members.clientId,
    SecretHash: members.secretHash,
    Username: members.username,
    Password: members.optionalPassword,
    UserAttributes: members.attributes,
    ValidationData: members.attributes,
    UserContextData: structure({}),
    ClientMetadata: members.clientMetadata,
  },
  run(service, { ClientId, SecretHash, Username, Password, UserAttributes = [] }) {
    const { pool, client } = findClient(service, ClientId);
    checkSecretHash(client, [Username], SecretHash);
    if (pool.properties.AdminCreateUserConfig?.AllowAdminCreateUserOnly) {
      throw notAuthorized('SignUp is not permitted for this user pool');
    }
    if (Password === undefined) requirePasswordless(pool);
    const user = createUser(service, pool, {
      username: Username,
      password: Password,
      attributes: UserAttributes,
      writer: { by: 'user', client },
    });
    const attribute = pickConfirmationAttribute(pool, user);
    const CodeDeliveryDetails = attribute && sendCode(service, user, 'sign-up', attribute);
    return { UserConfirmed: false, UserSub: user.sub, ...(CodeDeliveryDetails && { CodeDeliveryDetails }) };
  },
});

/** Checks that users of the pool can do without a password. @throws ServiceError InvalidParameterException. */
function requirePasswordless({ properties }: Pool): void {
  const allowed = listAllowedFirstFactors(properties);
  if (allowed.includes('EMAIL_OTP') || allowed.includes('SMS_OTP')) return;
  throw invalidParameter(
    "1 validation error detected: Value null at 'password' failed to satisfy constraint: Member must not be null",
  );
}
