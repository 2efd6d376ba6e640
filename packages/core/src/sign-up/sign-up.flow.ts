import type { AuthClient } from '../auth-client.js';
import { createFlowRunner } from '../flow/flow-runner.js';
import type { WritableStore } from '../flow/store.js';
import { hasProblem } from '../problems/auth-error.js';
import type { Problem } from '../problems/problem.js';
import { nextSignUpState, type SignUpEvent } from './sign-up.machine.js';
import type { SignUpState } from './sign-up.state.js';
import type { SignUpFlow } from './sign-up-flow.types.js';

/** What {@link createSignUpFlow} loads. */
export function signUpFlow(auth: AuthClient, store: WritableStore<SignUpState>): SignUpFlow {
  const runner = createFlowRunner<SignUpState, SignUpEvent>(store, nextSignUpState);
  const failed = (problem: Problem): SignUpEvent => ({ type: 'failed', problem });
  /** The name whose SignUp got no answer: Cognito may have made the account all the same. */
  let unanswered: string | undefined;

  async function resend(username: string): Promise<SignUpEvent> {
    try {
      const codeDeliveryDetails = await auth.resendSignUpCode({ username });
      return { type: 'codeAwaited', username, sent: true, codeDeliveryDetails };
    } catch (error) {
      // Confirmed meanwhile, perhaps on another device: that is the goal, not a failure.
      if (hasProblem(error, 'already-confirmed')) return { type: 'confirmed', username };
      throw error;
    }
  }

  /** An account that a SignUp without an answer made. One that is confirmed is somebody else's: the name is taken. */
  async function takeUp(username: string, taken: unknown): Promise<SignUpEvent> {
    try {
      const codeDeliveryDetails = await auth.resendSignUpCode({ username });
      return { type: 'codeAwaited', username, sent: true, codeDeliveryDetails };
    } catch (error) {
      throw hasProblem(error, 'already-confirmed') ? taken : error;
    }
  }

  return {
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    signUp({ username, password, email, phoneNumber, userAttributes }) {
      const attributes = {
        ...userAttributes,
        ...(email && { email }),
        ...(phoneNumber && { phone_number: phoneNumber }),
      };
      const work = async (): Promise<SignUpEvent> => {
        try {
          const { nextStep } = await auth.signUp({ username, password, options: { userAttributes: attributes } });
          if (nextStep.signUpStep === 'DONE') return { type: 'confirmed', username };
          return { type: 'codeAwaited', username, sent: true, codeDeliveryDetails: nextStep.codeDeliveryDetails };
        } catch (error) {
          if (username === unanswered && hasProblem(error, 'username-taken')) return await takeUp(username, error);
          unanswered = hasProblem(error, 'network', 'service') ? username : undefined;
          throw error;
        }
      };
      return runner.run({ type: 'begun', action: 'signUp', username }, work, failed);
    },
    confirmSignUp(confirmationCode) {
      const { step, username } = store.getSnapshot();
      if (step !== 'CONFIRM_SIGN_UP') return Promise.resolve(store.getSnapshot());
      const work = async (): Promise<SignUpEvent> => {
        try {
          await auth.confirmSignUp({ username, confirmationCode });
        } catch (error) {
          if (!hasProblem(error, 'already-confirmed')) throw error;
        }
        return { type: 'confirmed', username };
      };
      return runner.run({ type: 'begun', action: 'confirmSignUp' }, work, failed);
    },
    resendSignUpCode() {
      const { step, username } = store.getSnapshot();
      if (step !== 'CONFIRM_SIGN_UP') return Promise.resolve(store.getSnapshot());
      return runner.run({ type: 'begun', action: 'resendSignUpCode' }, () => resend(username), failed);
    },
    async startConfirmation(username, options = {}) {
      runner.drop();
      runner.dispatch({ type: 'codeAwaited', username, sent: false });
      if (!options.resend) return store.getSnapshot();
      return runner.run({ type: 'begun', action: 'resendSignUpCode' }, () => resend(username), failed);
    },
    startOver() {
      runner.drop();
      return runner.dispatch({ type: 'startedOver' });
    },
  };
}
