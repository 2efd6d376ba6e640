import type { AuthClient, UpdateMfaPreferenceInput } from '../auth-client.js';
import { createFlowRunner } from '../flow/flow-runner.js';
import type { Store, WritableStore } from '../flow/store.js';
import { type Problem, problem } from '../problems/problem.js';
import { type MfaPreferenceEvent, type MfaPreferenceState, nextMfaPreferenceState } from './mfa-preference.machine.js';
import { changesOf, checkOnePreferred, factorsOf, preflight, withPreference } from './user-factors.js';

export interface MfaPreferenceOptions {
  /**
   * True if the pool requires a second factor (MfaConfiguration ON), which no client can read. By default, the flow learns it
   * from the first attempt to switch the last factor off.
   */
  mfaRequired?: boolean;
}

/** The verification methods as a store with actions, which do not reject for a Problem. */
export interface MfaPreferenceFlow extends Store<MfaPreferenceState> {
  load(): Promise<MfaPreferenceState>;
  /**
   * Sends only real changes, and none that would lock the user out: `problem` then says what to do first. `busy` is the change
   * until Cognito has made it.
   *
   * @throws Error for two PREFERRED factors, which is a bug in the app.
   */
  updateMFAPreference(input: UpdateMfaPreferenceInput): Promise<MfaPreferenceState>;
}

/** Runs the verification methods over any AuthClient; `createMfaPreferenceFlow` loads it. */
export function mfaPreferenceFlow(
  auth: AuthClient,
  store: WritableStore<MfaPreferenceState>,
  options: MfaPreferenceOptions,
): MfaPreferenceFlow {
  let { mfaRequired = false } = options;
  const runner = createFlowRunner<MfaPreferenceState, MfaPreferenceEvent>(store, nextMfaPreferenceState);
  return {
    initial: store.initial,
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    load() {
      const work = async (_: unknown, isOwed: boolean): Promise<MfaPreferenceEvent> => {
        const [preference, attributes] = await Promise.all([auth.fetchMFAPreference(), auth.fetchUserAttributes()]);
        const { passkey = false } = preference;
        return { type: 'loaded', factors: factorsOf(preference, attributes), passkey, isOwed };
      };
      return runner.load({ type: 'loading' }, work, (problem) => ({ type: 'loadFailed', problem }));
    },
    async updateMFAPreference(input) {
      checkOnePreferred(input);
      const before = store.getSnapshot();
      if (before.step !== 'READY' || before.busy) return before;
      const { factors } = before;
      const changes = changesOf(factors, input, before.passkey);
      if (Object.keys(changes).length === 0) return before;
      const failed = (found: Problem): MfaPreferenceEvent => ({ type: 'updateFailed', problem: found });
      const refusal = preflight(factors, changes, mfaRequired);
      if (refusal) {
        const refused = { type: 'refused', problem: refusal } as const;
        return runner.run(refused, async () => refused, failed);
      }
      const work = async (): Promise<MfaPreferenceEvent> => {
        await auth.updateMFAPreference(changes);
        if (withPreference(factors, changes).some(({ enabled }) => enabled)) return { type: 'updated' };
        // If the pool requires MFA, Cognito answers 200 and changes nothing: only reading it again reveals that.
        const { enabled = [] } = await auth.fetchMFAPreference();
        mfaRequired = enabled.length > 0;
        return mfaRequired ? failed(problem('last-factor')) : { type: 'updated' };
      };
      return runner.run({ type: 'updating', input: changes }, work, failed);
    },
  };
}
