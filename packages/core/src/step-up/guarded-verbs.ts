import type { AuthClient } from '../auth-client.js';
import { AuthError } from '../problems/auth-error.js';
import {
  actionsOfAttribute,
  actionsOfAuthenticator,
  actionsOfPreference,
  defaultGuardedActions,
  type GuardedAction,
} from './guarded-actions.js';
import type { StepUpFlow } from './step-up.flow.js';

export interface GuardOptions {
  /** The actions that need a check. Default: `defaultGuardedActions`. */
  guardedActions?: readonly GuardedAction[] | undefined;
}

/** The verbs that change what proves the user, or can. */
export type GuardedVerb =
  | 'updateMFAPreference'
  | 'setUpTOTP'
  | 'verifyTOTPSetup'
  | 'updateUserAttribute'
  | 'sendUserAttributeVerificationCode'
  | 'confirmUserAttribute'
  | 'rememberDevice'
  | 'forgetDevice'
  | 'updatePassword'
  | 'revokeUserSession'
  | 'deleteUser'
  | 'associateWebAuthnCredential'
  | 'deleteWebAuthnCredential';

export type GuardedVerbs = Pick<AuthClient, GuardedVerb>;

type Input<Verb extends GuardedVerb> = Parameters<AuthClient[Verb]>[0];

/** Finds the actions that a call amounts to, in the order of their weight. */
type Effects = {
  readonly [Verb in GuardedVerb]: (auth: AuthClient, input: Input<Verb>) => Promise<readonly GuardedAction[]>;
};

const ofAuthenticator = async (auth: AuthClient) => actionsOfAuthenticator(await auth.fetchMFAPreference());

/** Codes go to a value once it is verified, and a pool can keep the old one until then. */
const ofVerification = async (_: AuthClient, { userAttributeKey }: { userAttributeKey: string }) =>
  actionsOfAttribute({}, userAttributeKey, 'verified');

const effects: Effects = {
  updateMFAPreference: async (auth, input) => actionsOfPreference(await auth.fetchMFAPreference(), input),
  setUpTOTP: ofAuthenticator,
  verifyTOTPSetup: ofAuthenticator,
  updateUserAttribute: async (auth, { userAttribute: { attributeKey, value } }) =>
    actionsOfAttribute(await auth.fetchUserAttributes(), attributeKey, value),
  sendUserAttributeVerificationCode: ofVerification,
  confirmUserAttribute: ofVerification,
  rememberDevice: async () => ['remember-this-device'],
  forgetDevice: async () => ['forget-device'],
  updatePassword: async () => ['change-password'],
  revokeUserSession: async () => ['end-session'],
  deleteUser: async () => ['delete-account'],
  associateWebAuthnCredential: async () => ['add-passkey'],
  deleteWebAuthnCredential: async () => ['remove-passkey'],
};

/** Creates verbs that run after a check if their effect is guarded. `createGuardedClient` loads them. */
export function guardedVerbs(
  auth: AuthClient,
  { guard }: Pick<StepUpFlow, 'guard'>,
  { guardedActions = defaultGuardedActions }: GuardOptions,
): GuardedVerbs {
  async function run<Result>(actions: readonly GuardedAction[], call: () => Promise<Result>): Promise<Result> {
    const guardedAction = actions.find((action) => guardedActions.includes(action));
    if (!guardedAction) return call();
    const answer = await guard(call, { guardedAction, needsTokens: false });
    if (answer.outcome === 'done') return answer.value;
    if (answer.outcome === 'failed') throw new AuthError('StepUpFailed', answer.problem);
    throw Object.assign(new Error('The user left the step-up check, so the action did not run.'), {
      name: 'StepUpCancelledError',
      problem: null,
    });
  }

  const guarded =
    <Verb extends GuardedVerb>(verb: Verb) =>
    async (input: Input<Verb>) => {
      const call = auth[verb] as (input: Input<Verb>) => Promise<unknown>;
      return run(await effects[verb](auth, input), () => call(input));
    };

  return Object.fromEntries((Object.keys(effects) as GuardedVerb[]).map((verb) => [verb, guarded(verb)])) as never;
}
