import type { AuthClient } from '../auth-client.js';
import { factors } from '../factors/factors.js';
import { createFlowRunner } from '../flow/flow-runner.js';
import type { Store, WritableStore } from '../flow/store.js';
import { createSwitchOn } from '../mfa-preference/switch-on.js';
import { type Problem, problem } from '../problems/problem.js';
import { toAsciiDigits } from '../text/to-ascii-digits.js';
import {
  type DeliveredFactor,
  type FactorEnrolmentAction,
  type FactorEnrolmentEvent,
  type FactorEnrolmentState,
  nextFactorEnrolmentState,
} from './factor-enrolment.machine.js';

/** The enrolment of text messages or email as a store with actions, which do not reject for a Problem. */
export interface FactorEnrolmentFlow extends Store<FactorEnrolmentState> {
  /** Opens the step for a phone number or an email address; `destination` prefills it. */
  start(mfaType: DeliveredFactor, destination?: string): FactorEnrolmentState;
  /**
   * Sets the phone number or email address and sends a code there. If it is verified already, the factor is switched on at
   * once. Accepts a phone number with its country code in any common notation.
   */
  updateUserAttribute(destination: string): Promise<FactorEnrolmentState>;
  /** Sends another code. */
  sendUserAttributeVerificationCode(): Promise<FactorEnrolmentState>;
  /** Verifies the destination and switches the factor on. */
  confirmUserAttribute(code: string): Promise<FactorEnrolmentState>;
  /** Switches the factor on, if the code was right but that call failed. */
  enableFactor(): Promise<FactorEnrolmentState>;
  /** Returns to the destination, to correct it. */
  changeAttribute(): FactorEnrolmentState;
  /** Returns to the first step. A number or address that was set stays with the user, unverified. */
  cancel(): FactorEnrolmentState;
}

/** Runs the enrolment over any AuthClient; `createFactorEnrolmentFlow` loads it. */
export function factorEnrolmentFlow(auth: AuthClient, store: WritableStore<FactorEnrolmentState>): FactorEnrolmentFlow {
  const runner = createFlowRunner<FactorEnrolmentState, FactorEnrolmentEvent>(store, nextFactorEnrolmentState);
  const switchOn = createSwitchOn(auth);
  const failed = (problem: Problem): FactorEnrolmentEvent => ({ type: 'failed', problem });

  async function sendCode(mfaType: DeliveredFactor): Promise<FactorEnrolmentEvent> {
    const codeDeliveryDetails = await auth.sendUserAttributeVerificationCode({
      userAttributeKey: factors[mfaType].attribute,
    });
    return { type: 'codeSent', codeDeliveryDetails };
  }

  async function setDestination(mfaType: DeliveredFactor, value: string): Promise<FactorEnrolmentEvent> {
    const attributeKey = factors[mfaType].attribute;
    const attributes = await auth.fetchUserAttributes();
    if (attributes[attributeKey] === value) {
      return attributes[`${attributeKey}_verified`] === 'true' ? { type: 'verified' } : sendCode(mfaType);
    }
    const { nextStep } = await auth.updateUserAttribute({ userAttribute: { attributeKey, value } });
    // A pool without automatic verification sends a code only on request.
    if (nextStep.updateAttributeStep === 'DONE') return sendCode(mfaType);
    return { type: 'codeSent', codeDeliveryDetails: nextStep.codeDeliveryDetails };
  }

  /** Runs a step, then switches the factor on if that comes next. */
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
      await switchOn.run(mfaType);
      return { type: 'enabled' };
    });
  }

  return {
    initial: store.initial,
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
      if (!value) return runner.dispatch(failed(problem('invalid-input', { field: factors[mfaType].attribute })));
      return run('updateUserAttribute', mfaType, () => setDestination(mfaType, value), value);
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
        await auth.confirmUserAttribute({ userAttributeKey: factors[state.mfaType].attribute, confirmationCode });
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
    cancel: () => runner.restart(),
  };
}

/**
 * Reads typed or pasted text as an email address or as a phone number in E.164, the only form that Cognito accepts. Accepts
 * numbers with digits of any script, spaces, brackets and dashes, and with 00 for +. Returns undefined if the text is
 * neither.
 */
export function readDestination(mfaType: DeliveredFactor, text: string): string | undefined {
  // A number copied from a page in Arabic or Hebrew may contain directional marks.
  const plain = text.replace(/\p{Cf}/gu, '').trim();
  if (mfaType === 'EMAIL') return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(plain) ? plain : undefined;
  const number = toAsciiDigits(plain.normalize('NFKC'))
    .replace(/[\s().\-/\u2010-\u2015]/g, '')
    .replace(/^00/, '+');
  return /^\+[1-9]\d{6,14}$/.test(number) ? number : undefined;
}
