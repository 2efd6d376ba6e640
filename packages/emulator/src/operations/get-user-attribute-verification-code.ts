import { readVerifiableAttribute } from '../codes/code-attribute.js';
import { sendCode } from '../codes/user-codes.js';
import { members } from '../protocol/common-members.js';
import { authorize } from '../tokens/authorize.js';
import { createOrigin } from '../triggers/origin.js';
import { checkHourlyLimit } from '../users/hourly-limit.js';
import { operation } from './operation.js';

/** GetUserAttributeVerificationCode: sends the code for VerifyUserAttribute. */
export const getUserAttributeVerificationCode = operation({
  input: {
    AccessToken: members.accessToken,
    AttributeName: members.attributeName,
    ClientMetadata: members.clientMetadata,
  },
  async run(service, { AccessToken, AttributeName, ClientMetadata }, caller) {
    const { pool, client, user } = await authorize(service, AccessToken);
    const attribute = readVerifiableAttribute(user, AttributeName);
    checkHourlyLimit(service, user, 'GetUserAttributeVerificationCode');
    const origin = createOrigin(pool, client, caller, ClientMetadata);
    const to = { origin, user, source: 'VerifyUserAttribute' } as const;
    return { CodeDeliveryDetails: await sendCode(service, to, `verify-attribute:${attribute}`, attribute) };
  },
});
