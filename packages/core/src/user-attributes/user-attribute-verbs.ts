import type { AuthClient } from '../auth-client.js';
import { codeDeliveryDetails } from '../factors/code-delivery-details.js';
import type { SessionContext } from '../session/session-tokens.js';
import type { OutputOf } from '../transport/wire.js';

type Verbs = Pick<
  AuthClient,
  'fetchUserAttributes' | 'updateUserAttribute' | 'sendUserAttributeVerificationCode' | 'confirmUserAttribute'
>;

/** Creates the verbs of user attributes (GetUser, UpdateUserAttributes, and the verification of email and phone number). */
export function userAttributeVerbs(
  { send, tokens, events }: Pick<SessionContext, 'send' | 'tokens' | 'events'>,
  fetchUser: FetchUser,
): Verbs {
  return {
    async fetchUserAttributes() {
      const { UserAttributes: attributes = [] } = await fetchUser();
      return Object.fromEntries(attributes.map(({ Name = '', Value = '' }) => [Name, Value]));
    },
    async updateUserAttribute({ userAttribute: { attributeKey, value } }) {
      const { CodeDeliveryDetailsList: [details] = [] } = await tokens.withAccessToken((AccessToken) =>
        send('UpdateUserAttributes', { AccessToken, UserAttributes: [{ Name: attributeKey, Value: value }] }),
      );
      await events.emit({ type: 'userAttributesChanged' });
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
      await events.emit({ type: 'userAttributesChanged' });
    },
  };
}

/** Fetches the signed-in user. */
export type FetchUser = () => Promise<OutputOf<'GetUser'>>;

/**
 * Creates a GetUser call that simultaneous callers share. One that is called after a reported change shares none from before it.
 */
export function createFetchUser({
  send,
  tokens,
  events,
}: Pick<SessionContext, 'send' | 'tokens' | 'events'>): FetchUser {
  let fetching: ReturnType<FetchUser> | undefined;
  let changes = 0;
  return () => {
    if (changes !== events.changes()) fetching = undefined;
    changes = events.changes();
    if (fetching) return fetching;
    const request = tokens
      .withAccessToken((AccessToken) => send('GetUser', { AccessToken }))
      .finally(() => {
        if (fetching === request) fetching = undefined;
      });
    fetching = request;
    return request;
  };
}
