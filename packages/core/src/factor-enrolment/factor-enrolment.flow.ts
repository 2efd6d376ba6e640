import type { AuthClient } from '../auth-client.js';
import { attributeOf } from '../factors/attribute-of.js';
import { createFlowRunner } from '../flow/flow-runner.js';
import type { WritableStore } from '../flow/store.js';
import { createSwitchOn } from '../mfa-preference/create-switch-on.js';
import { type Problem, problem } from '../problems/problem.js';
import { type FactorEnrolmentEvent, nextFactorEnrolmentState } from './factor-enrolment.machine.js';
import type { DeliveredFactor, FactorEnrolmentAction, FactorEnrolmentState } from './factor-enrolment.state.js';
import type { FactorEnrolmentFlow } from './factor-enrolment-flow.types.js';
import { readDestination } from './read-destination.js';

/** What {@link createFactorEnrolmentFlow} loads. */
export function factorEnrolmentFlow(auth: AuthClient, store: WritableStore<FactorEnrolmentState>): FactorEnrolmentFlow {
  const runner = createFlowRunner<FactorEnrolmentState, FactorEnrolmentEvent>(store, nextFactorEnrolmentState);
  const switchOn = createSwitchOn(auth);
  const failed = (problem: Problem): FactorEnrolmentEvent => ({ type: 'failed', problem });

  async function sendCode(mfaType: DeliveredFactor): Promise<FactorEnrolmentEvent> {
    const codeDeliveryDetails = await auth.sendUserAttributeVerificationCode({
      userAttributeKey: attributeOf[mfaType],
    });
    return { type: 'codeSent', codeDeliveryDetails };
  }

  async function give(mfaType: DeliveredFactor, value: string): Promise<FactorEnrolmentEvent> {
    const attributeKey = attributeOf[mfaType];
    const attributes = await auth.fetchUserAttributes();
    if (attributes[attributeKey] === value) {
      return attributes[`${attributeKey}_verified`] === 'true' ? { type: 'verified' } : sendCode(mfaType);
    }
    const { nextStep } = await auth.updateUserAttribute({ userAttribute: { attributeKey, value } });
    // A pool that does not verify the attribute by itself sends nothing unasked.
    if (nextStep.updateAttributeStep === 'DONE') return sendCode(mfaType);
    return { type: 'codeSent', codeDeliveryDetails: nextStep.codeDeliveryDetails };
  }

  /** Runs a step, and the switching on where that comes next. */
  async function run(
    action: FactorEnrolmentAction,
    mfaType: DeliveredFactor,
    work: () => Promise<FactorEnrolmentEvent>,
    destination?: string,
  ): Promise<FactorEnrolmentState> {
    const begun = { type: 'begun', action, ...(destination !== undefined && { destination }) } as const;
    const before = store.getSnapshot();
    const state = await runner.run(begun, work, failed);
    return state.step === 'ENABLE_FACTOR' && before.step !== 'ENABLE_FACTOR' ? enable(mfaType) : state;
  }

  function enable(mfaType: DeliveredFactor): Promise<FactorEnrolmentState> {
    return run('updateMFAPreference', mfaType, async () => {
      await switchOn.run(mfaType, mfaType === 'SMS' ? { sms: 'ENABLED' } : { email: 'ENABLED' });
      return { type: 'enabled' };
    });
  }

  return {
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    start(mfaType, destination = '') {
      runner.drop();
      switchOn.reset();
      return runner.dispatch({ type: 'started', mfaType, destination });
    },
    async updateUserAttribute(text) {
      const state = store.getSnapshot();
      if (state.step !== 'ENTER_ATTRIBUTE' || state.busy) return state;
      const { mfaType } = state;
      const value = readDestination(mfaType, text);
      if (!value) return runner.dispatch(failed(problem('invalid-input', { field: attributeOf[mfaType] })));
      return run('updateUserAttribute', mfaType, () => give(mfaType, value), value);
    },
    async sendUserAttributeVerificationCode() {
      const state = store.getSnapshot();
      if (state.step !== 'CONFIRM_ATTRIBUTE_WITH_CODE') return state;
      return run('sendUserAttributeVerificationCode', state.mfaType, () => sendCode(state.mfaType));
    },
    async confirmUserAttribute(confirmationCode) {
      const state = store.getSnapshot();
      if (state.step !== 'CONFIRM_ATTRIBUTE_WITH_CODE') return state;
      return run('confirmUserAttribute', state.mfaType, async () => {
        await auth.confirmUserAttribute({ userAttributeKey: attributeOf[state.mfaType], confirmationCode });
        return { type: 'verified' };
      });
    },
    async enableFactor() {
      const state = store.getSnapshot();
      return state.step === 'ENABLE_FACTOR' ? enable(state.mfaType) : state;
    },
    changeAttribute() {
      runner.drop();
      return runner.dispatch({ type: 'changing' });
    },
    cancel() {
      runner.drop();
      return runner.dispatch({ type: 'cancelled' });
    },
  };
}
