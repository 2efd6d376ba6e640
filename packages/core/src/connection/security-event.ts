import type { AuthEvent } from '../auth-client.js';
import type { Clock } from '../clock.js';
import type { ProblemCode } from '../problems/problem.js';
import type { Operation } from '../transport/wire.js';

/** A request that Cognito refused, or that did not reach it. */
export interface RefusedRequest {
  readonly type: 'refused';
  readonly operation: Operation;
  /** The exception's name, for example `RefreshTokenReuseException`. */
  readonly name: string;
  readonly code: ProblemCode;
}

/**
 * An event for an audit log, from this tab: a session, factor or device that changed, or a refused request. It contains no
 * password, code, token or secret.
 *
 * @example
 * ```ts
 * createCognitoClient({
 *   userPoolId,
 *   userPoolClientId,
 *   onSecurityEvent: (event) => navigator.sendBeacon('/audit', JSON.stringify(event)),
 * });
 * ```
 */
export type SecurityEvent = (AuthEvent | RefusedRequest) & {
  /** Epoch milliseconds. */
  readonly at: number;
  /** True if the event belongs to a step-up check and not to the session. */
  readonly isStepUp: boolean;
};

export type ReportEvent = (event: AuthEvent | RefusedRequest, isStepUp?: boolean) => void;

/** Creates a reporter that calls the listener in a microtask, so that its errors do not stop the work in progress. */
export function createReporter(clock: Clock, listener: ((event: SecurityEvent) => void) | undefined): ReportEvent {
  return (event, isStepUp = false) => {
    const reported = { ...event, at: clock.now(), isStepUp };
    if (listener) queueMicrotask(() => listener(reported));
  };
}
