import type { AuthClient } from '../client/auth-client.js';
import { createFlowRunner } from '../client/flow-runner.js';
import { createStore } from '../client/store.js';
import { factorsOf, type MfaPreferenceEvent, nextMfaPreferenceState } from './mfa-preference.machine.js';
import type { MfaPreferenceState } from './mfa-preference.state.js';
import type { MfaPreferenceFlow } from './mfa-preference-flow.types.js';

/** The verification methods over any AuthClient, for a signed-in user. */
export function createMfaPreferenceFlow(auth: AuthClient): MfaPreferenceFlow {
  const store = createStore<MfaPreferenceState>({ step: 'LOADING' });
  const runner = createFlowRunner<MfaPreferenceState, MfaPreferenceEvent>(store, nextMfaPreferenceState);
  return {
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    load() {
      const work = async (): Promise<MfaPreferenceEvent> => {
        const [preference, attributes] = await Promise.all([auth.fetchMFAPreference(), auth.fetchUserAttributes()]);
        return { type: 'loaded', factors: factorsOf(preference, attributes) };
      };
      return runner.run({ type: 'loading' }, work, (problem) => ({ type: 'loadFailed', problem }));
    },
    updateMFAPreference(input) {
      const before = store.getSnapshot();
      if (before.step !== 'READY') return Promise.resolve(before);
      const work = async (): Promise<MfaPreferenceEvent> => {
        await auth.updateMFAPreference(input);
        return { type: 'updated' };
      };
      return runner.run({ type: 'updating', input }, work, (problem) => ({
        type: 'updateFailed',
        problem,
        factors: before.factors,
      }));
    },
  };
}
