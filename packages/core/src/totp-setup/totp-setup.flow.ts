import type { AuthClient } from '../client/auth-client.js';
import { type Clock, systemClock } from '../client/clock.js';
import { createFlowRunner } from '../client/flow-runner.js';
import { createStore } from '../client/store.js';
import { hasProblem } from '../problems/auth-error.js';
import type { Problem } from '../problems/problem.js';
import { explainWrongCode } from './explain-wrong-code.js';
import { nextTotpSetupState, type TotpSetupEvent, totpSetupStart } from './totp-setup.machine.js';
import type { TotpSetupState } from './totp-setup.state.js';
import type { TotpSetupFlow } from './totp-setup-flow.types.js';

/** The set-up of an authenticator app over any AuthClient, for a signed-in user. */
export function createTotpSetupFlow(auth: AuthClient, options: { clock?: Clock } = {}): TotpSetupFlow {
  const { clock = systemClock } = options;
  const store = createStore<TotpSetupState>(totpSetupStart);
  const runner = createFlowRunner<TotpSetupState, TotpSetupEvent>(store, nextTotpSetupState);
  const failed = (problem: Problem): TotpSetupEvent => ({ type: 'failed', problem });

  /** TOTP was off, and whether it is on by now is not known: the answer may have been lost. */
  let isEnabling = false;

  async function enable(): Promise<TotpSetupEvent> {
    // An app that replaces another one is on already, and the user's preference is not ours to change.
    isEnabling ||= !(await auth.fetchMFAPreference()).enabled?.includes('TOTP');
    if (isEnabling) await auth.updateMFAPreference({ totp: 'PREFERRED' });
    isEnabling = false;
    return { type: 'enabled' };
  }

  return {
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    setUpTOTP() {
      isEnabling = false;
      if (store.getSnapshot().step === 'DONE') runner.dispatch({ type: 'cancelled' });
      const work = async (): Promise<TotpSetupEvent> => ({
        type: 'associated',
        totpSetupDetails: await auth.setUpTOTP(),
      });
      return runner.run({ type: 'begun', action: 'setUpTOTP' }, work, failed);
    },
    async verifyTOTPSetup(code, options) {
      const before = store.getSnapshot();
      if (before.step !== 'VERIFY_TOTP_SETUP') return before;
      const { sharedSecret } = before.totpSetupDetails;
      // When the answer to the same code was lost, "used already" is that answer.
      const isRepeated = before.problem?.code === 'network';
      const work = async (): Promise<TotpSetupEvent> => {
        try {
          await auth.verifyTOTPSetup({ code, ...(options && { options }) });
        } catch (error) {
          if (!isRepeated || !hasProblem(error, 'code-already-used')) {
            throw await explainWrongCode(auth, error, { sharedSecret, code, clock });
          }
        }
        return { type: 'verified' };
      };
      const state = await runner.run({ type: 'begun', action: 'verifyTOTPSetup' }, work, failed);
      if (state.step !== 'ENABLE_TOTP') return state;
      return runner.run({ type: 'begun', action: 'updateMFAPreference' }, enable, failed);
    },
    enableTotp() {
      if (store.getSnapshot().step !== 'ENABLE_TOTP') return Promise.resolve(store.getSnapshot());
      return runner.run({ type: 'begun', action: 'updateMFAPreference' }, enable, failed);
    },
    cancel() {
      runner.drop();
      return runner.dispatch({ type: 'cancelled' });
    },
  };
}
