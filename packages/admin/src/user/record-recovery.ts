import type { PoolState } from '../pool/pool-state.types.js';
import { maskPhone } from './mask-phone.js';
import type { RecoveryAction, RecoveryPlan } from './recovery.types.js';
import type { ActionResult, RecordedAction, RecordedState, RecoveryRecord } from './recovery-record.types.js';
import type { UserState } from './user-state.types.js';

/** All that a record tells of. */
export interface RecoveryCase {
  readonly pool: PoolState;
  readonly user: UserState;
  readonly plan: RecoveryPlan;
  readonly operator: string | undefined;
  readonly reason: string | undefined;
  readonly at: Date;
}

/** Writes the audit record of a recovery of whose actions the first `done` were done. */
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
