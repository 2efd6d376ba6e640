import type { AuthClient } from '../client/auth-client.js';
import { lazyFlow } from '../client/lazy-flow.js';
import { createStore } from '../client/store.js';
import { type FactorEnrolmentState, factorEnrolmentStart } from './factor-enrolment.state.js';
import type { FactorEnrolmentFlow } from './factor-enrolment-flow.types.js';

/** The enrolment of text messages or e-mail over any AuthClient, for a signed-in user. */
export function createFactorEnrolmentFlow(auth: AuthClient): FactorEnrolmentFlow {
  const store = createStore<FactorEnrolmentState>(factorEnrolmentStart);
  return lazyFlow<FactorEnrolmentState, FactorEnrolmentFlow>({
    store,
    load: async () => (await import('../client/request-code.js')).factorEnrolmentFlow(auth, store),
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
