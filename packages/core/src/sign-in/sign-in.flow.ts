import type {
  AuthClient,
  AuthFactorType,
  AuthFlowType,
  ConfirmSignInInput,
  MfaType,
  PasskeyPrompt,
  SignInOutput,
} from '../auth-client.js';
import type { Runtime } from '../environment.js';
import { createFlowRunner } from '../flow/flow-runner.js';
import type { Store, WritableStore } from '../flow/store.js';
import { AuthError, hasProblem, problemOf } from '../problems/auth-error.js';
import { type Problem, problem } from '../problems/problem.js';
import { explainWrongCode } from '../totp-setup/clock-skew.js';
import {
  nextSignInState,
  type SignInAction,
  type SignInChallenge,
  type SignInEvent,
  type SignInState,
} from './sign-in.machine.js';

/** The sign-in as a store with actions. Each action resolves to the resulting state, and does not reject for a Problem. */
export interface SignInFlow extends Store<SignInState> {
  /**
   * Starts with the password, or without one: with a first factor (a passkey, a code, or what the user then chooses), or with a
   * custom challenge. `authFlowType` defaults to the client's.
   */
  signIn(input: {
    username: string;
    password?: string;
    preferredChallenge?: AuthFactorType;
    authFlowType?: AuthFlowType;
    clientMetadata?: Record<string, string>;
  }): Promise<SignInState>;
  /**
   * Offers the passkeys of a user in the autofill of the name, until the form is sent or another prompt begins. Call it when the
   * field gets the focus. `username` defaults to the name that last signed in with a passkey here. Shows no Problem before
   * the user has chosen a passkey.
   */
  autofillPasskey(options?: {
    username?: string;
    discover?: PasskeyPrompt['discover'];
    clientMetadata?: Record<string, string>;
  }): Promise<SignInState>;
  /** Chooses a first factor, or another one in place of a code. A passkey asks at once, so call it in a click. */
  selectFirstFactor(challenge: AuthFactorType): Promise<SignInState>;
  /** Answers the step on the screen: a code, a password, an email address or the answer to a custom challenge. */
  confirmSignIn(
    challengeResponse: string,
    options?: {
      rememberDevice?: boolean;
      userAttributes?: Record<string, string>;
      clientMetadata?: Record<string, string>;
    },
  ): Promise<SignInState>;
  /** Answers a selection step. */
  selectMfaType(mfaType: MfaType): Promise<SignInState>;
  /**
   * Sends a new code and stays on the step. Without credentials in memory, returns to the first step and keeps the username.
   */
  resendSignInCode(): Promise<SignInState>;
  /** Returns to the choice of factor. Without credentials in memory, returns to the first step and keeps the username. */
  tryAnotherWay(): Promise<SignInState>;
  /** Returns to the credentials, which show `username` and `problem`, and forgets the sign-in in progress. */
  startOver(options?: { username?: string; problem?: Problem }): Promise<SignInState>;
  /** Resumes the sign-in that a reload interrupted in this tab. */
  resume(): Promise<SignInState>;
}

/** The lazy part of the sign-in. */
export interface LoadedSignInFlow extends Omit<SignInFlow, 'resume'> {
  /** Shows the resumed sign-in, unless another has begun. */
  showResumed(resumed: ReturnType<AuthClient['resumeSignIn']>): Promise<SignInState>;
}

type StartOver = { readonly username?: string | undefined; readonly problem?: Problem | undefined };
type Autofill = NonNullable<Parameters<SignInFlow['autofillPasskey']>[0]>;
type Call = (update: (event: SignInEvent) => void) => Promise<SignInOutput>;

/** Runs the sign-in over any AuthClient; `createSignInFlow` loads it. */
export function signInFlow(auth: AuthClient, store: WritableStore<SignInState>, runtime: Runtime): LoadedSignInFlow {
  const { clock } = runtime;
  const runner = createFlowRunner<SignInState, SignInEvent>(store, nextSignInState);
  let stopExpiry = () => {};
  let autofill: Promise<SignInState> | undefined;

  const failed = (problem: Problem): SignInEvent => ({ type: 'failed', problem });

  const shown = (output: SignInOutput, username: string) => ({
    output,
    username: output.username ?? username,
    canRestart: auth.canRestartSignIn(),
  });

  async function run(action: SignInAction, username: string, call: Call): Promise<SignInState> {
    const work = async (update: (event: SignInEvent) => void): Promise<SignInEvent> => ({
      type: 'answered',
      ...shown(await call(update), username),
    });
    const state = await runner.run({ type: 'begun', action, username }, work, failed);
    watchExpiry();
    return state;
  }

  /** Starts the timer of the step on the screen. */
  function watchExpiry(): void {
    stopExpiry();
    const state = store.getSnapshot();
    if (!('session' in state)) return;
    const left = state.session.expiresAt - clock.now();
    stopExpiry = clock.after(Math.max(0, left), () => runner.dispatch({ type: 'expired' }));
  }

  async function startOver({ username, problem }: StartOver = {}): Promise<SignInState> {
    stopExpiry();
    // First, so that the form that is shown next finds nothing of this sign-in, and what it begins is not canceled.
    const canceled = auth.cancelSignIn();
    runner.restart({ username: username ?? store.getSnapshot().username, problem: problem ?? null });
    await canceled;
    return store.getSnapshot();
  }

  /** Waits for the user to choose a passkey, and is a sign-in from then on. */
  async function offerPasskeys({ username = '', discover, clientMetadata }: Autofill): Promise<SignInState> {
    let onChosen = () => {};
    const choice = new Promise<true>((resolve) => {
      onChosen = () => resolve(true);
    });
    const passkey = { mediation: 'conditional', onChosen, ...(discover && { discover }) } as const;
    const options = { authFlowType: 'USER_AUTH', preferredChallenge: 'WEB_AUTHN', passkey } as const;
    const output = auth.signIn({ username, options: { ...options, ...(clientMetadata && { clientMetadata }) } });
    // It ends without a choice if the form is sent, or if there is no passkey to offer.
    if (!(await Promise.race([choice, output.catch(() => false)]))) return store.getSnapshot();
    return run('signIn', username || store.getSnapshot().username, () => output);
  }

  /** Repeats the sign-in; without credentials in memory it can only ask for them again. */
  function again(action: SignInAction, call: Call): Promise<SignInState> {
    const state = store.getSnapshot();
    if (!('session' in state || 'availableChallenges' in state) || state.busy) return Promise.resolve(state);
    if (!auth.canRestartSignIn()) return startOver({ problem: problem('password-needed') });
    return run(action, state.username, call);
  }

  /**
   * Answers the step. If its Session has expired and the credentials are still in memory, signs in again, once, and submits
   * the input there. A code that was sent no longer works then, but a new one is on its way.
   */
  async function answer(
    state: SignInChallenge,
    input: ConfirmSignInInput,
    update: (event: SignInEvent) => void,
  ): Promise<SignInOutput> {
    const { step, username, session } = state;
    // A new Session replaces the secret that a setup shows, and the question of a custom challenge, so the user has to begin again.
    const canRestart = () => !/_(SETUP|CUSTOM_CHALLENGE)$/.test(step) && auth.canRestartSignIn();
    try {
      if (clock.now() < session.expiresAt || !canRestart()) return await auth.confirmSignIn(input);
    } catch (error) {
      // If another sign-in replaced this one, the credentials in memory are not this screen's.
      const isSpent = hasProblem(error, 'session-expired', 'session-invalid') && (error as Error).name !== 'AbortError';
      if ('totpSetupDetails' in state) {
        const { sharedSecret } = state.totpSetupDetails;
        throw await explainWrongCode(auth, error, { sharedSecret, code: input.challengeResponse }, runtime);
      }
      if (!isSpent || !canRestart()) throw error;
    }
    const isCode = 'mfaType' in state;
    const output = await (isCode ? auth.resendSignInCode() : auth.restartSignIn()).catch((error: unknown) => {
      // Only the answer to the new password was lost: it is the password now.
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
    initial: store.initial,
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    signIn: ({ username, password, preferredChallenge, authFlowType, clientMetadata }) =>
      run('signIn', username, () =>
        auth.signIn({
          username,
          ...(password !== undefined && { password }),
          options: {
            ...(authFlowType && { authFlowType }),
            ...(clientMetadata && { clientMetadata }),
            ...(preferredChallenge && { authFlowType: 'USER_AUTH', preferredChallenge }),
          },
        }),
      ),
    autofillPasskey(options = {}) {
      const state = store.getSnapshot();
      if (state.step !== 'ENTER_CREDENTIALS' || state.busy) return Promise.resolve(state);
      autofill ??= offerPasskeys(options).finally(() => {
        autofill = undefined;
      });
      return autofill;
    },
    selectFirstFactor(challenge) {
      const state = store.getSnapshot();
      if (!('availableChallenges' in state && state.availableChallenges.includes(challenge))) {
        return Promise.resolve(state);
      }
      return run('confirmSignIn', state.username, async () => {
        if ('mfaType' in state || state.step === 'CONFIRM_SIGN_IN_WITH_PASSWORD') await auth.restartSignIn();
        return auth.confirmSignIn({ challengeResponse: challenge });
      });
    },
    async confirmSignIn(challengeResponse, { rememberDevice = false, ...others } = {}) {
      const state = store.getSnapshot();
      // A spent Session is never sent: the screen offers the way back instead.
      const isPassword = state.step === 'CONFIRM_SIGN_IN_WITH_PASSWORD';
      if (!('session' in state || isPassword) || state.problem?.retry === 'restart') return state;
      const { username } = state;
      const work = async (update: (event: SignInEvent) => void): Promise<SignInEvent> => {
        const options = { rememberDevice, ...others };
        const input = { challengeResponse, options };
        const output = await (isPassword ? auth.confirmSignIn(input) : answer(state, input, update));
        const deviceRemembered = output.isSignedIn && rememberDevice && (await remember(auth));
        return {
          type: 'answered',
          ...shown(output, username),
          ...(deviceRemembered && { deviceRemembered }),
        };
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
    async showResumed(resumed) {
      let found: Awaited<typeof resumed>;
      try {
        found = await resumed;
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
 * Remembers the device. A failure does not undo the sign-in. Tries once more if no answer came: on a shared computer, the
 * screen must not call a remembered device "not remembered".
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
