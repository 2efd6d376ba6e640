import type { Factor } from '../factors.js';
import type { PoolState } from '../pool/read-pool.js';
import { AdminError, type AdminErrorCode } from '../problems/admin-error.js';
import { maskPhone } from '../text.js';
import type { RecoveryTarget } from './choose-target.js';
import type { RecoveryPlan } from './plan-recovery.js';
import type { UserState } from './read-user.js';
import type { RecoveryAction } from './recovery-action.js';

/** The result of an action: `planned` in a dry run, `not-done` after another action failed. */
export type ActionResult = 'planned' | 'done' | 'failed' | 'not-done';

/** An action and its result. */
export interface RecordedAction {
  readonly action: RecoveryAction['action'];
  readonly result: ActionResult;
  /** Masked numbers, device keys and factors. Never a secret. */
  readonly detail?: string;
}

/** The factors and devices of a user, before or after a recovery. */
export interface RecordedState {
  readonly factors: readonly Factor[];
  readonly preferred: Factor | null;
  /** Masked. */
  readonly phone: string | null;
  readonly devices: number;
}

/** One line of the audit log: the operator, the user, the actions and their results. */
export interface RecoveryRecord {
  readonly event: 'mfa-recovery';
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly outcome: 'recovered' | 'planned' | 'cancelled' | 'incomplete' | 'failed';
  readonly userPoolId: string;
  readonly username: string;
  readonly sub: string | null;
  readonly operator: string | null;
  readonly reason: string | null;
  readonly to: RecoveryTarget;
  readonly before: RecordedState;
  /** Absent if the user was not read again. */
  readonly after?: RecordedState;
  readonly actions: readonly RecordedAction[];
}

/** The error of a recovery that stopped half-way. `record` says how far it got, for the audit log. */
export class RecoveryFailed extends AdminError {
  constructor(
    code: AdminErrorCode,
    message: string,
    hint: string | undefined,
    readonly record: RecoveryRecord,
    options: ErrorOptions,
  ) {
    super(code, message, hint, options);
  }
}

/** The content of a record. */
export interface RecoveryCase {
  readonly pool: PoolState;
  readonly user: UserState;
  readonly plan: RecoveryPlan;
  readonly operator: string | undefined;
  readonly reason: string | undefined;
  readonly at: Date;
}

/** Creates the audit record of a recovery after its first `done` actions. */
export function recordRecovery(
  { pool, user, plan, operator, reason, at }: RecoveryCase,
  outcome: RecoveryRecord['outcome'],
  done: number,
  after?: UserState,
): RecoveryRecord {
  const resultOf = (index: number): ActionResult => {
    if (outcome === 'planned') return 'planned';
    if (index < done) return 'done';
    return index === done && outcome !== 'cancelled' ? 'failed' : 'not-done';
  };
  return {
    event: 'mfa-recovery',
    at: at.toISOString(),
    outcome,
    userPoolId: pool.id,
    username: user.username,
    sub: user.sub ?? null,
    operator: operator ?? null,
    reason: reason ?? null,
    to: plan.to,
    before: recordState(user),
    ...(after && { after: recordState(after) }),
    actions: plan.actions.map((action, index) => recordAction(action, resultOf(index))),
  };
}

function recordState({ factors, preferred, phone, devices }: UserState): RecordedState {
  return {
    factors,
    preferred: preferred ?? null,
    phone: phone ? maskPhone(phone.value) : null,
    devices: devices.length,
  };
}

function recordAction(action: RecoveryAction, result: ActionResult): RecordedAction {
  const detail = detailOf(action);
  return { action: action.action, result, ...(detail !== undefined && { detail }) };
}

function detailOf(action: RecoveryAction): string | undefined {
  switch (action.action) {
    case 'set-phone-number':
      return `${maskPhone(action.phoneNumber)} ${action.verified ? 'verified' : 'unverified'}`;
    case 'set-mfa-preference':
      return Object.entries(action.settings)
        .map(([factor, { on, preferred }]) => `${factor} ${on ? (preferred ? 'preferred' : 'on') : 'off'}`)
        .join(', ');
    case 'forget-device':
      return action.deviceKey;
    case 'sign-out-everywhere':
      return undefined;
    default:
      return action satisfies never;
  }
}
