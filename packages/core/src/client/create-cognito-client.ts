import { createDeviceStore } from '../devices/device-store.js';
import { deviceVerbs } from '../devices/device-verbs.js';
import { mfaPreferenceVerbs } from '../mfa-preference/mfa-preference-verbs.js';
import { passwordVerbs } from '../password/password-verbs.js';
import { sessionVerbs } from '../session/session-verbs.js';
import { createTokenStore } from '../session/token-store.js';
import { signInVerbs } from '../sign-in/sign-in-verbs.js';
import { signUpVerbs } from '../sign-up/sign-up-verbs.js';
import { totpSetupVerbs } from '../totp-setup/totp-setup-verbs.js';
import { createFetchUser } from '../user-attributes/fetch-user.js';
import { userAttributeVerbs } from '../user-attributes/user-attribute-verbs.js';
import type { AuthClient } from './auth-client.js';
import { type CognitoClientConfig, resolveConfig } from './config.js';
import type { ClientContext } from './context.js';
import { createAuthEvents } from './events.js';
import { createSender } from './sender.js';

/**
 * A client for one Cognito user pool. Make one for the app and hand it to everything.
 *
 * @throws Error when the configuration cannot work; it says what to change.
 */
export function createCognitoClient(configuration: CognitoClientConfig): AuthClient {
  const config = resolveConfig(configuration);
  const { region, endpoint, userPoolClientId, environment } = config;
  const transport = config.transport({ region, ...(endpoint && { endpoint }) });
  const send = createSender(transport, config);
  const devices = createDeviceStore(config);
  const channel = config.storage.isSharedByTabs === false ? undefined : `cmk.${userPoolClientId}`;
  const events = createAuthEvents(environment, channel, () => tokens.dropMemory());
  const tokens = createTokenStore({ config, send, devices, events });
  const context: ClientContext = { config, send, events, devices, tokens };
  const fetchUser = createFetchUser(context);
  return {
    ...signInVerbs(context),
    ...signUpVerbs(context),
    ...passwordVerbs(context),
    ...totpSetupVerbs(context),
    ...mfaPreferenceVerbs(context, fetchUser),
    ...userAttributeVerbs(context, fetchUser),
    ...deviceVerbs(context),
    ...sessionVerbs(context),
    subscribe: events.subscribe,
    preload: async () => transport.preload?.(),
  };
}
