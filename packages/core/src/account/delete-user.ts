import type { AuthClient } from '../auth-client.js';
import type { ResolvedConfig } from '../connection/config.js';
import type { DeviceStore } from '../devices/device-store.js';
import { forgetPasskeysOf } from '../passkeys/remembered-user.js';
import type { SessionContext } from '../session/session-tokens.js';
import { createKnownFactorsStore } from '../sign-in/known-factors.js';

/** Creates the verb that deletes the account of the signed-in user (DeleteUser), and its traces in this browser. */
export function deleteUserVerb({
  config,
  send,
  tokens,
  devices,
}: Pick<SessionContext, 'send' | 'tokens'> & {
  readonly config: ResolvedConfig;
  readonly devices: DeviceStore;
}): Pick<AuthClient, 'deleteUser'> {
  return {
    async deleteUser() {
      const { user } = await tokens.withAccessToken(async (AccessToken, { tokens: { user } }) => {
        await send('DeleteUser', { AccessToken });
        return { user };
      });
      await devices.remove(user.username);
      await createKnownFactorsStore(config).forget(user.username);
      await forgetPasskeysOf(config, user.userId);
      await tokens.endAllOf(user, 'user-deleted');
    },
  };
}
