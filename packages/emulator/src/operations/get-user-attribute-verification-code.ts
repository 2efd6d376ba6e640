import { readVerifiableAttribute } from '../codes/code-attribute.js';
import { sendCode } from '../codes/user-codes.js';
import { members } from '../protocol/common-members.js';
import { authorize } from '../tokens/authorize.js';
import { checkHourlyLimit } from '../users/hourly-limit.js';
import { operation } from './operation.js';

/** GetUserAttributeVerificationCode: sends the code for VerifyUserAttribute. */
export const getUserAttributeVerificationCode = operation({
  input: {
    AccessToken: members.accessToken,
    AttributeName: members.attributeName,
    ClientMetadata: members.clientMetadata,
  },
  async run(service, { AccessToken, AttributeName }) {
    const { user } = await authorize(service, AccessToken);
    const attribute = readVerifiableAttribute(user, AttributeName);
    checkHourlyLimit(service, user, 'GetUserAttributeVerificationCode');
    return { CodeDeliveryDetails: sendCode(service, user, `verify-attribute:${attribute}`, attribute) };
  },
});
