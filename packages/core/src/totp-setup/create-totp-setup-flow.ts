import type { AuthClient } from '../client/auth-client.js';
import type { Clock } from '../client/clock.js';
import { lazyFlow } from '../client/lazy-flow.js';
import { createStore } from '../client/store.js';
import { type TotpSetupState, totpSetupStart } from './totp-setup.state.js';
import type { TotpSetupFlow } from './totp-setup-flow.types.js';

/** The set-up of an authenticator app over any AuthClient, for a signed-in user. */
export function createTotpSetupFlow(auth: AuthClient, options: { clock?: Clock } = {}): TotpSetupFlow {
  const store = createStore<TotpSetupState>(totpSetupStart);
  return lazyFlow<TotpSetupState, TotpSetupFlow>({
    store,
    load: async () => (await import('../client/request-code.js')).totpSetupFlow(auth, store, options),
    actions: ['setUpTOTP', 'verifyTOTPSetup', 'enableTotp'],
    early: { setUpTOTP: () => ({ ...totpSetupStart, busy: 'setUpTOTP' }) },
    resets: { cancel: () => totpSetupStart },
  });
}
