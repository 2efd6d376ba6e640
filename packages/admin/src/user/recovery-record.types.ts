import type { Factor } from '../answers/pool-answers.types.js';
import type { RecoveryAction, RecoveryTarget } from './recovery.types.js';

/** What became of an action: `planned` in a dry run, `not-done` after another failed. */
export type ActionResult = 'planned' | 'done' | 'failed' | 'not-done';

/** An action and what became of it. */
export interface RecordedAction {
  readonly action: RecoveryAction['action'];
  readonly result: ActionResult;
  /** Masked numbers, device keys and factors; nothing that lets anybody in. */
  readonly detail?: string;
}

/** How a user is secured, before or after. */
export interface RecordedState {
  readonly factors: readonly Factor[];
  readonly preferred: Factor | null;
  /** Masked. */
  readonly phone: string | null;
  readonly devices: number;
}

/** One line of the audit log: who recovered whom, how, and how far it got. */
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
  /** Absent unless the user was read again. */
  readonly after?: RecordedState;
  readonly actions: readonly RecordedAction[];
}
