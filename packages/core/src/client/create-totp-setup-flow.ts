import type { AuthClient } from '../auth-client.js';
import type { Clock } from '../clock.js';
import { lazyFlow } from '../flow/lazy-flow.js';
import { createStore } from '../flow/store.js';
import { type TotpSetupState, totpSetupStart } from '../totp-setup/totp-setup.state.js';
import type { TotpSetupFlow } from '../totp-setup/totp-setup-flow.types.js';

/** The set-up of an authenticator app over any AuthClient, for a signed-in user. */
export function createTotpSetupFlow(auth: AuthClient, options: { clock?: Clock } = {}): TotpSetupFlow {
  const store = createStore<TotpSetupState>(totpSetupStart);
  return lazyFlow<TotpSetupState, TotpSetupFlow>({
    store,
    load: async () => (await import('./request-chunk.js')).totpSetupFlow(auth, store, options),
    actions: ['setUpTOTP', 'verifyTOTPSetup', 'enableTotp'],
    early: { setUpTOTP: () => ({ ...totpSetupStart, busy: 'setUpTOTP' }) },
    resets: { cancel: () => totpSetupStart },
  });
}
