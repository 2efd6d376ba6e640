import type { AuthClient, ConfirmSignInInput } from '../auth-client.js';
import { type Clock, systemClock } from '../clock.js';
import { createFlowRunner } from '../flow/flow-runner.js';
import type { WritableStore } from '../flow/store.js';
import { AuthError, hasProblem, problemOf } from '../problems/auth-error.js';
import { type Problem, problem } from '../problems/problem.js';
import type { SignInOutput } from '../sign-in-output.js';
import { explainWrongCode } from '../totp-setup/explain-wrong-code.js';
import { nextSignInState, type SignInEvent } from './sign-in.machine.js';
import type { SignInAction, SignInChallenge, SignInState } from './sign-in.state.js';
import type { LoadedSignInFlow } from './sign-in-flow.types.js';

type StartOver = { readonly username?: string | undefined; readonly problem?: Problem | undefined };
type Call = (update: (event: SignInEvent) => void) => Promise<SignInOutput>;

/** What {@link createSignInFlow} loads. */
export function signInFlow(
  auth: AuthClient,
  store: WritableStore<SignInState>,
  { clock = systemClock }: { clock?: Clock },
): LoadedSignInFlow {
  const runner = createFlowRunner<SignInState, SignInEvent>(store, nextSignInState);
  let stopExpiry = () => {};

  const failed = (problem: Problem): SignInEvent => ({ type: 'failed', problem });

  async function run(action: SignInAction, username: string, call: Call): Promise<SignInState> {
    const work = async (update: (event: SignInEvent) => void): Promise<SignInEvent> => ({
      type: 'answered',
      output: await call(update),
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

  async function startOver({ username, problem }: StartOver = {}): Promise<SignInState> {
    runner.drop();
    stopExpiry();
    runner.dispatch({ type: 'startedOver', username, problem });
    await auth.cancelSignIn();
    return store.getSnapshot();
  }

  /** Without the credentials in memory the only way on is to ask for them again. */
  function again(action: SignInAction, call: Call): Promise<SignInState> {
    const state = store.getSnapshot();
    if (!('session' in state) || state.busy) return Promise.resolve(state);
    if (!auth.canRestartSignIn()) return startOver({ problem: state.problem ?? undefined });
    return run(action, state.username, call);
  }

  /**
   * Answers the step. When its Session is over and the credentials are still in memory, the sign-in is run again, once:
   * what the user entered is then entered for them, and of a code that came by message a new one is on its way.
   */
  async function answer(
    state: SignInChallenge,
    input: ConfirmSignInInput,
    update: (event: SignInEvent) => void,
  ): Promise<SignInOutput> {
    const { step, username, session } = state;
    // A set-up shows a secret that a new Session replaces, so there it is for the user to begin again.
    const canRestart = () => !step.endsWith('_SETUP') && auth.canRestartSignIn();
    try {
      if (clock.now() < session.expiresAt || !canRestart()) return await auth.confirmSignIn(input);
    } catch (error) {
      // When another sign-in took the place of this one, the credentials are not those of this screen.
      const isDead = hasProblem(error, 'session-expired', 'session-invalid') && (error as Error).name !== 'AbortError';
      if ('totpSetupDetails' in state) {
        const { sharedSecret } = state.totpSetupDetails;
        throw await explainWrongCode(auth, error, { sharedSecret, code: input.challengeResponse, clock });
      }
      if (!isDead || !canRestart()) throw error;
    }
    const isCode = 'mfaType' in state;
    const output = await (isCode ? auth.resendSignInCode() : auth.restartSignIn()).catch((error: unknown) => {
      // The answer to a new password was lost on the way: it is the password now.
      const isChanged = step.endsWith('PASSWORD_REQUIRED') && hasProblem(error, 'wrong-credentials');
      if (isChanged) return auth.signIn({ username, password: input.challengeResponse });
      throw error;
    });
    const { nextStep } = output;
    if (nextStep.signInStep !== step) return output;
    if ('allowedMFATypes' in nextStep && !nextStep.allowedMFATypes.some((type) => type === input.challengeResponse)) {
      return output;
    }
    update({ type: 'answered', output, username, canRestart: auth.canRestartSignIn(), goesOn: true });
    if (isCode && state.mfaType !== 'TOTP') throw new AuthError('ExpiredCodeException', problem('code-replaced'));
    return auth.confirmSignIn(input);
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
      const work = async (update: (event: SignInEvent) => void): Promise<SignInEvent> => {
        const options = userAttributes && { options: { userAttributes } };
        const output = await answer(state, { challengeResponse, ...options }, update);
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
      return run('confirmSignIn', state.username, (update) => answer(state, { challengeResponse: mfaType }, update));
    },
    resendSignInCode: () => again('resendSignInCode', () => auth.resendSignInCode()),
    tryAnotherWay: () => again('tryAnotherWay', () => auth.restartSignIn()),
    startOver,
    async takeUp(asked) {
      let found: Awaited<typeof asked>;
      try {
        found = await asked;
      } catch (error) {
        return runner.dispatch(failed(problemOf(error)));
      }
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

/**
 * A device that cannot be remembered does not undo the sign-in. Without an answer it is asked for once more: to say
 * "not remembered" of a device that is would be wrong on a shared computer.
 */
async function remember(auth: AuthClient): Promise<'remembered' | 'failed'> {
  const ask = () => auth.rememberDevice().then(() => 'remembered' as const);
  try {
    return await ask().catch((error: unknown) => {
      if (hasProblem(error, 'network', 'service')) return ask();
      throw error;
    });
  } catch {
    return 'failed';
  }
}
