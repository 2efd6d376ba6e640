import type { AuthClient, AuthTokens, AuthUser } from '../auth-client.js';
import { createSignInFlow } from '../client/create-sign-in-flow.js';
import { type Clock, systemClock } from '../clock.js';
import { createStore } from '../flow/store.js';
import { problemOf } from '../problems/auth-error.js';
import type { SignInState } from '../sign-in/sign-in.state.js';
import type { SignInFlow } from '../sign-in/sign-in-flow.types.js';
import { nextStepUpState, type StepUpEvent, stepUpStart } from './step-up.machine.js';
import type { StepUpState } from './step-up.state.js';
import type { StepUpFlow, StepUpGuardOptions, StepUpOutcome } from './step-up-flow.types.js';

/** A grant is good for this long, milliseconds. */
const LIFETIME = 5 * 60_000;

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

/** Step-up over any AuthClient. Make one for the app: its grant is for all guarded actions. `grantLifetime` is in milliseconds. */
export function createStepUpFlow(
  auth: AuthClient,
  { clock = systemClock, grantLifetime = LIFETIME }: { clock?: Clock; grantLifetime?: number } = {},
): StepUpFlow {
  const store = createStore<StepUpState>(stepUpStart);
  let opening: object | undefined;
  let check: Check | undefined;
  let grant: Grant | undefined;
  let waiting: ((answer: Answer) => void)[] = [];
  let stopExpiry = () => {};
  let stopWatching = () => {};

  const dispatch = (event: StepUpEvent) => store.set(nextStepUpState(store.getSnapshot(), event));

  function settle(answer: Answer): void {
    const told = waiting;
    waiting = [];
    opening = undefined;
    check = undefined;
    for (const resolve of told) resolve(answer);
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
    // The tokens of the check are of no use to anybody now; that Cognito hears of it is a wish.
    void grant?.client.signOut().catch(() => undefined);
    grant = undefined;
  }

  function end(): void {
    endGrant();
    cancel();
    stopWatching();
    dispatch({ type: 'ended' });
  }

  /** A check that is under way when a grant runs out goes on. */
  function expire(): void {
    if (opening) endGrant();
    else end();
  }

  /** A check is of the session that it began in. */
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
      const flow = createSignInFlow(client, { clock });
      check = { user, client, flow };
      watch(user);
      const show = () => dispatch({ type: 'checking', check: { ...flow.getSnapshot(), username: user.username } });
      flow.subscribe(show);
      show();
    } catch (error) {
      if (opening === ticket) settle(failureOf(error));
    }
  }

  /** A grant that is young enough, once there is one. */
  function ask(maxAge: number): Promise<Grant | Refusal> {
    if (grant && clock.now() < grant.checkedAt + Math.min(maxAge, grantLifetime)) return Promise.resolve(grant);
    return new Promise((resolve) => {
      waiting.push(resolve);
      if (!opening) void open();
    });
  }

  async function act(call: (check: Check) => Promise<SignInState>): Promise<StepUpState> {
    const running = check;
    const after = running && (await call(running));
    if (after?.step === 'DONE') await pass(running as Check);
    return store.getSnapshot();
  }

  async function pass(passed: Check): Promise<void> {
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
      const answer = await ask(isRetry ? 0 : maxAge);
      if ('outcome' in answer) return answer;
      try {
        return { outcome: 'done', value: await action(answer.tokens) };
      } catch (error) {
        if (isRetry || !needsStepUp?.(error)) throw error;
      }
    }
  }

  return {
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

/** A mistake in code is no Problem: whoever asked for the check hears of it. */
async function failureOf(error: unknown): Promise<Refusal> {
  return { outcome: 'failed', problem: problemOf(error) };
}
