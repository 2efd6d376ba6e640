import type { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import type { PoolState } from '../pool/pool-state.types.js';
import { readPool } from '../pool/read-pool.js';
import { AdminError } from '../problems/admin-error.js';
import { clientContext } from '../problems/client-context.js';
import { explainError } from '../problems/explain-error.js';
import { describeAction } from './describe-action.js';
import { performAction } from './perform-action.js';
import { planRecovery } from './plan-recovery.js';
import { readUser } from './read-user.js';
import { type RecoveryCase, recordRecovery } from './record-recovery.js';
import type { RecoveryAction, RecoveryPlan, RecoveryRequest } from './recovery.types.js';
import { RecoveryFailed } from './recovery-failed.js';
import type { RecoveryRecord } from './recovery-record.types.js';
import type { UserState } from './user-state.types.js';

/** Whom to recover, how, and who wants it. */
export interface RecoverOptions extends RecoveryRequest {
  readonly userPoolId: string;
  readonly username: string;
  /** Say what would be done, and do nothing. */
  readonly dryRun?: boolean;
  /** For the audit record: who does it. */
  readonly operator?: string | undefined;
  /** For the audit record: why, as the number of a ticket. */
  readonly reason?: string | undefined;
  /** Told what will be done, of a dry run too. */
  readonly onPlan?: (plan: RecoveryPlan, user: UserState, pool: PoolState) => void;
  /** Asked once before anything changes; nothing does when it answers false. */
  readonly confirm?: (plan: RecoveryPlan, user: UserState, pool: PoolState) => Promise<boolean>;
  /** Told of each action once it is done. */
  readonly onAction?: (action: RecoveryAction) => void;
  /** The time of the record; `Date` by default. */
  readonly now?: () => Date;
}

/**
 * Lets a user who lost the authenticator sign in again, by the path that AWS documents: the phone number where it is
 * needed, AdminSetUserMFAPreference to the other factor or off, forget all devices, sign out everywhere. Running it again
 * after a failure does what is left.
 *
 * @returns the line for the audit log.
 * @throws AdminError saying what is wrong; {@link RecoveryFailed}, with the record, once it has begun.
 */
export async function recoverLostAuthenticator(
  client: CognitoIdentityProviderClient,
  options: RecoverOptions,
): Promise<RecoveryRecord> {
  const { userPoolId, username, now = () => new Date() } = options;
  const begun = await begin(client, options);
  const { pool, user, plan } = begun;
  const context: RecoveryCase = { ...begun, operator: options.operator, reason: options.reason, at: now() };
  options.onPlan?.(plan, user, pool);
  if (options.dryRun) return recordRecovery(context, 'planned', 0);
  if (options.confirm && !(await options.confirm(plan, user, pool))) return recordRecovery(context, 'cancelled', 0);

  let done = 0;
  try {
    for (const action of plan.actions) {
      await performAction(client, { UserPoolId: userPoolId, Username: user.username }, action);
      done += 1;
      options.onAction?.(action);
    }
    const after = await readUser(client, pool, user.username);
    refuseUnchanged(plan, after);
    return recordRecovery(context, 'recovered', done, after);
  } catch (error) {
    throw failure(context, done, explainError(error, { ...(await clientContext(client)), userPoolId, username }));
  }
}

async function begin(client: CognitoIdentityProviderClient, options: RecoverOptions) {
  const { userPoolId, username } = options;
  try {
    const pool = await readPool(client, userPoolId);
    const user = await readUser(client, pool, username);
    return { pool, user, plan: planRecovery(pool, user, options) };
  } catch (error) {
    throw explainError(error, { ...(await clientContext(client)), userPoolId, username });
  }
}

/** Cognito answers some changes with success and makes none, so what it says now decides. */
function refuseUnchanged({ to }: RecoveryPlan, { factors }: UserState): void {
  const isDone = !factors.includes('TOTP') && (to === 'OFF' ? factors.length === 0 : factors.includes(to));
  if (!isDone)
    throw new AdminError('service', 'Cognito took the change and did not make it: the user’s factors are as before.');
}

function failure(context: RecoveryCase, done: number, cause: AdminError): RecoveryFailed {
  const { actions } = context.plan;
  const words = (some: readonly RecoveryAction[]) => some.map((action) => `  ${describeAction(action)}`).join('\n');
  const isHalf = done > 0;
  const message = isHalf
    ? `Half of it is done. ${cause.message}\nDone:\n${words(actions.slice(0, done))}\nStill to do:\n${words(actions.slice(done)) || '  Look whether it worked'}`
    : `${cause.code === 'unreachable' ? 'Whether anything was changed is not known.' : 'Nothing was changed.'} ${cause.message}`;
  const hint = isHalf ? 'Run the same again: it does what is left.' : cause.hint;
  const record = recordRecovery(context, isHalf ? 'incomplete' : 'failed', done);
  return new RecoveryFailed(isHalf ? 'incomplete' : cause.code, message, hint, record, { cause });
}
