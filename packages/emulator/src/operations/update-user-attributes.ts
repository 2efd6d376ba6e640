import { updateAttributes } from '../codes/update-attributes.js';
import { sendCode } from '../codes/user-codes.js';
import { members } from '../protocol/common-members.js';
import { list, structure, text } from '../protocol/members.js';
import { authorize } from '../tokens/authorize.js';
import { createOrigin } from '../triggers/origin.js';
import { readAttributes } from '../users/attributes.js';
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
  async run(service, { UserAttributes, AccessToken, ClientMetadata }, caller) {
    const { pool, client, user } = await authorize(service, AccessToken);
    const attributes = readAttributes(pool, UserAttributes, { by: 'user', client }, user);
    const changed = (pool.properties.AutoVerifiedAttributes ?? []).filter(
      (name) => attributes.get(name) && attributes.get(name) !== user.attributes.get(name),
    );
    const origin = createOrigin(pool, client, caller, ClientMetadata);
    const sent = await updateAttributes(service, origin, user, attributes);
    const written = changed.filter((name) => !sent.some(({ AttributeName }) => AttributeName === name));
    const to = { origin, user, source: 'UpdateUserAttribute' } as const;
    for (const name of written) sent.push(await sendCode(service, to, `verify-attribute:${name}`, name));
    return { CodeDeliveryDetailsList: sent };
  },
});
