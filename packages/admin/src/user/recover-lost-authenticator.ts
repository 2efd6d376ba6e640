import type { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { type PoolState, readPool } from '../pool/read-pool.js';
import { AdminError } from '../problems/admin-error.js';
import { explainClientError } from '../problems/explain-error.js';
import type { RecoveryRequest } from './choose-target.js';
import { performAction } from './perform-action.js';
import { planRecovery, type RecoveryPlan } from './plan-recovery.js';
import { readUser, type UserState } from './read-user.js';
import { describeAction, type RecoveryAction } from './recovery-action.js';
import { type RecoveryCase, RecoveryFailed, type RecoveryRecord, recordRecovery } from './recovery-record.js';

/** Options of {@link recoverLostAuthenticator}. */
export interface RecoverOptions extends RecoveryRequest {
  readonly userPoolId: string;
  readonly username: string;
  /** Plan the recovery, but change nothing. */
  readonly dryRun?: boolean;
  /** Name of the operator, for the audit record. */
  readonly operator?: string | undefined;
  /** Reason for the audit record, such as a ticket number. */
  readonly reason?: string | undefined;
  /** Called with the plan, also in a dry run. */
  readonly onPlan?: (plan: RecoveryPlan, user: UserState, pool: PoolState) => void;
  /** Called once before anything changes. Return false to cancel. */
  readonly confirm?: (plan: RecoveryPlan, user: UserState, pool: PoolState) => Promise<boolean>;
  /** Called after each action. */
  readonly onAction?: (action: RecoveryAction) => void;
  /** Time of the record. Default: the current time. */
  readonly now?: () => Date;
}

/**
 * Lets a user who lost the authenticator sign in again, in the way that AWS documents: set the phone number if needed, switch
 * to another factor or off with AdminSetUserMFAPreference, forget all devices, sign out everywhere. After a failure, run it
 * again to finish.
 *
 * @example
 * const record = await recoverLostAuthenticator(client, { userPoolId, username: 'ann', operator: 'help desk' });
 * console.log(JSON.stringify(record));
 *
 * @returns The line for the audit log.
 * @throws AdminError before the first action; {@link RecoveryFailed}, with the record, after it.
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
    throw failure(context, done, await explainClientError(error, client, { userPoolId, username }));
  }
}

async function begin(client: CognitoIdentityProviderClient, options: RecoverOptions) {
  const { userPoolId, username } = options;
  try {
    const pool = await readPool(client, userPoolId);
    const user = await readUser(client, pool, username);
    return { pool, user, plan: planRecovery(pool, user, options) };
  } catch (error) {
    throw await explainClientError(error, client, { userPoolId, username });
  }
}

/** Cognito can report success without making a change, so check the result. */
function refuseUnchanged({ to }: RecoveryPlan, { factors }: UserState): void {
  const isDone = !factors.includes('TOTP') && (to === 'OFF' ? factors.length === 0 : factors.includes(to));
  if (!isDone)
    throw new AdminError(
      'service',
      'Cognito accepted the change but did not make it: the factors of the user are unchanged.',
    );
}

function failure(context: RecoveryCase, done: number, cause: AdminError): RecoveryFailed {
  const { actions } = context.plan;
  const list = (some: readonly RecoveryAction[]) => some.map((action) => `  ${describeAction(action)}`).join('\n');
  const isPartial = done > 0;
  const message = isPartial
    ? `The recovery is incomplete. ${cause.message}\nDone:\n${list(actions.slice(0, done))}\nNot done:\n${list(actions.slice(done)) || '  Check the result'}`
    : `${cause.code === 'unreachable' ? 'It is not known if anything was changed.' : 'Nothing was changed.'} ${cause.message}`;
  const hint = isPartial ? 'Run the same command again to finish it.' : cause.hint;
  const record = recordRecovery(context, isPartial ? 'incomplete' : 'failed', done);
  return new RecoveryFailed(isPartial ? 'incomplete' : cause.code, message, hint, record, { cause });
}
