import type { AuthClient } from '../client/auth-client.js';
import { type Clock, systemClock } from '../client/clock.js';
import { createFlowRunner } from '../client/flow-runner.js';
import { createStore } from '../client/store.js';
import type { Problem } from '../problems/problem.js';
import { nextSignInState, type SignInEvent, signInStart } from './sign-in.machine.js';
import type { SignInAction, SignInState } from './sign-in.state.js';
import type { SignInFlow } from './sign-in-flow.types.js';
import type { SignInOutput } from './sign-in-output.js';

/** A sign-in over any AuthClient. Make one for each screen. */
export function createSignInFlow(auth: AuthClient, options: { clock?: Clock } = {}): SignInFlow {
  const { clock = systemClock } = options;
  const store = createStore<SignInState>(signInStart);
  const runner = createFlowRunner<SignInState, SignInEvent>(store, nextSignInState);
  let stopExpiry = () => {};

  const failed = (problem: Problem): SignInEvent => ({ type: 'failed', problem });

  function usernameOf(state: SignInState): string {
    return state.username;
  }

  async function run(action: SignInAction, username: string, call: () => Promise<SignInOutput>): Promise<SignInState> {
    const work = async (): Promise<SignInEvent> => ({
      type: 'answered',
      output: await call(),
      username,
      canRestart: auth.canRestartSignIn(),
    });
    const state = await runner.run({ type: 'begun', action, username }, work, failed);
    watchExpiry();
    return state;
  }

  /** One timer, for the step on the screen. */
  function watchExpiry(): void {
    stopExpiry();
    const state = store.getSnapshot();
    if (!('session' in state)) return;
    const left = state.session.expiresAt - clock.now();
    stopExpiry = clock.after(Math.max(0, left), () => runner.dispatch({ type: 'expired' }));
  }

  async function startOver(problem?: Problem): Promise<SignInState> {
    runner.drop();
    stopExpiry();
    runner.dispatch({ type: 'startedOver', ...(problem && { problem }) });
    await auth.cancelSignIn();
    return store.getSnapshot();
  }

  /** Without the credentials in memory the only way on is to ask for them again. */
  function again(action: SignInAction, call: () => Promise<SignInOutput>): Promise<SignInState> {
    const state = store.getSnapshot();
    if (!('session' in state) || state.busy) return Promise.resolve(state);
    if (!auth.canRestartSignIn()) return startOver(state.problem ?? undefined);
    return run(action, usernameOf(state), call);
  }

  return {
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    signIn: ({ username, password }) => run('signIn', username, () => auth.signIn({ username, password })),
    async confirmSignIn(challengeResponse, { rememberDevice = false, userAttributes } = {}) {
      const state = store.getSnapshot();
      // A dead Session is never sent: the screen offers the way back instead.
      if (!('session' in state) || state.problem?.retry === 'restart') return state;
      const { username } = state;
      const work = async (): Promise<SignInEvent> => {
        const output = await auth.confirmSignIn({
          challengeResponse,
          ...(userAttributes && { options: { userAttributes } }),
        });
        const deviceRemembered = output.isSignedIn && rememberDevice ? await remember(auth) : 'not-asked';
        return { type: 'answered', output, username, canRestart: auth.canRestartSignIn(), deviceRemembered };
      };
      const after = await runner.run({ type: 'begun', action: 'confirmSignIn' }, work, failed);
      watchExpiry();
      return after;
    },
    selectMfaType(mfaType) {
      const state = store.getSnapshot();
      if (!('allowedMFATypes' in state) || state.problem?.retry === 'restart') return Promise.resolve(state);
      return run('confirmSignIn', state.username, () => auth.confirmSignIn({ challengeResponse: mfaType }));
    },
    resendSignInCode: () => again('resendSignInCode', () => auth.resendSignInCode()),
    tryAnotherWay: () => again('tryAnotherWay', () => auth.restartSignIn()),
    startOver: () => startOver(),
    async resume() {
      if (store.getSnapshot().step !== 'ENTER_CREDENTIALS' || store.getSnapshot().username) return store.getSnapshot();
      const found = await auth.resumeSignIn();
      const now = store.getSnapshot();
      if (!found || now.step !== 'ENTER_CREDENTIALS' || now.busy) return now;
      runner.dispatch({
        type: 'answered',
        output: found,
        username: found.username,
        canRestart: auth.canRestartSignIn(),
      });
      watchExpiry();
      return store.getSnapshot();
    },
  };
}

/** A device that cannot be remembered does not undo the sign-in. */
async function remember(auth: AuthClient): Promise<'remembered' | 'failed'> {
  try {
    await auth.rememberDevice();
    return 'remembered';
  } catch {
    return 'failed';
  }
}
