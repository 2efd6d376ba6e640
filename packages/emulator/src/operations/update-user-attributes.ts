import { sendCode } from '../codes/user-codes.js';
import { members } from '../protocol/common-members.js';
import { list, structure, text } from '../protocol/members.js';
import { authorize } from '../tokens/authorize.js';
import { checkWritable, readAttributes, writeAttributes } from '../users/attributes.js';
import { operation } from './operation.js';

const attribute = structure(
  {
    Name: text({ required: true, min: 1, max: 32, pattern: '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+' }),
    Value: text({ max: 2048, sensitive: true }),
  },
  { required: true },
);

/** UpdateUserAttributes: writes the caller's attributes. Sends a code for each changed one that the pool verifies. */
export const updateUserAttributes = operation({
  input: {
    UserAttributes: list(attribute, { required: true }),
    AccessToken: members.accessToken,
    ClientMetadata: members.clientMetadata,
  },
  async run(service, { UserAttributes, AccessToken }) {
    const { pool, client, user } = await authorize(service, AccessToken);
    checkWritable(client, UserAttributes);
    const attributes = readAttributes(pool, UserAttributes, 'user');
    const changed = (pool.properties.AutoVerifiedAttributes ?? []).filter(
      (name) => attributes.get(name) && attributes.get(name) !== user.attributes.get(name),
    );
    writeAttributes(pool, user, attributes, service.now());
    const sent = changed.map((name) => sendCode(service, user, `verify-attribute:${name}`, name));
    return { CodeDeliveryDetailsList: sent };
  },
});
