import type { AuthClient } from '../auth-client.js';
import { lazyFlow } from '../flow/lazy-flow.js';
import { createStore } from '../flow/store.js';
import { type MfaPreferenceState, mfaPreferenceStart } from '../mfa-preference/mfa-preference.state.js';
import type { MfaPreferenceFlow, MfaPreferenceOptions } from '../mfa-preference/mfa-preference-flow.types.js';

/** The verification methods over any AuthClient, for a signed-in user. */
export function createMfaPreferenceFlow(auth: AuthClient, options: MfaPreferenceOptions = {}): MfaPreferenceFlow {
  const store = createStore<MfaPreferenceState>(mfaPreferenceStart);
  return lazyFlow<MfaPreferenceState, MfaPreferenceFlow>({
    store,
    load: async () => (await import('./request-chunk.js')).mfaPreferenceFlow(auth, store, options),
    actions: ['load', 'updateMFAPreference'],
    early: { load: () => mfaPreferenceStart },
  });
}
