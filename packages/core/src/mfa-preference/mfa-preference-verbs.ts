import type { AuthClient, MfaPreferenceIntent } from '../auth-client.js';
import type { ClientContext } from '../client/context.js';
import { toMfaTypes } from '../factors/mfa-type.js';
import type { FetchUser } from '../user-attributes/fetch-user.js';
import { checkOnePreferred } from './check-one-preferred.js';

/** The verification methods of the signed-in user (GetUser, SetUserMFAPreference). */
export function mfaPreferenceVerbs(
  { send, tokens, events }: ClientContext,
  fetchUser: FetchUser,
): Pick<AuthClient, 'fetchMFAPreference' | 'updateMFAPreference'> {
  return {
    async fetchMFAPreference() {
      const { UserMFASettingList: list = [], PreferredMfaSetting: setting } = await fetchUser();
      const enabled = toMfaTypes(list);
      const [preferred] = toMfaTypes(setting ? [setting] : []);
      return { ...(enabled.length > 0 && { enabled }), ...(preferred && { preferred }) };
    },
    async updateMFAPreference(input) {
      checkOnePreferred(input);
      await tokens.withAccessToken((AccessToken) =>
        send('SetUserMFAPreference', {
          AccessToken,
          ...(input.sms && { SMSMfaSettings: settings(input.sms) }),
          ...(input.totp && { SoftwareTokenMfaSettings: settings(input.totp) }),
          ...(input.email && { EmailMfaSettings: settings(input.email) }),
        }),
      );
      events.emit({ type: 'mfaPreferenceChanged' });
    },
  };
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
