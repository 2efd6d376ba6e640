import { secureOthers } from '../account/secure-others.js';
import type { AuthClient } from '../auth-client.js';
import { createFlowRunner } from '../flow/flow-runner.js';
import type { Store, WritableStore } from '../flow/store.js';
import type { Problem } from '../problems/problem.js';
import {
  nextPasswordChangeState,
  type PasswordChangeAction,
  type PasswordChangeEvent,
  type PasswordChangeState,
} from './password-change.machine.js';

/** The password change as a store with actions, which do not reject for a Problem. */
export interface PasswordChangeFlow extends Store<PasswordChangeState> {
  /** Changes the password. `wrong-credentials` means the old one. */
  updatePassword(input: { oldPassword: string; newPassword: string }): Promise<PasswordChangeState>;
  /**
   * Ends all other sessions and forgets all other devices. After a failure, the same action does what is left. A pool that does
   * not track sessions can only sign out everywhere, here too.
   */
  secureOthers(): Promise<PasswordChangeState>;
  /** Leaves the others as they are. */
  skip(): PasswordChangeState;
  /** Returns to the form. */
  startOver(): PasswordChangeState;
}

/** Runs a password change over any AuthClient; `createPasswordChangeFlow` loads it. */
export function passwordChangeFlow(auth: AuthClient, store: WritableStore<PasswordChangeState>): PasswordChangeFlow {
  const { run, drop, dispatch } = createFlowRunner<PasswordChangeState, PasswordChangeEvent>(
    store,
    nextPasswordChangeState,
  );
  const failed = (problem: Problem): PasswordChangeEvent => ({ type: 'failed', problem });
  const act = (action: PasswordChangeAction, call: () => Promise<void>, after: PasswordChangeEvent) =>
    run(
      { type: 'begun', action },
      async () => {
        await call();
        return after;
      },
      failed,
    );
  return {
    initial: store.initial,
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    updatePassword: (input) => act('updatePassword', () => auth.updatePassword(input), { type: 'changed' }),
    secureOthers: () => act('secureOthers', () => secureOthers(auth), { type: 'ended', securedOthers: true }),
    skip() {
      drop();
      return dispatch({ type: 'ended', securedOthers: false });
    },
    startOver() {
      drop();
      store.set({ step: 'ENTER_PASSWORDS', busy: null, problem: null });
      return store.getSnapshot();
    },
  };
}
