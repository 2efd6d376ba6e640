import type { AuthClient } from '../auth-client.js';
import { createFlowRunner } from '../flow/flow-runner.js';
import type { Store, WritableStore } from '../flow/store.js';
import { hasProblem } from '../problems/auth-error.js';
import type { Problem } from '../problems/problem.js';
import { nextSignUpState, type SignUpEvent, type SignUpState } from './sign-up.machine.js';

/** The sign-up as a store with actions, which do not reject for a Problem. */
export interface SignUpFlow extends Store<SignUpState> {
  signUp(input: {
    username: string;
    password: string;
    email?: string;
    /** E.164, for example +4915112345678. */
    phoneNumber?: string;
    userAttributes?: Record<string, string>;
  }): Promise<SignUpState>;
  confirmSignUp(confirmationCode: string): Promise<SignUpState>;
  resendSignUpCode(): Promise<SignUpState>;
  /** Opens the confirmation of an existing account; `resend` requests a new code at once. */
  startConfirmation(username: string, options?: { resend?: boolean }): Promise<SignUpState>;
  /** Returns to the details and keeps the username. */
  startOver(): SignUpState;
}

/** Runs the sign-up over any AuthClient; `createSignUpFlow` loads it. */
export function signUpFlow(auth: AuthClient, store: WritableStore<SignUpState>): SignUpFlow {
  const runner = createFlowRunner<SignUpState, SignUpEvent>(store, nextSignUpState);
  const failed = (problem: Problem): SignUpEvent => ({ type: 'failed', problem });
  /** The username whose SignUp got no answer: Cognito may have created the account. */
  let unanswered: string | undefined;

  async function resend(username: string): Promise<SignUpEvent> {
    try {
      const codeDeliveryDetails = await auth.resendSignUpCode({ username });
      return { type: 'codeAwaited', username, sent: true, codeDeliveryDetails };
    } catch (error) {
      // The user has confirmed the account elsewhere, which is not a failure.
      if (hasProblem(error, 'already-confirmed')) return { type: 'confirmed', username };
      throw error;
    }
  }

  /** Continues with an account that an unanswered SignUp created. A confirmed one is another user's: the name is taken. */
  async function continueSignUp(username: string, taken: unknown): Promise<SignUpEvent> {
    try {
      const codeDeliveryDetails = await auth.resendSignUpCode({ username });
      return { type: 'codeAwaited', username, sent: true, codeDeliveryDetails };
    } catch (error) {
      throw hasProblem(error, 'already-confirmed') ? taken : error;
    }
  }

  return {
    initial: store.initial,
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
          if (username === unanswered && hasProblem(error, 'username-taken'))
            return await continueSignUp(username, error);
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
    startOver: () => runner.restart({ username: store.getSnapshot().username }),
  };
}
