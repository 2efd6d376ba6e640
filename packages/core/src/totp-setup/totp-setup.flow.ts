import type { AuthClient } from '../auth-client.js';
import { type Clock, systemClock } from '../clock.js';
import { createFlowRunner } from '../flow/flow-runner.js';
import type { WritableStore } from '../flow/store.js';
import { createSwitchOn } from '../mfa-preference/create-switch-on.js';
import { hasProblem } from '../problems/auth-error.js';
import type { Problem } from '../problems/problem.js';
import { explainWrongCode } from './explain-wrong-code.js';
import { nextTotpSetupState, type TotpSetupEvent } from './totp-setup.machine.js';
import type { TotpSetupState } from './totp-setup.state.js';
import type { TotpSetupFlow } from './totp-setup-flow.types.js';

/** What {@link createTotpSetupFlow} loads. */
export function totpSetupFlow(
  auth: AuthClient,
  store: WritableStore<TotpSetupState>,
  { clock = systemClock }: { clock?: Clock },
): TotpSetupFlow {
  const runner = createFlowRunner<TotpSetupState, TotpSetupEvent>(store, nextTotpSetupState);
  const failed = (problem: Problem): TotpSetupEvent => ({ type: 'failed', problem });

  const switchOn = createSwitchOn(auth);

  async function enable(): Promise<TotpSetupEvent> {
    await switchOn.run('TOTP', { totp: 'PREFERRED' });
    return { type: 'enabled' };
  }

  return {
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    setUpTOTP() {
      switchOn.reset();
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
