import type { AuthClient, AuthTokens, AuthUser } from '../auth-client.js';
import type { Clock } from '../clock.js';
import type { Store, WritableStore } from '../flow/store.js';
import { problemOf } from '../problems/auth-error.js';
import type { Problem } from '../problems/problem.js';
import type { SignInFlow } from '../sign-in/sign-in.flow.js';
import type { SignInState } from '../sign-in/sign-in.machine.js';
import type { GuardedAction } from './guarded-actions.js';
import { nextStepUpState, type StepUpEvent, type StepUpState } from './step-up.machine.js';

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
  /** The action, which the dialog names. */
  guardedAction?: GuardedAction;
  /**
   * False if the action uses no tokens of the check. Once no action needs them, Cognito is told to end the session of the check, so
   * that it does not stay in the list of the user's sessions. Default true: the grant keeps them until it ends.
   */
  needsTokens?: boolean;
  /**
   * Names the run. While a run with the same key is in flight, `guard` returns that one, so a double click runs the action once.
   * Default: the action itself, so pass a key if each click creates a new function.
   */
  key?: unknown;
}

/**
 * The step-up as a store with actions: asks for the password, and for the second factor if the user has one, before a
 * sensitive action. The check is a separate sign-in that is thrown away, so the session and its device stay
 * unchanged. A grant is for one user in one session. It protects an unlocked screen. Against a stronger attacker, the back end
 * must check the tokens.
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
  /** The user and the session that the check is for. */
  readonly owner: string;
  readonly client: AuthClient;
  readonly flow: SignInFlow;
}

interface Grant {
  readonly owner: string;
  readonly client: AuthClient;
  readonly tokens: AuthTokens;
  /** The tokens are revoked: good for actions that do not need them. */
  isSpent?: true;
  readonly checkedAt: number;
  /** The time of the check on the monotonic clock. */
  readonly steadyAt: number;
}

interface Pending {
  readonly resolve: (answer: Answer) => void;
  readonly guardedAction: GuardedAction | undefined;
  readonly needsTokens: boolean;
}

export interface StepUpParts {
  readonly clock: Clock;
  /** Milliseconds. */
  readonly grantLifetime?: number;
  /** Creates the sign-in flow of a check. */
  readonly createSignInFlow: (auth: AuthClient) => SignInFlow;
}

/** Runs the step-up over any AuthClient; `createStepUpFlow` loads it. */
export function stepUpFlow(
  auth: AuthClient,
  store: WritableStore<StepUpState>,
  { clock, grantLifetime = LIFETIME, createSignInFlow }: StepUpParts,
): StepUpFlow {
  let opening: object | undefined;
  let check: Check | undefined;
  let grant: Grant | undefined;
  let pending: Pending[] = [];
  const running = new Map<unknown, Promise<StepUpOutcome<unknown>>>();
  let stopExpiry = () => {};
  let stopWatching = () => {};

  const dispatch = (event: StepUpEvent) => store.set(nextStepUpState(store.getSnapshot(), event));
  const steadyNow = () => clock.monotonic?.() ?? performance.now();

  /** Returns the milliseconds since the check. A clock that was set back says nothing, so the grant counts as old. */
  function ageOf({ checkedAt, steadyAt }: Grant): number {
    const ages = [clock.now() - checkedAt, steadyNow() - steadyAt];
    return Math.min(...ages) < 0 ? Number.POSITIVE_INFINITY : Math.max(...ages);
  }

  /** Returns the user and the session of this moment, or undefined without a session. */
  async function currentOwner(): Promise<{ owner?: string; userSub?: string }> {
    const { tokens, userSub, sessionId } = await auth.fetchAuthSession();
    return tokens ? { owner: JSON.stringify([userSub, sessionId]), ...(userSub && { userSub }) } : {};
  }

  function settle(answer: Answer): void {
    const resolvers = pending;
    pending = [];
    opening = undefined;
    check = undefined;
    for (const { resolve } of resolvers) resolve(answer);
  }

  function leave(answer: Answer): void {
    if (!opening) return;
    void check?.flow.startOver();
    if (!grant) stopWatching();
    dispatch({ type: 'cancelled', ...(grant && { expiresAt: grant.checkedAt + grantLifetime }) });
    settle(answer);
  }

  const cancel = () => leave({ outcome: 'cancelled' });

  /** Revokes the tokens of a check that are no longer needed, as far as Cognito can be reached. */
  function spend(spent: Grant): void {
    if (!spent.isSpent) void spent.client.signOut().catch(() => undefined);
    spent.isSpent = true;
  }

  function endGrant(): void {
    stopExpiry();
    if (grant) spend(grant);
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

  /** Ends the check and the grant as soon as another session is reported. Each guard compares too: an event can get lost. */
  function watch({ userId }: AuthUser): void {
    stopWatching();
    stopWatching = auth.subscribe((event) => {
      if (event.type === 'signedOut' || (event.type === 'signedIn' && event.user.userId !== userId)) end();
      else if (event.type === 'signedIn') void endIfChanged();
    });
  }

  async function endIfChanged(): Promise<void> {
    const { owner } = await currentOwner().catch(() => ({ owner: undefined }));
    const held = check ?? grant;
    if (held && held.owner !== owner) end();
  }

  async function open(): Promise<void> {
    const ticket = {};
    opening = ticket;
    try {
      const [user, client, { owner, userSub }] = await Promise.all([
        auth.getCurrentUser(),
        auth.createCheckClient(),
        currentOwner(),
      ]);
      if (opening !== ticket) return;
      // The user can change between the two reads.
      if (!owner || (userSub && userSub !== user.userId)) return end();
      if (grant && grant.owner !== owner) endGrant();
      const flow = createSignInFlow(client);
      check = { user, owner, client, flow };
      watch(user);
      const guardedAction = pending[0]?.guardedAction;
      const show = () => {
        const state = { ...flow.getSnapshot(), username: user.username };
        dispatch({ type: 'checking', check: state, ...(guardedAction && { guardedAction }) });
      };
      flow.subscribe(show);
      show();
    } catch (error) {
      if (opening === ticket) settle(failureOf(error));
    }
  }

  /** Resolves to a grant that is recent enough, after a check if needed. */
  async function requestGrant(
    maxAge: number,
    { guardedAction, needsTokens = true }: StepUpGuardOptions,
  ): Promise<Grant | Refusal> {
    const isRecent = grant && ageOf(grant) < Math.min(maxAge, grantLifetime) && !(needsTokens && grant.isSpent);
    const recent = isRecent ? grant : undefined;
    if (recent) {
      const { owner } = await currentOwner();
      if (owner === recent.owner && grant === recent) return recent;
      if (grant && owner !== grant.owner) end();
    }
    return new Promise((resolve) => {
      pending.push({ resolve, guardedAction, needsTokens });
      if (!opening) void open();
    });
  }

  async function act(call: (check: Check) => Promise<SignInState>): Promise<StepUpState> {
    const current = check;
    const after = current && (await call(current));
    if (after?.step === 'DONE') await grantFor(current as Check);
    return store.getSnapshot();
  }

  async function grantFor(passed: Check): Promise<void> {
    try {
      const { client } = passed;
      const [{ tokens, userSub }, { owner }] = await Promise.all([client.fetchAuthSession(), currentOwner()]);
      // The user has left, or this is another user or another session of this one: the check is not about it.
      if (check !== passed || !tokens || owner !== passed.owner || userSub !== passed.user.userId) {
        void client.signOut().catch(() => undefined);
        return check === passed ? end() : undefined;
      }
      endGrant();
      grant = { owner, client, tokens, checkedAt: clock.now(), steadyAt: steadyNow() };
    } catch (error) {
      if (check === passed) leave(failureOf(error));
      return;
    }
    stopExpiry = clock.after(grantLifetime, expire);
    const granted = grant;
    dispatch({ type: 'granted', expiresAt: granted.checkedAt + grantLifetime });
    if (!pending.some(({ needsTokens }) => needsTokens)) spend(granted);
    settle(granted);
  }

  async function run<Result>(
    action: (tokens: AuthTokens) => Result | Promise<Result>,
    { maxAge = grantLifetime, needsStepUp, ...options }: StepUpGuardOptions,
  ): Promise<StepUpOutcome<Result>> {
    for (let isRetry = false; ; isRetry = true) {
      const answer = await requestGrant(isRetry ? 0 : maxAge, options).catch(failureOf);
      if ('outcome' in answer) return answer;
      try {
        return { outcome: 'done', value: await action(answer.tokens) };
      } catch (error) {
        if (isRetry || !needsStepUp?.(error)) throw error;
      }
    }
  }

  function guard<Result>(
    action: (tokens: AuthTokens) => Result | Promise<Result>,
    options: StepUpGuardOptions = {},
  ): Promise<StepUpOutcome<Result>> {
    const { key = action } = options;
    const inFlight = running.get(key) ?? run(action, options).finally(() => running.delete(key));
    running.set(key, inFlight);
    return inFlight as Promise<StepUpOutcome<Result>>;
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
