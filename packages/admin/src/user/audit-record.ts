import type { Factor } from '../factors.js';
import type { PoolState } from '../pool/read-pool.js';
import { AdminError, type AdminErrorCode } from '../problems/admin-error.js';
import { maskPhone } from '../text.js';
import type { RecoveryTarget } from './choose-target.js';
import type { UserState } from './read-user.js';
import type { UserAction } from './user-action.js';

/** The task of a record: a recovery, the reset of an authenticator app, or the end of sessions. */
export type AuditEvent = 'mfa-recovery' | 'totp-reset' | 'sessions-ended';

/** The result of an action: `planned` before it runs, `not-done` after another action failed. */
export type ActionResult = 'planned' | 'done' | 'failed' | 'not-done';

/** An action and its result. */
export interface RecordedAction {
  readonly action: UserAction['action'];
  readonly result: ActionResult;
  /** Masked numbers, device keys, session IDs and factors. Never a secret. */
  readonly detail?: string;
}

/** The factors, devices and sessions of a user, before or after a task. */
export interface RecordedState {
  readonly factors: readonly Factor[];
  readonly preferred: Factor | null;
  /** True if the user has a passkey. No task changes that. */
  readonly passkey: boolean;
  /** Masked. */
  readonly phone: string | null;
  readonly devices: number;
  /** Null if the pool doesn't track sessions. */
  readonly sessions: number | null;
}

/**
 * One line of the audit log: the operator, the user, the actions and their results. A task that changes something writes two lines
 * with the same `id`: `begun` before the first change, and the outcome. A `begun` without an outcome was killed.
 */
export interface AuditRecord {
  readonly event: AuditEvent;
  /** Joins the two records of a task. */
  readonly id: string;
  /** Time of this record: ISO 8601, UTC. */
  readonly at: string;
  /** `done` is the success of every task but a recovery, which is `recovered`. */
  readonly outcome: 'begun' | 'recovered' | 'done' | 'planned' | 'cancelled' | 'incomplete' | 'failed';
  readonly userPoolId: string;
  readonly username: string;
  readonly sub: string | null;
  readonly operator: string | null;
  readonly reason: string | null;
  /** The factor that the user falls back to. Null for the end of sessions. */
  readonly to: RecoveryTarget | null;
  /** The warnings that the operator saw. */
  readonly warnings: readonly string[];
  readonly before: RecordedState;
  /** Absent if the user was not read again. */
  readonly after?: RecordedState;
  readonly actions: readonly RecordedAction[];
}

/** The error of a task that stopped after its `begun` record. `record` says how far it got. */
export class TaskFailed extends AdminError {
  constructor(
    code: AdminErrorCode,
    message: string,
    hint: string | undefined,
    readonly record: AuditRecord,
    options: ErrorOptions,
  ) {
    super(code, message, hint, options);
  }
}

/** The content of a record that stays the same during a task. */
export interface TaskCase {
  readonly event: AuditEvent;
  readonly id: string;
  readonly pool: PoolState;
  readonly user: UserState;
  readonly to: RecoveryTarget | null;
  readonly warnings: readonly string[];
  readonly operator: string | undefined;
  readonly reason: string | undefined;
}

/** The progress of a task. */
export interface TaskProgress {
  readonly outcome: AuditRecord['outcome'];
  readonly at: Date;
  readonly actions: readonly UserAction[];
  /** Number of actions that are done. */
  readonly done: number;
  readonly after?: UserState | undefined;
}

/** Creates the record of a task that got as far as `progress` says. */
export function recordTask(
  { event, id, pool, user, to, warnings, operator, reason }: TaskCase,
  { outcome, at, actions, done, after }: TaskProgress,
): AuditRecord {
  const resultOf = (index: number): ActionResult => {
    if (outcome === 'planned' || outcome === 'begun') return 'planned';
    if (index < done) return 'done';
    return index === done && outcome !== 'cancelled' ? 'failed' : 'not-done';
  };
  return {
    event,
    id,
    at: at.toISOString(),
    outcome,
    userPoolId: pool.id,
    username: user.username,
    sub: user.sub ?? null,
    operator: operator ?? null,
    reason: reason ?? null,
    to,
    warnings,
    before: recordState(pool, user),
    ...(after && { after: recordState(pool, after) }),
    actions: actions.map((action, index) => recordAction(action, resultOf(index))),
  };
}

function recordState({ tracksSessions }: PoolState, user: UserState): RecordedState {
  const { factors, preferred, phone, devices, sessions, signsInWith } = user;
  return {
    factors,
    preferred: preferred ?? null,
    passkey: signsInWith.includes('WEB_AUTHN'),
    phone: phone ? maskPhone(phone.value) : null,
    devices: devices.length,
    sessions: tracksSessions ? sessions.length : null,
  };
}

function recordAction(action: UserAction, result: ActionResult): RecordedAction {
  const detail = detailOf(action);
  return { action: action.action, result, ...(detail !== undefined && { detail }) };
}

function detailOf(action: UserAction): string | undefined {
  switch (action.action) {
    case 'set-phone-number':
      return `${maskPhone(action.phoneNumber)} ${action.verified ? 'verified' : 'unverified'}`;
    case 'set-mfa-preference':
      return Object.entries(action.settings)
        .map(([factor, { on, preferred }]) => `${factor} ${on ? (preferred ? 'preferred' : 'on') : 'off'}`)
        .join(', ');
    case 'forget-device':
      return action.deviceKey;
    case 'end-session':
      return action.sessionId;
    case 'delete-authenticator-app':
    case 'sign-out-everywhere':
      return undefined;
    default:
      return action satisfies never;
  }
}
