import { pickConfirmationAttribute } from '../codes/code-attribute.js';
import { sendCode } from '../codes/user-codes.js';
import { findClient } from '../pool/find-pool.js';
import { checkSecretHash } from '../pool/secret-hash.js';
import { members } from '../protocol/common-members.js';
import { structure } from '../protocol/members.js';
import { notAuthorized } from '../protocol/refusals.js';
import { createUser } from '../users/create-user.js';
import { operation } from './operation.js';

/** SignUp: creates an unconfirmed user and sends the confirmation code. */
export const signUp = operation({
  input: {
    ClientId: members.clientId,
    SecretHash: members.secretHash,
    Username: members.username,
    Password: members.password,
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
