import { readVerifiableAttribute } from '../codes/code-attribute.js';
import { redeemCode } from '../codes/user-codes.js';
import { members } from '../protocol/common-members.js';
import { authorize } from '../tokens/authorize.js';
import { verifyAttribute } from '../users/attributes.js';
import { checkHourlyLimit } from '../users/hourly-limit.js';
import { operation } from './operation.js';

/** VerifyUserAttribute: verifies an attribute with the code. */
export const verifyUserAttribute = operation({
  input: { AccessToken: members.accessToken, AttributeName: members.attributeName, Code: members.confirmationCode },
  async run(service, { AccessToken, AttributeName, Code }) {
    const { pool, user } = await authorize(service, AccessToken);
    const attribute = readVerifiableAttribute(user, AttributeName);
    checkHourlyLimit(service, user, 'VerifyUserAttribute');
    redeemCode(service, user, `verify-attribute:${attribute}`, Code, (name, newValue) =>
      verifyAttribute(pool, user, name, service.now(), { newValue }),
    );
    return {};
  },
});
