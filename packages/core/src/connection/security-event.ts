import type { AuthEvent } from '../auth-client.js';
import type { Clock } from '../clock.js';
import type { ProblemCode } from '../problems/problem.js';
import type { Operation } from '../transport/wire.js';

/** Cognito, or the way to it, refused a request. */
export interface RefusedRequest {
  readonly type: 'refused';
  readonly operation: Operation;
  /** The exception's name, for example `RefreshTokenReuseException`. */
  readonly name: string;
  readonly code: ProblemCode;
}

/**
 * What an audit log wants to know, as it happens in this tab: sessions, factors and devices that change, and every refusal.
 * No password, code, token or secret is in it.
 */
export type SecurityEvent = (AuthEvent | RefusedRequest) & {
  /** Epoch milliseconds. */
  readonly at: number;
  /** Whether it belongs to a step-up check, and not to the session. */
  readonly isStepUp: boolean;
};

export type ReportEvent = (event: AuthEvent | RefusedRequest, isStepUp?: boolean) => void;

/** Tells the listener apart from the work at hand: what it throws is its own and stops nothing. */
export function createReporter(clock: Clock, listener: ((event: SecurityEvent) => void) | undefined): ReportEvent {
  return (event, isStepUp = false) => {
    const told = { ...event, at: clock.now(), isStepUp };
    if (listener) queueMicrotask(() => listener(told));
  };
}
