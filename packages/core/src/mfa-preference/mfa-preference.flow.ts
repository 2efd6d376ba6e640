import type { AuthClient } from '../auth-client.js';
import { createFlowRunner } from '../flow/flow-runner.js';
import type { WritableStore } from '../flow/store.js';
import { type Problem, problem } from '../problems/problem.js';
import { changesOf } from './changes-of.js';
import { checkOnePreferred } from './check-one-preferred.js';
import {
  factorsOf,
  type MfaPreferenceEvent,
  nextMfaPreferenceState,
  withPreference,
} from './mfa-preference.machine.js';
import type { MfaPreferenceState } from './mfa-preference.state.js';
import type { MfaPreferenceFlow, MfaPreferenceOptions } from './mfa-preference-flow.types.js';
import { preflight } from './preflight.js';

/** What {@link createMfaPreferenceFlow} loads. */
export function mfaPreferenceFlow(
  auth: AuthClient,
  store: WritableStore<MfaPreferenceState>,
  options: MfaPreferenceOptions,
): MfaPreferenceFlow {
  let { mfaRequired = false } = options;
  const runner = createFlowRunner<MfaPreferenceState, MfaPreferenceEvent>(store, nextMfaPreferenceState);
  return {
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    load() {
      const state = store.getSnapshot();
      // A change that was told while the list was read may not be in what is read.
      if (!('busy' in state && state.busy)) runner.drop();
      const work = async (): Promise<MfaPreferenceEvent> => {
        const [preference, attributes] = await Promise.all([auth.fetchMFAPreference(), auth.fetchUserAttributes()]);
        return { type: 'loaded', factors: factorsOf(preference, attributes) };
      };
      return runner.run({ type: 'loading' }, work, (problem) => ({ type: 'loadFailed', problem }));
    },
    async updateMFAPreference(input) {
      checkOnePreferred(input);
      const before = store.getSnapshot();
      if (before.step !== 'READY' || before.busy) return before;
      const { factors } = before;
      const changes = changesOf(factors, input);
      if (Object.keys(changes).length === 0) return before;
      // What may run is a quiet reload, which this change makes stale.
      runner.drop();
      const refusal = preflight(factors, changes, mfaRequired);
      if (refusal) return runner.dispatch({ type: 'refused', problem: refusal });
      const failed = (found: Problem): MfaPreferenceEvent => ({ type: 'updateFailed', problem: found, factors });
      const work = async (): Promise<MfaPreferenceEvent> => {
        await auth.updateMFAPreference(changes);
        if (withPreference(factors, changes).some(({ enabled }) => enabled)) return { type: 'updated' };
        // Where the pool demands MFA, Cognito answers 200 to this and changes nothing: only asking again tells.
        const { enabled = [] } = await auth.fetchMFAPreference();
        mfaRequired = enabled.length > 0;
        return mfaRequired ? failed(problem('last-factor')) : { type: 'updated' };
      };
      return runner.run({ type: 'updating', input: changes }, work, failed);
    },
  };
}
