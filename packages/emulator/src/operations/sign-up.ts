import { pickConfirmationAttribute } from '../codes/code-attribute.js';
import { sendCode } from '../codes/user-codes.js';
import type { Pool } from '../model/pool.js';
import { findClient } from '../pool/find-pool.js';
import { checkSecretHash } from '../pool/secret-hash.js';
import { listAllowedFirstFactors } from '../pool/sign-in-policy.js';
import { members } from '../protocol/common-members.js';
import { structure } from '../protocol/members.js';
import { invalidParameter, notAuthorized } from '../protocol/refusals.js';
import { runPostConfirmation, runPreSignUp } from '../triggers/lifecycle.js';
import { createOrigin } from '../triggers/origin.js';
import { createUser, describeCandidate } from '../users/create-user.js';
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
  async run(service, input, caller) {
    const { ClientId, SecretHash, Username, Password, UserAttributes = [], ValidationData, ClientMetadata } = input;
    const { pool, client } = findClient(service, ClientId);
    checkSecretHash(client, [Username], SecretHash);
    if (pool.properties.AdminCreateUserConfig?.AllowAdminCreateUserOnly) {
      throw notAuthorized('SignUp is not permitted for this user pool');
    }
    if (Password === undefined) requirePasswordless(pool);
    const writer = { by: 'user', client } as const;
    const newUser = { username: Username, password: Password, attributes: UserAttributes, writer };
    const origin = createOrigin(pool, client, caller, ClientMetadata);
    const { sub, ...candidate } = describeCandidate(service, pool, newUser);
    const answer = await runPreSignUp(service, origin, 'SignUp', candidate, ValidationData);
    const verify = [...(answer.verifyEmail ? ['email'] : []), ...(answer.verifyPhone ? ['phone_number'] : [])];
    const user = createUser(service, pool, { ...newUser, sub, verify });
    if (answer.confirm) {
      user.status = 'CONFIRMED';
      await runPostConfirmation(service, origin, user, 'ConfirmSignUp');
      return { UserConfirmed: true, UserSub: user.sub };
    }
    const attribute = pickConfirmationAttribute(pool, user);
    const to = { origin, user, source: 'SignUp' } as const;
    const CodeDeliveryDetails = attribute && (await sendCode(service, to, 'sign-up', attribute));
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
