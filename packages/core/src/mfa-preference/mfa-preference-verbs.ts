import type { AuthClient, MfaPreferenceIntent, UpdateMfaPreferenceInput } from '../auth-client.js';
import { factors, mfaTypes, toMfaTypes } from '../factors/factors.js';
import type { SessionContext } from '../session/session-tokens.js';
import type { FetchUser } from '../user-attributes/user-attribute-verbs.js';
import { checkOnePreferred } from './user-factors.js';

/** The name of a passkey as both factors in UserMFASettingList. */
const PASSKEY_MFA = 'WEB_AUTHN_MFA';

/** Creates the verbs of the signed-in user's verification methods (GetUser, SetUserMFAPreference). */
export function mfaPreferenceVerbs(
  { send, tokens, events }: Pick<SessionContext, 'send' | 'tokens' | 'events'>,
  fetchUser: FetchUser,
): Pick<AuthClient, 'fetchMFAPreference' | 'updateMFAPreference'> {
  return {
    async fetchMFAPreference() {
      const { UserMFASettingList: list = [], PreferredMfaSetting: setting } = await fetchUser();
      const enabled = toMfaTypes(list);
      const [preferred] = toMfaTypes(setting ? [setting] : []);
      const passkey = list.includes(PASSKEY_MFA);
      return {
        ...(enabled.length > 0 && { enabled }),
        ...(preferred && { preferred }),
        ...(passkey && { passkey }),
      };
    },
    async updateMFAPreference(input) {
      checkOnePreferred(input);
      const others: UpdateMfaPreferenceInput = {};
      // Cognito wants another factor switched on in the same request, even if it is on.
      if (input.passkey === 'ENABLED') {
        for (const mfaType of toMfaTypes((await fetchUser()).UserMFASettingList ?? [])) {
          others[factors[mfaType].preferenceKey] = 'ENABLED';
        }
      }
      await tokens.withAccessToken((AccessToken) =>
        send('SetUserMFAPreference', {
          AccessToken,
          ...settingsOf({ ...others, ...input }),
          ...(input.passkey && { WebAuthnMfaSettings: settings(input.passkey) }),
        }),
      );
      await events.emit({ type: 'mfaPreferenceChanged' });
    },
  };
}

function settingsOf(input: UpdateMfaPreferenceInput): Record<string, ReturnType<typeof settings>> {
  return Object.fromEntries(
    mfaTypes.flatMap((mfaType) => {
      const { preferenceKey, setting } = factors[mfaType];
      const intent = input[preferenceKey];
      return intent ? [[setting, settings(intent)]] : [];
    }),
  );
}

function settings(intent: MfaPreferenceIntent): { Enabled: boolean; PreferredMfa?: boolean } {
  switch (intent) {
    case 'ENABLED':
      return { Enabled: true };
    case 'DISABLED':
      return { Enabled: false };
    case 'PREFERRED':
      return { Enabled: true, PreferredMfa: true };
    case 'NOT_PREFERRED':
      return { Enabled: true, PreferredMfa: false };
    default:
      return intent satisfies never;
  }
}
