import type { AuthClient } from '../auth-client.js';
import type { Clock } from '../clock.js';
import { systemRuntime } from '../environment.js';
import { createStore } from '../flow/store.js';
import { problemOf } from '../problems/auth-error.js';
import type { GuardedVerbs, GuardOptions } from '../step-up/guarded-verbs.js';
import type { StepUpFlow } from '../step-up/step-up.flow.js';
import { type StepUpState, stepUpStart } from '../step-up/step-up.machine.js';
import { createSignInFlow } from './create-flows.js';
import { lazyVerbs } from './lazy-verbs.js';
import { loadChunk } from './load-chunk.js';

const load = <Part>(auth: AuthClient, part: (chunk: typeof import('./step-up-chunk.js')) => Part) =>
  loadChunk(async () => part(await import('./step-up-chunk.js')), auth.runtime ?? systemRuntime(), 'step-up');

/**
 * Creates a step-up flow over any AuthClient. Create one for the app: all guarded actions share its grant. `grantLifetime` is
 * in milliseconds, 5 minutes by default.
 *
 * @example
 * ```ts
 * const stepUp = createStepUpFlow(auth);
 * const result = await stepUp.guard((tokens) => transferMoney(tokens.accessToken));
 * if (result.outcome === 'done') showReceipt(result.value);
 * ```
 */
export function createStepUpFlow(
  auth: AuthClient,
  options: { clock?: Clock; grantLifetime?: number } = {},
): StepUpFlow {
  const { clock, environment } = { ...(auth.runtime ?? systemRuntime()), ...options };
  const store = createStore<StepUpState>(stepUpStart);
  let flow: StepUpFlow | undefined;
  /** Replaced when the user leaves, so that a check does not open when the chunk arrives. */
  let generation = {};

  async function loaded(): Promise<StepUpFlow> {
    const create = await load(auth, (chunk) => chunk.stepUpFlow);
    const parts = { ...options, clock, createSignInFlow: (check: AuthClient) => createSignInFlow(check, { clock }) };
    flow ??= create(auth, store, parts);
    return flow;
  }

  const guard: StepUpFlow['guard'] = async (action, guardOptions) => {
    const mine = generation;
    try {
      if (!flow) await loaded();
    } catch (error) {
      return { outcome: 'failed', problem: problemOf(error) };
    }
    return mine === generation && flow ? flow.guard(action, guardOptions) : { outcome: 'cancelled' };
  };

  /** Runs an action of the check, which there is none of before the chunk is loaded. */
  const act = (call: (loaded: StepUpFlow) => Promise<StepUpState>) =>
    flow ? call(flow) : Promise.resolve(store.getSnapshot());

  return {
    initial: store.initial,
    getSnapshot: store.getSnapshot,
    subscribe(listener) {
      if (!flow && !environment.isOffline()) loaded().catch(() => undefined);
      return store.subscribe(listener);
    },
    guard,
    confirmPassword: (password) => act((loaded) => loaded.confirmPassword(password)),
    confirmSignIn: (challengeResponse) => act((loaded) => loaded.confirmSignIn(challengeResponse)),
    selectMfaType: (mfaType) => act((loaded) => loaded.selectMfaType(mfaType)),
    resendSignInCode: () => act((loaded) => loaded.resendSignInCode()),
    tryAnotherWay: () => act((loaded) => loaded.tryAnotherWay()),
    startOver: () => act((loaded) => loaded.startOver()),
    cancel() {
      generation = {};
      flow?.cancel();
    },
    revoke() {
      generation = {};
      flow?.revoke();
    },
  };
}

const guardedVerbNames = [
  'updateMFAPreference',
  'setUpTOTP',
  'verifyTOTPSetup',
  'updateUserAttribute',
  'sendUserAttributeVerificationCode',
  'confirmUserAttribute',
  'rememberDevice',
  'forgetDevice',
  'updatePassword',
  'revokeUserSession',
  'deleteUser',
  'associateWebAuthnCredential',
  'deleteWebAuthnCredential',
] as const satisfies readonly (keyof GuardedVerbs)[];

/**
 * Creates an AuthClient whose verbs ask for a step-up first, if they change what proves the user. A verb rejects with a
 * `StepUpCancelledError` if the user leaves the check: nothing was sent then, and the flows show no Problem. All other verbs are
 * those of `auth`.
 *
 * @example
 * ```ts
 * const stepUp = createStepUpFlow(auth);
 * const guarded = createGuardedClient(auth, stepUp);
 * await guarded.updateMFAPreference({ totp: 'DISABLED' });
 * ```
 */
export function createGuardedClient(
  auth: AuthClient,
  stepUp: Pick<StepUpFlow, 'guard'>,
  options: GuardOptions = {},
): AuthClient {
  let verbs: GuardedVerbs | undefined;
  return {
    ...auth,
    forUser: (user) => createGuardedClient(auth.forUser(user), stepUp, options),
    ...lazyVerbs(guardedVerbNames, async () => {
      verbs ??= await load(auth, (chunk) => chunk.guardedVerbs(auth, stepUp, options));
      return verbs;
    }),
  };
}
