import type { AuthClient } from '../client/auth-client.js';
import { lazyFlow } from '../client/lazy-flow.js';
import { createStore } from '../client/store.js';
import { type MfaPreferenceState, mfaPreferenceStart } from './mfa-preference.state.js';
import type { MfaPreferenceFlow, MfaPreferenceOptions } from './mfa-preference-flow.types.js';

/** The verification methods over any AuthClient, for a signed-in user. */
export function createMfaPreferenceFlow(auth: AuthClient, options: MfaPreferenceOptions = {}): MfaPreferenceFlow {
  const store = createStore<MfaPreferenceState>(mfaPreferenceStart);
  return lazyFlow<MfaPreferenceState, MfaPreferenceFlow>({
    store,
    load: async () => (await import('../client/request-code.js')).mfaPreferenceFlow(auth, store, options),
    actions: ['load', 'updateMFAPreference'],
    early: { load: () => mfaPreferenceStart },
  });
}
