import type { AuthClient } from '../auth-client.js';
import { createFlowRunner } from '../flow/flow-runner.js';
import type { WritableStore } from '../flow/store.js';
import { hasProblem } from '../problems/auth-error.js';
import { type Problem, problem } from '../problems/problem.js';
import { nextPasswordResetState, type PasswordResetEvent } from './password-reset.machine.js';
import type { PasswordResetState } from './password-reset.state.js';
import type { PasswordResetFlow } from './password-reset-flow.types.js';

/** What {@link createPasswordResetFlow} loads. */
export function passwordResetFlow(auth: AuthClient, store: WritableStore<PasswordResetState>): PasswordResetFlow {
  const runner = createFlowRunner<PasswordResetState, PasswordResetEvent>(store, nextPasswordResetState);
  const failed = (problem: Problem): PasswordResetEvent => ({ type: 'failed', problem });
  /** The confirmation that got no answer: Cognito may have taken it all the same. */
  let unanswered: string | undefined;

  function send(username: string): Promise<PasswordResetState> {
    const work = async (): Promise<PasswordResetEvent> => {
      const awaited = { type: 'codeAwaited', username, sent: true } as const;
      try {
        const { nextStep } = await auth.resetPassword({ username });
        if (nextStep.resetPasswordStep === 'DONE') return { type: 'confirmed' };
        return { ...awaited, codeDeliveryDetails: nextStep.codeDeliveryDetails };
      } catch (error) {
        // A pool that tells who exists says "no such user" here. The screen does not pass it on.
        if ((error as Error).name === 'UserNotFoundException') return awaited;
        // A temporary password that was never used, or a pool where only an administrator resets: no code comes.
        if (hasProblem(error, 'wrong-credentials', 'password-reset-required')) {
          return failed(problem('code-delivery-failed'));
        }
        throw error;
      }
    };
    return runner.run({ type: 'begun', action: 'resetPassword', username }, work, failed);
  }

  return {
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
          // The same again, and the code is spent: the first try had been taken, and only its answer was lost.
          if (isSecondTry && hasProblem(error, 'code-expired')) return { type: 'confirmed' };
          // "No such user", where a pool tells: to the user it is a code that does not fit, as with every other pool.
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
    startOver() {
      runner.drop();
      return runner.dispatch({ type: 'startedOver' });
    },
  };
}
