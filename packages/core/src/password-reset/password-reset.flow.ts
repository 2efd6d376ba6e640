import type { AuthClient } from '../auth-client.js';
import { createFlowRunner } from '../flow/flow-runner.js';
import type { Store, WritableStore } from '../flow/store.js';
import { hasProblem } from '../problems/auth-error.js';
import { type Problem, problem } from '../problems/problem.js';
import { nextPasswordResetState, type PasswordResetEvent, type PasswordResetState } from './password-reset.machine.js';

/** The reset of a forgotten password as a store with actions, which do not reject for a Problem. */
export interface PasswordResetFlow extends Store<PasswordResetState> {
  /** Sends a code. An unknown username looks the same, so that the screen does not reveal who has an account. */
  resetPassword(username: string): Promise<PasswordResetState>;
  /** Confirms the code and the new password; the user then signs in. */
  confirmResetPassword(input: { confirmationCode: string; newPassword: string }): Promise<PasswordResetState>;
  /** Sends another code for the same username, which replaces the one before. */
  resendResetCode(): Promise<PasswordResetState>;
  /** Opens the code step for a code that was sent before, by an administrator or before a reload. Sends nothing. */
  startConfirmation(username: string): PasswordResetState;
  /** Returns to the first step and keeps the username. */
  startOver(): PasswordResetState;
}

/** Runs the password reset over any AuthClient; `createPasswordResetFlow` loads it. */
export function passwordResetFlow(auth: AuthClient, store: WritableStore<PasswordResetState>): PasswordResetFlow {
  const runner = createFlowRunner<PasswordResetState, PasswordResetEvent>(store, nextPasswordResetState);
  const failed = (problem: Problem): PasswordResetEvent => ({ type: 'failed', problem });
  /** The confirmation that got no answer: Cognito may have accepted it. */
  let unanswered: string | undefined;

  function send(username: string): Promise<PasswordResetState> {
    const work = async (): Promise<PasswordResetEvent> => {
      const awaited = { type: 'codeAwaited', username, sent: true } as const;
      try {
        const { nextStep } = await auth.resetPassword({ username });
        if (nextStep.resetPasswordStep === 'DONE') return { type: 'confirmed' };
        return { ...awaited, codeDeliveryDetails: nextStep.codeDeliveryDetails };
      } catch (error) {
        // A pool that reveals which users exist answers "no such user" here. The screen must not repeat it.
        if ((error as Error).name === 'UserNotFoundException') return awaited;
        throw error;
      }
    };
    return runner.run({ type: 'begun', action: 'resetPassword', username }, work, failed);
  }

  return {
    initial: store.initial,
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    resetPassword: send,
    confirmResetPassword({ confirmationCode, newPassword }) {
      const state = store.getSnapshot();
      if (state.step !== 'CONFIRM_RESET_PASSWORD_WITH_CODE') return Promise.resolve(state);
      const { username } = state;
      const work = async (): Promise<PasswordResetEvent> => {
        const tried = JSON.stringify([username, confirmationCode, newPassword]);
        const isSecondTry = tried === unanswered;
        unanswered = undefined;
        try {
          await auth.confirmResetPassword({ username, confirmationCode, newPassword });
        } catch (error) {
          if (hasProblem(error, 'network', 'service')) unanswered = tried;
          // The input is the same and its code is spent: the first attempt succeeded and only its answer was lost.
          if (isSecondTry && hasProblem(error, 'code-expired')) return { type: 'confirmed' };
          // A pool that reveals which users exist answers "no such user": show a wrong code, as other pools do.
          if (hasProblem(error, 'wrong-credentials')) return failed(problem('wrong-code'));
          throw error;
        }
        return { type: 'confirmed' };
      };
      return runner.run({ type: 'begun', action: 'confirmResetPassword' }, work, failed);
    },
    resendResetCode() {
      const state = store.getSnapshot();
      return state.step === 'CONFIRM_RESET_PASSWORD_WITH_CODE' ? send(state.username) : Promise.resolve(state);
    },
    startConfirmation(username) {
      runner.drop();
      return runner.dispatch({ type: 'codeAwaited', username, sent: false });
    },
    startOver: () => runner.restart({ username: store.getSnapshot().username }),
  };
}
