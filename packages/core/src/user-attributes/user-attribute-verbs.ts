import type { AuthClient } from '../auth-client.js';
import type { ClientContext } from '../client/context.js';
import { codeDeliveryDetails } from '../factors/code-delivery-details.js';
import type { FetchUser } from './fetch-user.js';

type Verbs = Pick<
  AuthClient,
  'fetchUserAttributes' | 'updateUserAttribute' | 'sendUserAttributeVerificationCode' | 'confirmUserAttribute'
>;

/** The attributes of the signed-in user (GetUser, UpdateUserAttributes and the verification of e-mail and phone number). */
export function userAttributeVerbs({ send, tokens, events }: ClientContext, fetchUser: FetchUser): Verbs {
  return {
    async fetchUserAttributes() {
      const { UserAttributes: attributes = [] } = await fetchUser();
      return Object.fromEntries(attributes.map(({ Name = '', Value = '' }) => [Name, Value]));
    },
    async updateUserAttribute({ userAttribute: { attributeKey, value } }) {
      const { CodeDeliveryDetailsList: [details] = [] } = await tokens.withAccessToken((AccessToken) =>
        send('UpdateUserAttributes', { AccessToken, UserAttributes: [{ Name: attributeKey, Value: value }] }),
      );
      events.emit({ type: 'userAttributesChanged' });
      if (!details) return { isUpdated: true, nextStep: { updateAttributeStep: 'DONE' } };
      return {
        isUpdated: false,
        nextStep: {
          updateAttributeStep: 'CONFIRM_ATTRIBUTE_WITH_CODE',
          codeDeliveryDetails: codeDeliveryDetails(details),
        },
      };
    },
    async sendUserAttributeVerificationCode({ userAttributeKey }) {
      const answer = await tokens.withAccessToken((AccessToken) =>
        send('GetUserAttributeVerificationCode', { AccessToken, AttributeName: userAttributeKey }),
      );
      return codeDeliveryDetails(answer.CodeDeliveryDetails);
    },
    async confirmUserAttribute({ userAttributeKey, confirmationCode }) {
      await tokens.withAccessToken((AccessToken) =>
        send('VerifyUserAttribute', { AccessToken, AttributeName: userAttributeKey, Code: confirmationCode }),
      );
      events.emit({ type: 'userAttributesChanged' });
    },
  };
}
