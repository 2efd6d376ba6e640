import type { AuthClient, AuthTokens, AuthUser } from '../auth-client.js';
import type { Clock } from '../clock.js';
import { createStore, type Store } from '../flow/store.js';
import { problemOf } from '../problems/auth-error.js';
import type { Problem } from '../problems/problem.js';
import type { SignInFlow } from '../sign-in/sign-in.flow.js';
import type { SignInState } from '../sign-in/sign-in.machine.js';
import { nextStepUpState, type StepUpEvent, type StepUpState, stepUpStart } from './step-up.machine.js';

/** The outcome of a guarded action. */
export type StepUpOutcome<Result> =
  | { readonly outcome: 'done'; readonly value: Result }
  /** The user left the check, or the session ended: the action did not run. */
  | { readonly outcome: 'cancelled' }
  /** The check could not begin, for example without a session. */
  | { readonly outcome: 'failed'; readonly problem: Problem };

export interface StepUpGuardOptions {
  /** The maximum age of the last check, milliseconds. At most, and by default, the lifetime of a grant. */
  maxAge?: number;
  /**
   * Returns true for an error that asks for a fresh check, such as that of a back end that reads `auth_time` (RFC 9470).
   * After the check the action runs once more.
   */
  needsStepUp?: (error: unknown) => boolean;
}

/**
 * The step-up as a store with actions: asks for the password, and for the second factor if the user has one, before a
 * sensitive action. The check is a separate sign-in that is thrown away, so the session, its tokens and its device stay
 * unchanged. It protects an unlocked screen. Against a stronger attacker, the back end must check the tokens.
 */
export interface StepUpFlow
  extends Store<StepUpState>,
    Pick<StepUpSteps, 'selectMfaType' | 'resendSignInCode' | 'tryAnotherWay' | 'startOver'> {
  /**
   * Runs the action, after a check unless a recent one is still good. The action gets the tokens of the check, with its time
   * in `auth_time`. Rejects with the action's own error.
   */
  guard<Result>(
    action: (tokens: AuthTokens) => Result | Promise<Result>,
    options?: StepUpGuardOptions,
  ): Promise<StepUpOutcome<Result>>;
  /** Answers the first step of the check. */
  confirmPassword(password: string): Promise<StepUpState>;
  /** Answers the step on the screen, as in a sign-in. */
  confirmSignIn(challengeResponse: string): Promise<StepUpState>;
  /** Leaves the check. The guarded actions that are waiting do not run, and an earlier grant stays. */
  cancel(): void;
  /** Ends the grant early. */
  revoke(): void;
}

type StepUpSteps = {
  [Action in keyof SignInFlow]: SignInFlow[Action] extends (...input: infer Input) => unknown
    ? (...input: Input) => Promise<StepUpState>
    : never;
};

/** The lifetime of a grant, milliseconds. */
const LIFETIME = 5 * 60_000;

/** The outcome of an action that did not run. */
type Refusal = Exclude<StepUpOutcome<never>, { outcome: 'done' }>;
type Answer = Grant | Refusal | Promise<Refusal>;

interface Check {
  readonly user: AuthUser;
  readonly client: AuthClient;
  readonly flow: SignInFlow;
}

interface Grant {
  readonly client: AuthClient;
  readonly tokens: AuthTokens;
  readonly checkedAt: number;
}

interface Parts {
  readonly clock: Clock;
  /** Milliseconds. */
  readonly grantLifetime?: number;
  /** Creates the sign-in flow of a check. */
  readonly createSignInFlow: (auth: AuthClient) => SignInFlow;
}

/** Runs the step-up over any AuthClient; `createStepUpFlow` supplies the parts. */
export function stepUpFlow(auth: AuthClient, { clock, grantLifetime = LIFETIME, createSignInFlow }: Parts): StepUpFlow {
  const store = createStore<StepUpState>(stepUpStart);
  let opening: object | undefined;
  let check: Check | undefined;
  let grant: Grant | undefined;
  let pending: ((answer: Answer) => void)[] = [];
  let stopExpiry = () => {};
  let stopWatching = () => {};

  const dispatch = (event: StepUpEvent) => store.set(nextStepUpState(store.getSnapshot(), event));

  function settle(answer: Answer): void {
    const resolvers = pending;
    pending = [];
    opening = undefined;
    check = undefined;
    for (const resolve of resolvers) resolve(answer);
  }

  function cancel(): void {
    if (!opening) return;
    void check?.flow.startOver();
    if (!grant) stopWatching();
    dispatch({ type: 'cancelled', ...(grant && { expiresAt: grant.checkedAt + grantLifetime }) });
    settle({ outcome: 'cancelled' });
  }

  function endGrant(): void {
    stopExpiry();
    // Best effort: the tokens of the check are no longer needed, so revoke them.
    void grant?.client.signOut().catch(() => undefined);
    grant = undefined;
  }

  function end(): void {
    endGrant();
    cancel();
    stopWatching();
    dispatch({ type: 'ended' });
  }

  /** Ends the grant; a check in progress continues. */
  function expire(): void {
    if (opening) endGrant();
    else end();
  }

  /** Ends the check and the grant when the session that they began in ends. */
  function watch({ userId }: AuthUser): void {
    stopWatching();
    stopWatching = auth.subscribe((event) => {
      if (event.type === 'signedOut' || (event.type === 'signedIn' && event.user.userId !== userId)) end();
    });
  }

  async function open(): Promise<void> {
    const ticket = {};
    opening = ticket;
    try {
      const [user, client] = await Promise.all([auth.getCurrentUser(), auth.createCheckClient()]);
      if (opening !== ticket) return;
      const flow = createSignInFlow(client);
      check = { user, client, flow };
      watch(user);
      const show = () => dispatch({ type: 'checking', check: { ...flow.getSnapshot(), username: user.username } });
      flow.subscribe(show);
      show();
    } catch (error) {
      if (opening === ticket) settle(failureOf(error));
    }
  }

  /** Resolves to a grant that is recent enough, after a check if needed. */
  function requestGrant(maxAge: number): Promise<Grant | Refusal> {
    if (grant && clock.now() < grant.checkedAt + Math.min(maxAge, grantLifetime)) return Promise.resolve(grant);
    return new Promise((resolve) => {
      pending.push(resolve);
      if (!opening) void open();
    });
  }

  async function act(call: (check: Check) => Promise<SignInState>): Promise<StepUpState> {
    const running = check;
    const after = running && (await call(running));
    if (after?.step === 'DONE') await grantFor(running as Check);
    return store.getSnapshot();
  }

  async function grantFor(passed: Check): Promise<void> {
    const { tokens } = await passed.client.fetchAuthSession();
    if (check !== passed || !tokens) return;
    endGrant();
    grant = { client: passed.client, tokens, checkedAt: clock.now() };
    stopExpiry = clock.after(grantLifetime, expire);
    const granted = grant;
    dispatch({ type: 'granted', expiresAt: granted.checkedAt + grantLifetime });
    settle(granted);
  }

  async function guard<Result>(
    action: (tokens: AuthTokens) => Result | Promise<Result>,
    { maxAge = grantLifetime, needsStepUp }: StepUpGuardOptions = {},
  ): Promise<StepUpOutcome<Result>> {
    for (let isRetry = false; ; isRetry = true) {
      const answer = await requestGrant(isRetry ? 0 : maxAge);
      if ('outcome' in answer) return answer;
      try {
        return { outcome: 'done', value: await action(answer.tokens) };
      } catch (error) {
        if (isRetry || !needsStepUp?.(error)) throw error;
      }
    }
  }

  return {
    initial: store.initial,
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    guard,
    confirmPassword: (password) => act(({ user, flow }) => flow.signIn({ username: user.username, password })),
    confirmSignIn: (challengeResponse) => act(({ flow }) => flow.confirmSignIn(challengeResponse)),
    selectMfaType: (mfaType) => act(({ flow }) => flow.selectMfaType(mfaType)),
    resendSignInCode: () => act(({ flow }) => flow.resendSignInCode()),
    tryAnotherWay: () => act(({ flow }) => flow.tryAnotherWay()),
    startOver: () => act(({ flow }) => flow.startOver()),
    cancel,
    revoke: end,
  };
}

/** Turns an error into an outcome. Throws a bug on to the caller of `guard`. */
async function failureOf(error: unknown): Promise<Refusal> {
  return { outcome: 'failed', problem: problemOf(error) };
}
