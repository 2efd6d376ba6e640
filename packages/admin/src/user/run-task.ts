import { randomUUID } from 'node:crypto';
import type { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { type PoolState, readPool } from '../pool/read-pool.js';
import { AdminError } from '../problems/admin-error.js';
import { explainClientError } from '../problems/explain-error.js';
import {
  type AuditEvent,
  type AuditRecord,
  recordTask,
  type TaskCase,
  TaskFailed,
  type TaskProgress,
} from './audit-record.js';
import type { RecoveryTarget } from './choose-target.js';
import { performAction } from './perform-action.js';
import { readUser, type UserState } from './read-user.js';
import { describeAction, type UserAction } from './user-action.js';

/** The plan of a task. `to` is the factor that the user falls back to, if the task changes factors. */
export interface TaskPlan {
  readonly to?: RecoveryTarget;
  readonly actions: readonly UserAction[];
  /** Facts to know before deciding, a sentence each. */
  readonly warnings: readonly string[];
}

/** Options of every task that changes a user. */
export interface TaskOptions {
  readonly userPoolId: string;
  readonly username: string;
  /** Plan the task, but change nothing. */
  readonly dryRun?: boolean;
  /** Name of the operator, for the audit log. */
  readonly operator?: string | undefined;
  /** Reason for the audit log, such as a ticket number. */
  readonly reason?: string | undefined;
  /**
   * Writes a record to the audit log: `begun` before the first change, then the outcome. If it throws for `begun`, nothing is
   * changed.
   */
  readonly audit?: (record: AuditRecord) => void | Promise<void>;
  /** Called with the plan, also in a dry run. */
  readonly onPlan?: (plan: TaskPlan, user: UserState, pool: PoolState) => void;
  /** Called once before anything changes. Return false to cancel. */
  readonly confirm?: (plan: TaskPlan, user: UserState, pool: PoolState) => Promise<boolean>;
  /** Called after each action. */
  readonly onAction?: (action: UserAction) => void;
  /** Stops the task after the action in hand. The same call finishes it later. */
  readonly signal?: AbortSignal | undefined;
  /** Time of the records. Default: the current time. */
  readonly now?: () => Date;
}

/** A task: a plan, and the checks around it. */
export interface Task {
  readonly event: AuditEvent;
  /** True if no device may be left, not even one that the user confirms meanwhile. */
  readonly forgetsDevices?: boolean;
  /** Plans the task. Called again after the first action, because the user can have changed since the plan was shown. */
  plan(pool: PoolState, user: UserState): TaskPlan;
  /** Checks after the first action that the user is still the one of the plan. @throws AdminError. */
  refuseChanged?(plan: TaskPlan, planned: UserState, now: UserState): void;
  /** Checks the result, because Cognito can report success without making a change. @throws AdminError. */
  refuseUnchanged(plan: TaskPlan, after: UserState): void;
}

/** The most rounds for devices that are confirmed while a task forgets them. */
const rounds = 3;

/**
 * Runs a task with its audit records: plan, question, `begun`, actions, check, outcome.
 *
 * @returns the last record.
 * @throws AdminError before the `begun` record; {@link TaskFailed}, with the record, after it.
 */
export async function runTask(
  client: CognitoIdentityProviderClient,
  task: Task,
  options: TaskOptions,
): Promise<AuditRecord> {
  const { userPoolId, username, signal } = options;
  const { pool, user, plan } = await prepare(client, task, options);
  const { operator, reason, now = () => new Date() } = options;
  const { to = null, warnings } = plan;
  const context: TaskCase = { event: task.event, id: randomUUID(), pool, user, to, warnings, operator, reason };
  const record = (progress: Omit<TaskProgress, 'at'>) => recordTask(context, { at: now(), ...progress });

  options.onPlan?.(plan, user, pool);
  let { actions } = plan;
  let done = 0;
  const declined = options.dryRun || (options.confirm && !(await options.confirm(plan, user, pool)));
  if (declined) {
    const end = record({ outcome: options.dryRun ? 'planned' : 'cancelled', actions, done });
    await writeOutcome(options, end);
    return end;
  }
  await writeBegun(options, record({ outcome: 'begun', actions, done }));

  const perform = async () => {
    for (let action = actions[done]; action; action = actions[done]) {
      if (signal?.aborted) throw new AdminError('cancelled', `Stopped by ${String(signal.reason)}.`);
      await performAction(client, pool, user.username, action);
      done += 1;
      options.onAction?.(action);
      if (done === 1 && actions.length > 1) await planAgain();
    }
  };
  const planAgain = async () => {
    const fresh = await readUser(client, pool, user.username);
    task.refuseChanged?.(plan, user, fresh);
    actions = [...actions.slice(0, 1), ...task.plan(pool, fresh).actions.slice(1)];
  };
  try {
    await perform();
    let after = await readUser(client, pool, user.username);
    for (let round = 1; round < rounds && task.forgetsDevices && after.devices.length > 0; round += 1) {
      actions = [...actions, ...forgetDevices(after), { action: 'sign-out-everywhere' }];
      await perform();
      after = await readUser(client, pool, user.username);
    }
    task.refuseUnchanged(plan, after);
    const end = record({ outcome: task.event === 'mfa-recovery' ? 'recovered' : 'done', actions, done, after });
    await writeOutcome(options, end);
    return end;
  } catch (error) {
    if (error instanceof TaskFailed) throw error;
    const cause = await explainClientError(error, client, { userPoolId, username });
    const end = record({ outcome: done > 0 ? 'incomplete' : 'failed', actions, done });
    await writeOutcome(options, end);
    throw failure(actions, done, cause, end);
  }
}

async function prepare(client: CognitoIdentityProviderClient, task: Task, { userPoolId, username }: TaskOptions) {
  try {
    const pool = await readPool(client, userPoolId);
    const user = await readUser(client, pool, username);
    return { pool, user, plan: task.plan(pool, user) };
  } catch (error) {
    throw await explainClientError(error, client, { userPoolId, username });
  }
}

function forgetDevices({ devices }: UserState): UserAction[] {
  return devices.map(({ key }) => ({ action: 'forget-device', deviceKey: key }));
}

async function writeBegun({ audit }: TaskOptions, begun: AuditRecord): Promise<void> {
  try {
    await audit?.(begun);
  } catch (cause) {
    throw new AdminError(
      'refused',
      `The audit log cannot be written, so nothing was changed. ${textOf(cause)}`,
      'Make room, or write the log elsewhere. Then run the same command again.',
      { cause },
    );
  }
}

async function writeOutcome({ audit }: TaskOptions, end: AuditRecord): Promise<void> {
  try {
    await audit?.(end);
  } catch (cause) {
    const isUnchanged = end.outcome === 'planned' || end.outcome === 'cancelled';
    throw new TaskFailed(
      isUnchanged ? 'refused' : 'incomplete',
      `${isUnchanged ? 'Nothing was changed' : `The outcome is "${end.outcome}"`}, but the audit log cannot be written. ${textOf(cause)}`,
      'Make room, or write the log elsewhere. Then run the same command again.',
      end,
      { cause },
    );
  }
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function failure(actions: readonly UserAction[], done: number, cause: AdminError, record: AuditRecord): TaskFailed {
  const list = (some: readonly UserAction[]) => some.map((action) => `  ${describeAction(action)}`).join('\n');
  const isPartial = done > 0;
  const message = isPartial
    ? `This is incomplete. ${cause.message}\nDone:\n${list(actions.slice(0, done))}\nNot done:\n${list(actions.slice(done)) || '  Check the result'}`
    : `${cause.code === 'unreachable' ? 'It is not known if anything was changed.' : 'Nothing was changed.'} ${cause.message}`;
  const hint = isPartial
    ? ['Run the same command again to finish it.', cause.hint].filter(Boolean).join('\n')
    : cause.hint;
  return new TaskFailed(isPartial ? 'incomplete' : cause.code, message, hint, record, { cause });
}
