import type { AuthClient } from '../auth-client.js';
import { type FactorEnrolmentState, factorEnrolmentStart } from '../factor-enrolment/factor-enrolment.state.js';
import type { FactorEnrolmentFlow } from '../factor-enrolment/factor-enrolment-flow.types.js';
import { lazyFlow } from '../flow/lazy-flow.js';
import { createStore } from '../flow/store.js';

/** The enrolment of text messages or e-mail over any AuthClient, for a signed-in user. */
export function createFactorEnrolmentFlow(auth: AuthClient): FactorEnrolmentFlow {
  const store = createStore<FactorEnrolmentState>(factorEnrolmentStart);
  return lazyFlow<FactorEnrolmentState, FactorEnrolmentFlow>({
    store,
    load: async () => (await import('./request-chunk.js')).factorEnrolmentFlow(auth, store),
    actions: ['updateUserAttribute', 'sendUserAttributeVerificationCode', 'confirmUserAttribute', 'enableFactor'],
    resets: {
      start: (mfaType, destination = '') => ({
        step: 'ENTER_ATTRIBUTE',
        mfaType,
        destination,
        busy: null,
        problem: null,
      }),
      changeAttribute: store.getSnapshot,
      cancel: () => factorEnrolmentStart,
    },
  });
}
