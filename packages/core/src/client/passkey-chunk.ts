/** The lazy chunk of passkeys and one-time codes as first factor. Apps with passwords only never load it. */
import type { AuthClient } from '../auth-client.js';
import type { ResolvedConfig } from '../connection/config.js';
import { createCeremonies } from '../passkeys/ceremonies.js';
import { firstFactorSignIn } from '../passkeys/first-factor-sign-in.js';
import { passkeyVerbs } from '../passkeys/passkey-verbs.js';
import { createRememberedUser } from '../passkeys/remembered-user.js';
import type { SessionContext } from '../session/session-tokens.js';

export { passkeysFlow } from '../passkeys/passkeys.flow.js';

/** Creates the passkeys of one client, whose verbs share one prompt. */
export function createPasskeys(config: ResolvedConfig) {
  const ceremonies = createCeremonies(config);
  const remembered = createRememberedUser(config);
  return {
    verbs: (context: SessionContext, fetchMFAPreference: AuthClient['fetchMFAPreference']) =>
      passkeyVerbs(context, ceremonies, remembered, fetchMFAPreference),
    startFirstFactor: (context: Pick<SessionContext, 'config' | 'send'>) =>
      firstFactorSignIn(context, ceremonies, remembered),
  };
}
