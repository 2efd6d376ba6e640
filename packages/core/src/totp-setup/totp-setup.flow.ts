import type { AuthClient } from '../auth-client.js';
import type { Runtime } from '../environment.js';
import { createFlowRunner } from '../flow/flow-runner.js';
import type { Store, WritableStore } from '../flow/store.js';
import { createSwitchOn } from '../mfa-preference/switch-on.js';
import { hasProblem } from '../problems/auth-error.js';
import type { Problem } from '../problems/problem.js';
import { explainWrongCode } from './clock-skew.js';
import { nextTotpSetupState, type TotpSetupEvent, type TotpSetupState } from './totp-setup.machine.js';

/** The setup of an authenticator app as a store with actions, which do not reject for a Problem. */
export interface TotpSetupFlow extends Store<TotpSetupState> {
  /** Shows a new key. The current app keeps working until a code of the new key is verified. */
  setUpTOTP(): Promise<TotpSetupState>;
  /** Verifies the first code and turns TOTP on. If one other factor was on, the user then chooses at each sign-in. */
  verifyTOTPSetup(code: string, options?: { friendlyDeviceName?: string }): Promise<TotpSetupState>;
  /** Switches the factor on, if the code was right but that call failed. */
  enableTotp(): Promise<TotpSetupState>;
  /** Drops the secret and returns to the first step. */
  cancel(): TotpSetupState;
}

/** Runs the setup over any AuthClient; `createTotpSetupFlow` loads it. */
export function totpSetupFlow(auth: AuthClient, store: WritableStore<TotpSetupState>, runtime: Runtime): TotpSetupFlow {
  const runner = createFlowRunner<TotpSetupState, TotpSetupEvent>(store, nextTotpSetupState);
  const failed = (problem: Problem): TotpSetupEvent => ({ type: 'failed', problem });

  const switchOn = createSwitchOn(auth);

  async function enable(): Promise<TotpSetupEvent> {
    await switchOn.run('TOTP');
    return { type: 'enabled' };
  }

  return {
    initial: store.initial,
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    setUpTOTP() {
      switchOn.reset();
      if (store.getSnapshot().step === 'DONE') runner.restart();
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
      // If the answer to the same code was lost, "already used" means that it was right.
      const isRepeated = before.problem?.code === 'network';
      const work = async (): Promise<TotpSetupEvent> => {
        try {
          await auth.verifyTOTPSetup({ code, ...(options && { options }) });
        } catch (error) {
          if (!isRepeated || !hasProblem(error, 'code-already-used')) {
            throw await explainWrongCode(auth, error, { sharedSecret, code }, runtime);
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
    cancel: () => runner.restart(),
  };
}
