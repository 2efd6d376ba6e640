import type { AuthClient, SignUpNextStep } from '../auth-client.js';
import { createFlowRunner } from '../flow/flow-runner.js';
import type { Store, WritableStore } from '../flow/store.js';
import { hasProblem, problemOf } from '../problems/auth-error.js';
import type { Problem } from '../problems/problem.js';
import { nextSignUpState, type SignUpEvent, type SignUpState } from './sign-up.machine.js';

/** The sign-up as a store with actions, which do not reject for a Problem. */
export interface SignUpFlow extends Store<SignUpState> {
  /** Creates an account. One that SignUp created without an answer is continued. */
  signUp(input: {
    username: string;
    password: string;
    email?: string;
    /** E.164, for example +4915112345678. */
    phoneNumber?: string;
    userAttributes?: Record<string, string>;
    /** Signs the user in once the account is confirmed. The password stays in memory until then, for 15 minutes at most. */
    autoSignIn?: boolean;
  }): Promise<SignUpState>;
  /** Confirms the account with the code that was sent. */
  confirmSignUp(confirmationCode: string): Promise<SignUpState>;
  /** Sends another code. */
  resendSignUpCode(): Promise<SignUpState>;
  /** Tries again to sign in the user of the confirmed account. */
  autoSignIn(): Promise<SignUpState>;
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
  /** The username to sign in once its account is confirmed. */
  let signsIn: string | undefined;

  /** Signs in the user of a confirmed account, if that was requested. */
  async function complete(username: string, update: (event: SignUpEvent) => void): Promise<SignUpEvent> {
    if (signsIn !== username) return { type: 'confirmed', username };
    update({ type: 'autoSignInBegun', username });
    return signIn(username);
  }

  async function signIn(username: string): Promise<SignUpEvent> {
    try {
      const { nextStep } = await auth.autoSignIn();
      signsIn = undefined;
      if (nextStep.signInStep === 'DONE') {
        const isUnwanted = nextStep.newDevice?.confirmationNecessary === false;
        return { type: 'confirmed', username, deviceRemembered: isUnwanted ? 'unwanted' : 'not-asked' };
      }
      return { type: 'session' in nextStep ? 'signInContinued' : 'confirmed', username };
    } catch (error) {
      if (hasProblem(error, 'network', 'service', 'rate-limited', 'too-many-attempts')) throw error;
      problemOf(error);
      signsIn = undefined;
      // The account is ready all the same: its user signs in by hand.
      return { type: 'confirmed', username };
    }
  }

  /** Leaves a sign-in that is in progress. */
  function leave(): void {
    signsIn = undefined;
    if (store.getSnapshot().step === 'COMPLETE_AUTO_SIGN_IN') auth.cancelSignIn().catch(() => undefined);
  }

  async function resend(username: string, update: (event: SignUpEvent) => void): Promise<SignUpEvent> {
    try {
      const codeDeliveryDetails = await auth.resendSignUpCode({ username });
      return { type: 'codeAwaited', username, sent: true, codeDeliveryDetails };
    } catch (error) {
      // The user has confirmed the account elsewhere, which is not a failure.
      if (hasProblem(error, 'already-confirmed')) return complete(username, update);
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
    signUp({ username, password, email, phoneNumber, userAttributes, autoSignIn = false }) {
      const attributes = {
        ...userAttributes,
        ...(email && { email }),
        ...(phoneNumber && { phone_number: phoneNumber }),
      };
      const options = { userAttributes: attributes, ...(autoSignIn && { autoSignIn }) };
      const work = async (update: (event: SignUpEvent) => void): Promise<SignUpEvent> => {
        signsIn = autoSignIn ? username : undefined;
        let nextStep: SignUpNextStep;
        try {
          nextStep = (await auth.signUp({ username, password, options })).nextStep;
        } catch (error) {
          if (username === unanswered && hasProblem(error, 'username-taken'))
            return await continueSignUp(username, error);
          unanswered = hasProblem(error, 'network', 'service') ? username : undefined;
          throw error;
        }
        if (nextStep.signUpStep !== 'CONFIRM_SIGN_UP') return complete(username, update);
        return { type: 'codeAwaited', username, sent: true, codeDeliveryDetails: nextStep.codeDeliveryDetails };
      };
      return runner.run({ type: 'begun', action: 'signUp', username }, work, failed);
    },
    confirmSignUp(confirmationCode) {
      const { step, username } = store.getSnapshot();
      if (step !== 'CONFIRM_SIGN_UP') return Promise.resolve(store.getSnapshot());
      const work = async (update: (event: SignUpEvent) => void): Promise<SignUpEvent> => {
        try {
          await auth.confirmSignUp({ username, confirmationCode });
        } catch (error) {
          if (!hasProblem(error, 'already-confirmed')) throw error;
        }
        return complete(username, update);
      };
      return runner.run({ type: 'begun', action: 'confirmSignUp' }, work, failed);
    },
    resendSignUpCode() {
      const { step, username } = store.getSnapshot();
      if (step !== 'CONFIRM_SIGN_UP') return Promise.resolve(store.getSnapshot());
      return runner.run({ type: 'begun', action: 'resendSignUpCode' }, (update) => resend(username, update), failed);
    },
    autoSignIn() {
      const { step, username } = store.getSnapshot();
      if (step !== 'COMPLETE_AUTO_SIGN_IN') return Promise.resolve(store.getSnapshot());
      return runner.run({ type: 'begun', action: 'autoSignIn' }, () => signIn(username), failed);
    },
    async startConfirmation(username, options = {}) {
      runner.drop();
      leave();
      runner.dispatch({ type: 'codeAwaited', username, sent: false });
      if (!options.resend) return store.getSnapshot();
      return runner.run({ type: 'begun', action: 'resendSignUpCode' }, (update) => resend(username, update), failed);
    },
    startOver() {
      leave();
      return runner.restart({ username: store.getSnapshot().username });
    },
  };
}
