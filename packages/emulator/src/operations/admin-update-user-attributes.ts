import { updateAttributes } from '../codes/update-attributes.js';
import { findPoolUser } from '../pool/find-pool.js';
import { members } from '../protocol/common-members.js';
import { list, structure, text } from '../protocol/members.js';
import { invalidParameter } from '../protocol/refusals.js';
import { createOrigin } from '../triggers/origin.js';
import { administrator, readAttributes } from '../users/attributes.js';
import { operation } from './operation.js';

const attribute = structure(
  { Name: text({ required: true, min: 1, max: 32 }), Value: text({ max: 2048, sensitive: true }) },
  { required: true },
);

/** AdminUpdateUserAttributes: writes a user's attributes, including the `_verified` ones. */
export const adminUpdateUserAttributes = operation({
  input: {
    UserPoolId: members.userPoolId,
    Username: members.username,
    UserAttributes: list(attribute, { required: true }),
    ClientMetadata: members.clientMetadata,
  },
  async run(service, { UserPoolId, Username, UserAttributes, ClientMetadata }, caller) {
    const { pool, user } = findPoolUser(service, UserPoolId, Username);
    const attributes = readAttributes(pool, UserAttributes, administrator, user);
    for (const name of ['email', 'phone_number']) {
      if (attributes.has(`${name}_verified`) && !(attributes.get(name) || user.attributes.has(name))) {
        // Unsure: the message.
        throw invalidParameter(`${name}_verified cannot be set without ${name}.`);
      }
    }
    await updateAttributes(service, createOrigin(pool, undefined, caller, ClientMetadata), user, attributes);
    return {};
  },
});
